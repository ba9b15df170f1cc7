using System.Globalization;
using System.Text;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class In_every_culture
{
    [Theory]
    [InlineData("en-US", ".", ",", "-")]
    [InlineData("de-DE", ",", ".", "-")]
    [InlineData("tr-TR", ",", ".", "\u2212")]
    public void the_same_bytes_are_read_and_printed(string name, string point, string group, string minus)
    {
        var thread = Thread.CurrentThread;
        var before = thread.CurrentCulture;
        var invariant = Transcript();
        try
        {
            thread.CurrentCulture = thread.CurrentUICulture = Culture(name, point, group, minus);

            // The culture is really in force: a culture-sensitive print would differ.
            Assert.Equal($"{minus}1{point}5", string.Create(provider: null, $"{-1.5m}"));
            Assert.Equal(invariant, Transcript());
        }
        finally
        {
            thread.CurrentCulture = thread.CurrentUICulture = before;
        }
    }

    // Globalization is invariant in this solution, so named cultures are refused: their number formats are typed here.
    private static CultureInfo Culture(string name, string point, string group, string minus)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        Assert.Contains('-', name);
        culture.NumberFormat = new NumberFormatInfo
        {
            NumberDecimalSeparator = point,
            NumberGroupSeparator = group,
            NegativeSign = minus,
        };
        return culture;
    }

    private static byte[] Transcript()
    {
        var transcript = new StringBuilder();
        string[] texts =
        [
            "-1234.5 mg",
            "1.5 10*9/L",
            "1,5 mg",
            "1.234,5 mg",
            "0.1 µmol/L",
            "3 xULN",
            "1 MIN",
            "5 IU/L",
        ];
        foreach (var text in texts)
        {
            transcript.AppendLine(
                Quantity.TryParse(text, out var quantity, out var problem)
                    ? $"{quantity} | {quantity.ToText()} | {Mass(quantity)}"
                    : problem
            );
        }

        transcript.AppendLine(DecimalText.Format(-1234.5m)).AppendLine(DecimalText.FormatForPeople(-1234.5m));
        transcript.AppendLine(DecimalText.Format(DecimalMath.Sqrt(2)));
        transcript.AppendLine(DecimalText.Format(DecimalText.RoundSignificant(-1234.5m, 2)));
        return Encoding.UTF8.GetBytes(transcript.ToString());
    }

    private static string Mass(Quantity quantity) =>
        quantity.Dimension == Dimension.Mass ? Materia.Units.Mass.FromQuantity(quantity).ToString() : "";
}

using System.Globalization;
using Materia.Consult.ExecutableCases;

namespace Materia.Consult.Checks;

/// <summary>
/// Which numbers stand in the question of a case: as written, and as days from each date to the day of the question. A case was
/// written beside a threshold, so one that holds the number of a changed text is likely to notice the change.
/// </summary>
internal sealed class CaseNumbers
{
    private const string DateFormat = "yyyy-MM-dd";

    private readonly Dictionary<decimal, List<ExecutableCase>> _casesOf = [];

    public CaseNumbers(IEnumerable<ExecutableCase> cases)
    {
        foreach (var one in cases)
        {
            foreach (var number in In(one).Distinct())
            {
                if (!_casesOf.TryGetValue(number, out var holding))
                {
                    _casesOf.Add(number, holding = []);
                }
                holding.Add(one);
            }
        }
    }

    /// <summary>The cases with a number of either text, those first whose number stands in one of the texts only: it is what moved.</summary>
    public IEnumerable<ExecutableCase> Holding(string before, string after)
    {
        var (old, @new) = (In(before).ToList(), In(after).ToList());
        return old.Except(@new)
            .Concat(@new.Except(old))
            .Concat(old)
            .SelectMany(number => _casesOf.GetValueOrDefault(number, []));
    }

    private static IEnumerable<decimal> In(ExecutableCase one) =>
        Texts(one.GivenNode).SelectMany(text => DaysTo(one.Given.AsOf.Date, text) is { } days ? [days] : In(text));

    private static decimal? DaysTo(DateOnly day, string text) =>
        text.Length >= DateFormat.Length
        && DateOnly.TryParseExact(
            text.AsSpan(0, DateFormat.Length),
            DateFormat,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var date
        )
            ? day.DayNumber - date.DayNumber
            : null;

    private static IEnumerable<string> Texts(DataNode node) =>
        node switch
        {
            DataScalar scalar => [scalar.Text],
            DataArray array => array.Items.SelectMany(Texts),
            DataObject map => map.Members.SelectMany(member => Texts(member.Value)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static IEnumerable<decimal> In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var length = 0;
            while (
                i + length < text.Length
                && (char.IsAsciiDigit(text[i + length]) || (length > 0 && text[i + length] == '.'))
            )
            {
                length++;
            }
            if (length > 0 && DecimalText.TryParse(text.AsSpan(i, length), out var number, out _))
            {
                yield return number;
            }
            i += length;
        }
    }
}

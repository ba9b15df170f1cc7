using System.Text.RegularExpressions;

namespace Materia.Monograph.Register;

/// <summary>
/// The numbers in words, so that a sentence can be held against the studies it names. "1,522.5" is one number, "8/23" are two;
/// numbers that are written as words are not looked at.
/// </summary>
internal static partial class FigureNumbers
{
    /// <summary>Every number, without the commas between thousands and without zeros that say nothing.</summary>
    public static IEnumerable<string> In(string words) =>
        Number()
            .Matches(words)
            .Select(match => match.Value.Replace(",", "", StringComparison.Ordinal))
            .Select(number => DecimalText.TryParse(number, out var value, out _) ? DecimalText.Format(value) : number);

    /// <summary>What stands beside every figure of a study: its patients, arms, design, population and regimen.</summary>
    public static IEnumerable<string> Around(Study study) =>
        (
            (string[])
                [
                    study.Patients.ToWords(),
                    study.Name,
                    study.Design.ToWords(),
                    study.DesignNote ?? "",
                    study.Population,
                    study.Regimen,
                    .. study.Patients.Arms.Select(arm =>
                        $"{arm.Name} {arm.Count.ToString(CultureInfo.InvariantCulture)}"
                    ),
                ]
        ).SelectMany(In);

    [GeneratedRegex("[0-9]+(,[0-9]{3})*([.][0-9]+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}

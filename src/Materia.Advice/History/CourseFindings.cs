using Materia.Advice.Findings;
using Materia.Advice.Inputs;

namespace Materia.Advice.History;

/// <summary>What the dose periods of a case say twice or leave out; named, not smoothed.</summary>
internal static class CourseFindings
{
    public static IEnumerable<Finding> Of(InputContext context) => Overlaps(context).Concat(Pauses(context));

    private static IEnumerable<Finding> Overlaps(InputContext context) =>
        context
            .Course.Overlaps()
            .Select(pair => new Finding
            {
                Id = $"overlapping-doses/{pair.Later.Start.Date:yyyy-MM-dd}",
                Kind = FindingKind.Dose,
                Severity = Severity.Moderate,
                About = [context.Drug.Id],
                Summary =
                    $"Two dose periods cover the same days: {Words(pair.Earlier)} and {Words(pair.Later)}. On these days the lower dose counted.",
                Recommendation =
                    "Find out which dose was taken; where both were taken together, record one period with their sum.",
                Because = [Reason(pair.Earlier), Reason(pair.Later)],
                Sources = SameDayResults.Policy(context),
            });

    private static IEnumerable<Finding> Pauses(InputContext context) =>
        context
            .Course.Pauses()
            .Select(pair => new Finding
            {
                Id = $"pause/{pair.Before.End!.Value.Date:yyyy-MM-dd}",
                Kind = FindingKind.Dose,
                Severity = Severity.Info,
                About = [context.Drug.Id],
                Summary =
                    $"No dose is recorded from {pair.Before.End} to {pair.After.Start}, and no reason for the pause.",
                Because = [Reason(pair.Before), Reason(pair.After)],
                Sources = SameDayResults.Policy(context),
            });

    private static Reason Reason(DosePeriod period) => new(period.Path, Words(period));

    private static string Words(DosePeriod period) =>
        $"{period.DailyTotal.ToQuantity().ToText()} a day from {period.Start}{(period.End is { } end ? $" to {end}" : " on")}";
}

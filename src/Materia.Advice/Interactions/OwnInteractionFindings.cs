using Materia.Advice.Inputs;
using Materia.Clinical.Interactions;

namespace Materia.Advice.Interactions;

/// <summary>What a user's own table says of the medicines that are taken or planned; shown as theirs, and never a dose.</summary>
internal static class OwnInteractionFindings
{
    public static IEnumerable<Finding> Of(InputContext context, OwnInteractionTable own) =>
        Rows(context, own).Prepend(Told(context, own));

    // A row that fits nothing, or whose medicine is not known, is counted so that it is not taken for looked at.
    private static Finding Told(InputContext context, OwnInteractionTable own)
    {
        var fitting = own.Rows.Count(row =>
            context.Terms.Medications.Any(medication =>
                !IsOver(medication.Given, context.Case.AsOf) && Means(row, medication)
            )
        );
        var unknown = own.Rows.Where(row => row.Terms.IsEmpty).Select(row => row.Medicine).Distinct().ToList();
        var unread =
            unknown.Count == 0
                ? ""
                : $" Not recognised, so compared only with the same words: {string.Join(", ", unknown.Take(MostNamed))}{(unknown.Count > MostNamed ? " and others" : "")}.";
        return new Finding
        {
            Id = OwnInteractionTable.SourceId,
            Kind = FindingKind.Interaction,
            Severity = Severity.Info,
            About = [],
            Summary =
                $"Your own table has {DecimalText.Format(own.Rows.Length)} rows; {DecimalText.Format(fitting)} fit a medicine of this case.{unread}",
            Because = [],
            Sources = [new Citation(OwnInteractionTable.SourceId, "all rows", Verified: false)],
        };
    }

    private const int MostNamed = 10;

    private static IEnumerable<Finding> Rows(InputContext context, OwnInteractionTable own)
    {
        foreach (var row in own.Rows)
        {
            foreach (var medication in context.Terms.Medications)
            {
                if (IsOver(medication.Given, context.Case.AsOf) || !Means(row, medication))
                {
                    continue;
                }
                yield return new Finding
                {
                    Id = $"{OwnInteractionTable.SourceId}/{DecimalText.Format(row.Line)}/{medication.Given.Path}",
                    Kind = FindingKind.Interaction,
                    Severity = row.Severity,
                    About = row.Terms.IsEmpty
                        ? [Spelling.Fold(row.Medicine)]
                        : [.. row.Terms.Select(term => term.Id).Order(StringComparer.Ordinal)],
                    Summary = $"Your own table says of {medication.Given.Words}: {row.Summary}",
                    Recommendation = row.Recommendation,
                    Because = [new Reason(medication.Given.Path, medication.Given.Words)],
                    Sources =
                    [
                        new Citation(
                            OwnInteractionTable.SourceId,
                            row.Source is { } source
                                ? $"line {DecimalText.Format(row.Line)}, {source}"
                                : $"line {DecimalText.Format(row.Line)}",
                            Verified: false
                        ),
                    ],
                };
            }
        }
    }

    private static bool Means(OwnInteraction row, MatchedMedication medication) =>
        row.Terms.IsEmpty
            ? Spelling.Fold(row.Medicine) == Spelling.Fold(medication.Given.Words)
            : row.Terms.All(medication.Terms.Contains);

    private static bool IsOver(Medication given, ClinicalTime asOf) => given.End is { } end && end.Date <= asOf.Date;
}

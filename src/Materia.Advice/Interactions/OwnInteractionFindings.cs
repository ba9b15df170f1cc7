using Materia.Advice.Inputs;
using Materia.Clinical.Interactions;

namespace Materia.Advice.Interactions;

/// <summary>What a user's own table says of the medicines that are taken or planned; shown as theirs, and never a dose.</summary>
internal static class OwnInteractionFindings
{
    public static IEnumerable<Finding> Of(InputContext context, OwnInteractionTable own)
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

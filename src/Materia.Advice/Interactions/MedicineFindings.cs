using Materia.Advice.Inputs;

namespace Materia.Advice.Interactions;

/// <summary>
/// How many medicines were looked at by how many rules and which were not recognised, so that silence is never read as safety;
/// and names that say another medicine than the code beside them.
/// </summary>
internal static class MedicineFindings
{
    public static IEnumerable<Finding> Of(InputContext context, ImmutableArray<DecisionTable> tables)
    {
        var label = context.Drug.Labels[context.Jurisdiction];
        var rules = tables.Count(table => table.Variables.Any(variable => variable.From is Derivation.TakenMedicines));
        var medications = context.Terms.Medications;
        yield return new Finding
        {
            Id = "medicines-checked",
            Kind = FindingKind.Interaction,
            Severity = Severity.Info,
            About = [],
            Summary = Words(context.Case.Medications is null, medications, rules),
            Because = [.. medications.Select(one => new Reason(one.Given.Path, one.Given.Words))],
            Sources = [new Citation(label.Id, "interactions", Verified: true)],
        };
        foreach (var medication in medications)
        {
            if (medication.ByCode is { } byCode)
            {
                yield return Clash(medication, byCode, label);
            }
        }
    }

    private static string Words(bool isAbsent, ImmutableArray<MatchedMedication> medications, int rules)
    {
        var tables = $"{DecimalText.Format(rules)} interaction rules";
        if (isAbsent)
        {
            return $"Medicines were not supplied, so none of {tables} was asked.";
        }
        if (medications.IsEmpty)
        {
            return $"No other medicine is stated, so {tables} had nothing to look at.";
        }
        var unknown = medications.Where(one => one.Terms.IsEmpty).Select(one => one.Given.Words).ToList();
        var known = medications.Length - unknown.Count;
        var count = medications.Length == 1 ? "medicine was" : "medicines were";
        var looked =
            $"{DecimalText.Format(known)} of {DecimalText.Format(medications.Length)} {count} recognised and looked at by {tables}";
        return unknown.Count == 0
            ? $"{looked}."
            : $"{looked}. Not recognised, so not checked: {string.Join(", ", unknown)}.";
    }

    private static Finding Clash(MatchedMedication medication, Term byCode, Source label)
    {
        var named = medication.ByName.Select(term => term.Name).ToList();
        var says = named.Count == 0 ? "a name that is not recognised" : string.Join(" + ", named);
        return new Finding
        {
            Id = $"medicine-code/{medication.Given.Path}",
            Kind = FindingKind.Evidence,
            Severity = Severity.Moderate,
            About = [.. medication.Terms.Select(term => term.Id).Order(StringComparer.Ordinal)],
            Summary =
                $"\"{medication.Given.Words}\" means {says}, and the code beside it means {byCode.Name}; both were looked at.",
            Recommendation = "Find out which medicine is taken.",
            Because = [new Reason(medication.Given.Path, medication.Given.Words)],
            Sources = [new Citation(label.Id, "interactions", Verified: true)],
        };
    }
}

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
        var rules = tables.SelectMany(Asked).Distinct().ToList();
        // In the order of their words: the order of the list says nothing.
        var medications = context
            .Terms.Medications.OrderBy(one => one.Given.Words, StringComparer.Ordinal)
            .ThenBy(one => one.Given.Path, StringComparer.Ordinal)
            .ToImmutableArray();
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

    // The interaction rules: each asks of one group of medicines.
    private static IEnumerable<Derivation.TakenMedicines> Asked(DecisionTable table) =>
        table.Variables.Select(variable => variable.From).OfType<Derivation.TakenMedicines>();

    private static string Words(
        bool isAbsent,
        ImmutableArray<MatchedMedication> medications,
        List<Derivation.TakenMedicines> rules
    )
    {
        var tables = $"{DecimalText.Format(rules.Count)} interaction rules";
        if (isAbsent)
        {
            return $"Medicines were not supplied, so none of {tables} was asked.";
        }
        if (medications.IsEmpty)
        {
            return $"No other medicine is stated, so {tables} had nothing to look at.";
        }
        var unknown = medications.Where(one => one.Terms.IsEmpty).ToList();
        var inNone = medications
            .Where(one => !one.Terms.IsEmpty && !rules.Exists(rule => one.Terms.Any(rule.Medicines.Contains)))
            .ToList();
        var known = medications.Length - unknown.Count;
        var of = DecimalText.Format(medications.Length);
        var count = medications.Length == 1 ? "medicine was" : "medicines were";
        var words = $"{DecimalText.Format(known)} of {of} {count} recognised and compared with {tables}";
        var none = inNone.Count == 0 ? "" : $" In no rule, so nothing is known of them here: {Names(inNone)}.";
        var missed = unknown.Count == 0 ? "" : $" Not recognised, so not checked: {Names(unknown)}.";
        return $"{words}.{none}{missed}";
    }

    private static string Names(List<MatchedMedication> medications) =>
        string.Join(", ", medications.Select(one => one.Given.Words));

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

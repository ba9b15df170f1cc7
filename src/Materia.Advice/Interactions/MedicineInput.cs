using Materia.Advice.Inputs;

namespace Materia.Advice.Interactions;

/// <summary>
/// Whether any of some medicines is taken, was ended so lately that it still matters, or is planned. All are named with their
/// dates; a list that was not supplied holds none, which is told elsewhere.
/// </summary>
internal static class MedicineInput
{
    // In the order of the variable's values.
    private enum Standing
    {
        Absent,
        Ended,
        Planned,
        Taken,
    }

    public static InputValue Of(Variable variable, Derivation.TakenMedicines read, InputContext context)
    {
        var found = new List<(Term Term, Medication Given, Standing Standing)>();
        foreach (var medication in context.Terms.Medications)
        {
            var standing = StandingOf(medication.Given, read.WindowDays, context.Case.AsOf);
            if (standing == Standing.Absent)
            {
                continue;
            }
            foreach (var term in medication.Terms)
            {
                if (read.Medicines.Contains(term))
                {
                    found.Add((term, medication.Given, standing));
                }
            }
        }
        var named = found
            .OrderBy(one => one.Term.Name, StringComparer.Ordinal)
            .ThenByDescending(one => one.Standing)
            .ThenBy(one => one.Given.Words, StringComparer.Ordinal)
            .ThenBy(one => one.Given.Path, StringComparer.Ordinal)
            .ToList();
        var value = found.Count == 0 ? 0 : (int)found.Max(one => one.Standing);
        return InputValue.Known(variable, VariableValue.OfIndex(value), "") with
        {
            Text =
                named.Count == 0
                    ? "none"
                    : string.Join(", ", named.Select(one => Words(one.Term, one.Given, one.Standing, read)).Distinct()),
            Because = [.. named.Select(one => new Reason(one.Given.Path, one.Given.Words)).Distinct()],
            About = [.. named.Select(one => one.Term.Id).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    // A day counts as taken from its start and not on its end, as a dose period does.
    private static Standing StandingOf(Medication given, int windowDays, ClinicalTime asOf)
    {
        if (given.Start is { } start && start.Date > asOf.Date)
        {
            return Standing.Planned;
        }
        if (given.End is not { } end || end.Date > asOf.Date)
        {
            return Standing.Taken;
        }
        return windowDays > 0 && end.DaysUntil(asOf) <= windowDays ? Standing.Ended : Standing.Absent;
    }

    private static string Words(Term term, Medication given, Standing standing, Derivation.TakenMedicines read)
    {
        var when = (standing, given.Start, given.End) switch
        {
            (Standing.Ended, _, { } end) => $" (ended on {end.Date:yyyy-MM-dd})",
            (Standing.Planned, { } start, _) => $" (planned from {start.Date:yyyy-MM-dd})",
            (Standing.Taken, _, { } end) => $" (until {end.Date:yyyy-MM-dd})",
            _ => "",
        };
        return $"{term.Name}{when}{Disagreement(term, read)}";
    }

    // A list that gives no strength does not disagree.
    private static bool IsStrength(string strength) => strength != "unspecified";

    // Where lists disagree on the strength, the words say which was followed.
    private static string Disagreement(Term term, Derivation.TakenMedicines read)
    {
        var member = read.Class?.Members.FirstOrDefault(one => one.Medicine == term);
        var other = member?.Against.Select(one => one.Strength).Where(IsStrength).Distinct().ToList() ?? [];
        return other.Count == 0
            ? ""
            : $" (counted as {member!.Strength}; another list has it as {string.Join(" or ", other)}: {member.Because!.TrimEnd('.')})";
    }
}

using Materia.Monograph.Charts;
using Materia.Monograph.Tables;

namespace Materia.Consult.Explaining;

/// <summary>Variables, the values they and qualifiers may have, and the subjects that findings are about.</summary>
internal sealed class VariableShelf(Library library) : IShelf
{
    private ImmutableArray<Variable> Variables => library.Knowledge.Variables;

    private IEnumerable<DecisionTable> Tables => library.Knowledge.Drugs.SelectMany(drug => drug.Tables);

    private IEnumerable<Chart> Charts => library.Knowledge.Drugs.SelectMany(drug => drug.Charts);

    public IEnumerable<string> Ids =>
        Variables
            .Select(variable => variable.Id)
            .Concat(Variables.SelectMany(variable => variable.Values))
            .Concat(library.Knowledge.Terminology.Qualifiers.SelectMany(term => term.Values))
            .Concat(library.Knowledge.Terminology.Observations.SelectMany(term => term.Words))
            .Concat(Subjects)
            .Distinct();

    private IEnumerable<string> Subjects =>
        Variables
            .SelectMany(variable => variable.About)
            .Concat(Tables.SelectMany(table => table.Rows).SelectMany(row => row.About));

    public IEnumerable<Explanation> Explain(string id) =>
        [
            .. Variables.Where(variable => variable.Id == id).Select(Of),
            .. Value(id) is { } value ? [value] : ImmutableArray<Explanation>.Empty,
            .. Subjects.Contains(id) ? [Subject(id)] : ImmutableArray<Explanation>.Empty,
        ];

    private Explanation Of(Variable variable)
    {
        var place = library.PlaceOf(variable.Id, "variable");
        return new Explanation
        {
            Id = variable.Id,
            Kind = "variable",
            Title = $"{variable.Label}: an input that rules may ask about",
            Parts =
            [
                new ExplanationPart(
                    "Values",
                    [variable.Unit is { } unit ? $"a quantity in {unit.Code}" : string.Join(", ", variable.Values)]
                ),
                new ExplanationPart("From", [From(variable.From)]),
                new ExplanationPart(
                    "Always known",
                    [variable.AlwaysKnown ? "yes" : "no: unknown is a value of its own"]
                ),
                new ExplanationPart("Findings are about", [string.Join(", ", variable.About)]),
            ],
            Sources = library.Cited(variable.Id, variable.Citations),
            UsedBy =
            [
                .. Tables
                    .Where(table => table.Variables.Contains(variable) || table.For.Variables.Contains(variable))
                    .Select(table => table.Id)
                    .Concat(
                        Charts
                            .Where(chart => chart.Counts.Contains(variable) || chart.For.Variables.Contains(variable))
                            .Select(chart => chart.Id)
                    )
                    .Order(StringComparer.Ordinal),
            ],
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private Explanation? Value(string id)
    {
        var owners = Variables
            .Where(variable => variable.Values.Contains(id))
            .Select(variable => $"{variable.Id}: {variable.Label}, one of {string.Join(", ", variable.Values)}")
            .Concat(
                library
                    .Knowledge.Terminology.Qualifiers.Where(term => term.Values.Contains(id))
                    .Select(term => $"{term.Id}: {term.Name}, one of {string.Join(", ", term.Values)}")
            )
            .Concat(
                library
                    .Knowledge.Terminology.Observations.Where(term => term.Words.Contains(id))
                    .Select(term => $"{term.Code}: {term.Name}, one of {string.Join(", ", term.Words)}")
            )
            .Distinct()
            .ToImmutableArray();
        if (owners.IsEmpty)
        {
            return null;
        }
        var askers = Tables
            .SelectMany(table => table.Rows)
            .Where(row => RowWords.Asked(row.When).Any(asked => asked.Value == id))
            .Select(row => row.RuleId)
            .Concat(
                Tables
                    .Where(table => RowWords.Asked(table.For).Any(asked => asked.Value == id))
                    .Select(table => table.Id)
            )
            .Concat(
                Charts
                    .Where(chart => RowWords.Asked(chart.For).Any(asked => asked.Value == id))
                    .Select(chart => chart.Id)
            )
            .Order(StringComparer.Ordinal)
            .ToImmutableArray();
        return new Explanation
        {
            Id = id,
            Kind = "value",
            Title = "A value that an input may have.",
            Parts =
            [
                new ExplanationPart("Of", owners),
                new ExplanationPart("Asked for by", [askers.IsEmpty ? "no rule by name" : ""]),
            ],
            UsedBy = askers,
        };
    }

    private Explanation Subject(string id)
    {
        var variables = Variables.Where(variable => variable.About.Contains(id)).ToList();
        var rows = Tables
            .SelectMany(table => table.Rows)
            .Where(row =>
                row.Finding is not null
                && (row.About.IsEmpty ? row.When.Variables.Intersect(variables).Any() : row.About.Contains(id))
            )
            .Select(row => row.RuleId)
            .ToImmutableArray();
        return new Explanation
        {
            Id = id,
            Kind = "subject",
            Title = "A word that findings carry under about, so that they can be grouped and searched.",
            Parts = [new ExplanationPart("Through the inputs", [string.Join(", ", variables.Select(one => one.Id))])],
            UsedBy = rows,
        };
    }

    private static string TakenWords(Derivation.TakenMedicines taken)
    {
        var of = taken.Class is { } from ? $" (among them members of {from.Id})" : "";
        var after = taken.WindowDays > 0 ? $", also for {DecimalText.Format(taken.WindowDays)} days after the end" : "";
        return $"whether one of these is taken or planned{after}: {string.Join(", ", taken.Medicines.Select(one => one.Id))}{of}";
    }

    private static string From(Derivation from) =>
        from switch
        {
            Derivation.Field { Name: CaseField.CreatinineClearance } =>
                "the case: measured, otherwise estimated from creatinine",
            Derivation.Field { Name: CaseField.PlannedDailyDose } => "the daily dose of the composed plan",
            Derivation.Field => "the case and its history",
            Derivation.Qualifier { Id: var id } => $"the qualifier {id} of the indication",
            Derivation.LatestResult { Term: var term } => $"the latest fresh result of {term.Code}",
            Derivation.MultipleOfUpperLimit { Term: var term } =>
                $"the latest fresh result of {term.Code}, over its own upper limit",
            Derivation.ConditionSeverity { Term: var term, Also: var also } =>
                $"the condition {string.Join(" or ", also.Select(one => one.Term.Id).Prepend(term.Id))} among those supplied",
            Derivation.TakenMedicines taken => TakenWords(taken),
            // A derivation that is new here is described in the knowledge format; nothing is said rather than something false.
            _ => "",
        };
}

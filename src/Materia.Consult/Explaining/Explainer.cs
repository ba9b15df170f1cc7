using Materia.Consult.ExecutableCases;
using Materia.Monograph.Charts;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Consult.Explaining;

/// <summary>Explains what stands behind an id, from the same objects that decide.</summary>
public sealed class Explainer(Knowledge knowledge, ImmutableArray<ExecutableCase> cases)
{
    private readonly Consultation _consultation = new(knowledge);

    /// <summary>Every id that can be explained, in order.</summary>
    public ImmutableArray<string> Ids() =>
        [
            .. knowledge
                .Drugs.SelectMany(drug =>
                    drug.Tables.Select(table => table.Id)
                        .Concat(drug.Tables.SelectMany(table => table.Rows).Select(row => row.RuleId))
                        .Concat(drug.Charts.Select(chart => chart.Id))
                        .Concat(drug.Charts.SelectMany(chart => chart.Transitions).Select(arrow => arrow.RuleId))
                        .Concat(drug.Indications.Select(indication => indication.Code))
                )
                .Concat(knowledge.Sources.Keys)
                .Concat(knowledge.Variables.Select(variable => variable.Id))
                .Concat(knowledge.Terminology.Observations.Select(term => term.Code))
                .Concat(knowledge.Terminology.Terms.Select(term => term.Id))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Everything known under the id: one id may name a variable and an observation; empty when nothing has it.</summary>
    public ImmutableArray<Explanation> Explain(string id)
    {
        var found = ImmutableArray.CreateBuilder<Explanation>();
        foreach (var drug in knowledge.Drugs)
        {
            found.AddRange(drug.Tables.Where(table => table.Id == id).Select(Of));
            found.AddRange(
                drug.Tables.SelectMany(table => table.Rows.Where(row => row.RuleId == id).Select(row => Of(table, row)))
            );
            found.AddRange(drug.Charts.Where(chart => chart.Id == id).Select(Of));
            found.AddRange(
                drug.Charts.SelectMany(chart => chart.Transitions).Where(arrow => arrow.RuleId == id).Select(Of)
            );
            found.AddRange(drug.Indications.Where(indication => indication.Code == id).Select(one => Of(drug, one)));
        }
        if (knowledge.Sources.TryGetValue(id, out var source))
        {
            found.Add(Of(source));
        }
        found.AddRange(knowledge.Variables.Where(variable => variable.Id == id).Select(Of));
        found.AddRange(knowledge.Terminology.Observations.Where(term => term.Code == id).Select(TermExplanation.Of));
        found.AddRange(knowledge.Terminology.Terms.Where(term => term.Id == id).Select(TermExplanation.Of));
        return found.ToImmutable();
    }

    private Explanation Of(DecisionTable table) =>
        new()
        {
            Id = table.Id,
            Kind = "table",
            Title = table.Question,
            Parts =
            [
                new ExplanationPart("For", [table.For.ToWords()]),
                new ExplanationPart("Asks", [.. table.Variables.Select(variable => variable.Label)]),
                new ExplanationPart("Hit policy", [HitWords(table.Hit)]),
                new ExplanationPart(
                    "Rows",
                    [
                        .. table.Rows.Select(row =>
                            $"{row.RuleId}: {row.When.ToWords()} → {row.EffectWords()}. {row.Say}"
                        ),
                    ]
                ),
            ],
            Citations = [.. table.Rows.SelectMany(row => row.Citations).Distinct()],
            UsedBy = CasesOf(rule => rule.StartsWith(table.Id + "/", StringComparison.Ordinal)),
        };

    private Explanation Of(DecisionTable table, TableRow row) =>
        new()
        {
            Id = row.RuleId,
            Kind = "row",
            Title = row.Say,
            Parts =
            [
                new ExplanationPart("Question", [table.Question]),
                new ExplanationPart("When", [table.For.ToWords(), row.When.ToWords()]),
                new ExplanationPart("Then", [row.EffectWords()]),
                .. row.Finding is { } severity
                    ? [new ExplanationPart("Finding", [$"{severity.ToCode()} ({table.Kind.ToCode()})", row.Do ?? ""])]
                    : ImmutableArray<ExplanationPart>.Empty,
            ],
            Citations = row.Citations,
            UsedBy = CasesOf(rule => rule == row.RuleId),
        };

    private Explanation Of(Chart chart) =>
        new()
        {
            Id = chart.Id,
            Kind = "chart",
            Title = chart.Question,
            Parts =
            [
                new ExplanationPart("For", [chart.For.ToWords()]),
                new ExplanationPart("Trigger", [chart.Trigger.ToWords()]),
                new ExplanationPart("Recovery", [chart.Recovery.ToWords()]),
                new ExplanationPart("Levels", [.. chart.Levels.Select(level => level.ToText())]),
                new ExplanationPart(
                    "States",
                    [
                        .. chart.States.Select(state =>
                            $"{state.Id}{(state.Action is { } action ? $": {action.ToCode()}" : "")}"
                        ),
                    ]
                ),
                new ExplanationPart("Arrows", [.. chart.Transitions.Select(arrow => $"{arrow.RuleId}: {arrow.Say}")]),
                new ExplanationPart("Beyond the last level", [chart.BeyondLastLevelSay]),
            ],
            Citations = chart.Citations,
            UsedBy = CasesOf(rule => rule.StartsWith(chart.Id + "/", StringComparison.Ordinal)),
        };

    private Explanation Of(ChartTransition arrow) =>
        new()
        {
            Id = arrow.RuleId,
            Kind = "transition",
            Title = arrow.Say,
            Parts =
            [
                new ExplanationPart("From", [arrow.From.Id]),
                new ExplanationPart("On", [EpisodeWords(arrow)]),
                new ExplanationPart("To", [arrow.To.Id]),
                new ExplanationPart("Level", [LevelWords(arrow.Level)]),
                new ExplanationPart("Label", [arrow.Jurisdiction?.ToWords() ?? "both"]),
            ],
            Citations = arrow.Citations,
            UsedBy = CasesOf(rule => rule == arrow.RuleId),
        };

    private static Explanation Of(DrugRecord drug, IndicationRecord indication) =>
        new()
        {
            Id = indication.Code,
            Kind = "indication",
            Title = $"{drug.Name} for {indication.Name}",
            Parts =
            [
                new ExplanationPart("Asserts", [indication.Asserts]),
                new ExplanationPart(
                    "Labelled",
                    [
                        .. JurisdictionCode.All.Select(jurisdiction =>
                            indication.Labelled.TryGetValue(jurisdiction, out var use)
                                ? $"{jurisdiction.ToWords()}: {use.Text} Daily doses named: {string.Join(", ", use.Doses.Select(dose => dose.ToQuantity().ToText()))}."
                                : $"{jurisdiction.ToWords()}: not covered."
                        ),
                    ]
                ),
            ],
            Citations = [.. indication.Labelled.Values.SelectMany(use => use.Citations).Distinct()],
            UsedBy =
            [
                .. drug
                    .Tables.Where(table => table.For.ToWords().Contains(indication.Code, StringComparison.Ordinal))
                    .Select(table => table.Id),
            ],
        };

    private Explanation Of(Source source) =>
        new()
        {
            Id = source.Id,
            Kind = "source",
            Title = source.Title,
            Parts =
            [
                new ExplanationPart("Represents", [source.Represents]),
                new ExplanationPart("Revision", [source.Revision]),
                new ExplanationPart("Read", [source.Read]),
                new ExplanationPart(
                    "In force",
                    [
                        source.Current
                            ? "yes, on the day it was read"
                            : $"no{(source.Successor is { } newer ? $": {newer}" : "")}",
                    ]
                ),
            ],
            UsedBy =
            [
                .. knowledge
                    .Drugs.SelectMany(drug =>
                        drug.Tables.SelectMany(table => table.Rows)
                            .Where(row => row.Citations.Any(citation => citation.SourceId == source.Id))
                            .Select(row => row.RuleId)
                            .Concat(
                                drug.Charts.SelectMany(chart => chart.Transitions)
                                    .Where(arrow => arrow.Citations.Any(citation => citation.SourceId == source.Id))
                                    .Select(arrow => arrow.RuleId)
                            )
                    )
                    .Order(StringComparer.Ordinal),
            ],
        };

    private Explanation Of(Variable variable) =>
        new()
        {
            Id = variable.Id,
            Kind = "variable",
            Title = variable.Label,
            Parts =
            [
                new ExplanationPart(
                    "Values",
                    [variable.Unit is { } unit ? $"a quantity in {unit.Code}" : string.Join(", ", variable.Values)]
                ),
                new ExplanationPart(
                    "Always known",
                    [variable.AlwaysKnown ? "yes" : "no: unknown is a value of its own"]
                ),
            ],
            Citations = variable.Citations,
            UsedBy =
            [
                .. knowledge
                    .Drugs.SelectMany(drug =>
                        drug.Tables.Where(table => table.Variables.Contains(variable))
                            .Select(table => table.Id)
                            .Concat(
                                drug.Charts.Where(chart => chart.Counts.Contains(variable)).Select(chart => chart.Id)
                            )
                    )
                    .Order(StringComparer.Ordinal),
            ],
        };

    private ImmutableArray<string> CasesOf(Func<string, bool> isRule) =>
        [
            .. cases
                .Where(one => Rules(_consultation.Advise(one.Given)).Any(isRule))
                .Select(one => $"case {one.Id}")
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Rules(Plan plan) =>
        plan.DecidedBy.Considered.Select(considered => considered.Rule).Append(plan.DecidedBy.Rule);

    private static string HitWords(HitPolicy hit) =>
        hit switch
        {
            HitPolicy.ExactlyOne => "exactly one row matches",
            HitPolicy.All => "every matching row counts",
            _ => "the first matching row counts",
        };

    private static string EpisodeWords(ChartTransition arrow) =>
        (arrow.FirstEpisode, arrow.LastEpisode) switch
        {
            (1, null) => $"{arrow.On}, any episode",
            (var first, null) => $"{arrow.On}, episode {first} and later",
            (var first, var last) when first == last => $"{arrow.On}, episode {first}",
            (var first, var last) => $"{arrow.On}, episodes {first} to {last}",
        };

    private static string LevelWords(LevelMove? level) =>
        level switch
        {
            LevelMove.OriginalStart => "the original starting dose",
            LevelMove.Previous => "the dose before the hold",
            LevelMove.Down => "one level down for each recurrence",
            LevelMove.BelowPrevious => "the next level below the dose before the hold",
            _ => "no dose level",
        };
}

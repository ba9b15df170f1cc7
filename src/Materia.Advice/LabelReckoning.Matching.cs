using Materia.Advice.Composition;
using Materia.Advice.Inputs;
using Materia.Advice.Missing;

namespace Materia.Advice;

/// <content>Which rows of which tables match, as far as the inputs are known.</content>
internal sealed partial class LabelReckoning
{
    private ImmutableArray<MatchedRow> Match()
    {
        var matched = ImmutableArray.CreateBuilder<MatchedRow>();
        foreach (var table in _tables)
        {
            if (Reads(table, CaseField.PlannedDailyDose) || Reads(table, CaseField.RecommendedDailyDose))
            {
                continue;
            }
            var judgement = TableJudgement.Of(table, _inputs.Values);
            var unknown = UnknownOf(table);
            if (unknown.IsEmpty)
            {
                BlockGap(table, judgement);
                Keep(table, judgement.Rows, matched);
                continue;
            }
            if (!table.Asks)
            {
                Keep(table, judgement.Rows, matched);
                continue;
            }
            if (AgreedRows(table, unknown) is { } agreed)
            {
                Keep(table, agreed, matched);
                continue;
            }
            var isSettled = !judgement.Undecided;
            Keep(table, judgement.Rows, matched);
            if (judgement.Rows.IsEmpty && AgreedEffect(table, unknown) is { } common)
            {
                matched.Add(new MatchedRow(table, common));
            }
            _open.Add(new OpenTable(table, unknown, isSettled));
        }
        return matched.ToImmutable();
    }

    // The verifier proves that there is no gap; should one be there all the same, no dose comes out of it.
    private void BlockGap(DecisionTable table, TableJudgement judgement)
    {
        if (table.Hit != HitPolicy.ExactlyOne || !judgement.Rows.IsEmpty)
        {
            return;
        }
        var reason = $"The table {table.Id} has no row for this case, so it cannot be said what the label asks.";
        var sources = table.Rows.SelectMany(row => row.Citations).Distinct().ToImmutableArray();
        _findings.Add(
            new Finding
            {
                Id = $"{table.Id}/gap",
                Kind = table.Kind,
                Severity = Severity.Major,
                Summary = reason,
                Recommendation = "Decide from the label itself, and report the gap.",
                Sources = sources,
            }
        );
        _blocks.Add(Blocked($"{table.Id}/gap", reason, sources));
    }

    private static void Keep(
        DecisionTable table,
        ImmutableArray<TableRow> rows,
        ImmutableArray<MatchedRow>.Builder matched
    )
    {
        foreach (var row in rows)
        {
            matched.Add(new MatchedRow(table, row));
        }
    }

    private ImmutableArray<Variable> UnknownOf(DecisionTable table)
    {
        ImmutableArray<Variable> unknown = [];
        foreach (var variable in table.Variables)
        {
            if (!_inputs.Values[variable.Index].IsKnown)
            {
                unknown = unknown.Add(variable);
            }
        }
        return unknown;
    }

    // Tables that ask for the recommended dose come once it is known; they tell, and change no dose.
    private void MatchOnRecommended()
    {
        if (_rules.Recommended?.Daily is not { } daily)
        {
            return;
        }
        var late = ImmutableArray.CreateBuilder<MatchedRow>();
        foreach (var table in _tables)
        {
            if (!Reads(table, CaseField.RecommendedDailyDose))
            {
                continue;
            }
            var variable = table.Variables.First(one => IsField(one, CaseField.RecommendedDailyDose));
            if (!_inputs.Values[variable.Index].IsKnown)
            {
                _inputs = _inputs.With(
                    InputValue.Known(variable, VariableValue.OfNumber(daily.ToQuantity().InBase), "")
                );
            }
            Keep(table, TableJudgement.Of(table, _inputs.Values).Rows, late);
            AskLate(table);
        }
        if (late.Count > 0)
        {
            _rules = new LabelRules(
                _context,
                _inputs,
                [.. _rules.Matched, .. late],
                [.. _pathways.Select(pathway => pathway.Propose())],
                _rounding
            );
        }
    }

    // A late table changes no dose, so an unknown input of it matters only for what it would tell.
    private void AskLate(DecisionTable table)
    {
        var unknown = table.Asks ? UnknownOf(table) : [];
        if (unknown.IsEmpty)
        {
            return;
        }
        var assignments = Assignments.Of([new OpenTable(table, unknown, IsSettled: true)], _inputs);
        var values = Scratch();
        var told = new string[assignments.Count];
        for (var number = 0; number < told.Length; number++)
        {
            assignments.Write(number, values);
            told[number] = string.Join(
                ' ',
                TableJudgement
                    .Of(table, values)
                    .Rows.Where(row => row.Finding <= Severity.Moderate)
                    .Select(row => row.RuleId)
            );
        }
        foreach (var (index, variable) in unknown.Index())
        {
            if (
                Enumerable
                    .Range(0, told.Length)
                    .Any(number => told[number] != told[assignments.WithFirst(number, index)])
            )
            {
                foreach (var gap in _inputs[variable].Gaps)
                {
                    Miss(gap, $"{gap.How}; needed to answer: {table.Question}", isBlocking: false);
                }
            }
        }
    }

    // However the unknown inputs turn out, the same rows match: they are then as good as known.
    private ImmutableArray<TableRow>? AgreedRows(DecisionTable table, ImmutableArray<Variable> unknown)
    {
        var assignments = Assignments.Of([new OpenTable(table, unknown, IsSettled: false)], _inputs);
        var values = Scratch();
        ImmutableArray<TableRow>? agreed = null;
        for (var number = 0; number < assignments.Count; number++)
        {
            assignments.Write(number, values);
            var rows = TableJudgement.Of(table, values).Rows;
            if (agreed is { } before && !before.SequenceEqual(rows))
            {
                return null;
            }
            agreed = rows;
        }
        return agreed;
    }

    // However the unknown inputs turn out, the rows differ but want the same: that much is certain.
    private TableRow? AgreedEffect(DecisionTable table, ImmutableArray<Variable> unknown)
    {
        if (table.Hit != HitPolicy.ExactlyOne)
        {
            return null;
        }
        var assignments = Assignments.Of([new OpenTable(table, unknown, IsSettled: false)], _inputs);
        var values = Scratch();
        var rows = new List<TableRow>();
        for (var number = 0; number < assignments.Count; number++)
        {
            assignments.Write(number, values);
            rows.AddRange(TableJudgement.Of(table, values).Rows.Except(rows));
        }
        if (
            rows.Count == 0
            || rows[0].Effects.IsEmpty
            || rows.Exists(row => !row.Effects.SequenceEqual(rows[0].Effects))
        )
        {
            return null;
        }
        // The most careful of the findings goes with what they agree on.
        var careful = rows.OrderBy(row => row.Finding ?? Severity.Info).First();
        var labels = string.Join(" and ", unknown.Select(variable => variable.Label));
        return careful with
        {
            Say = $"However {labels} may be: {string.Join(" ", rows.Select(row => row.Say))}",
            Citations = [.. rows.SelectMany(row => row.Citations).Distinct()],
        };
    }

    // A copy of the values to try things out on; one is enough, as every user begins by filling it.
    private VariableValue[] Scratch()
    {
        _scratch ??= new VariableValue[_inputs.Values.Length];
        _inputs.Values.CopyTo(_scratch);
        return _scratch;
    }

    private static bool Reads(DecisionTable table, CaseField field) =>
        table.Variables.Any(variable => IsField(variable, field));

    private static bool IsField(Variable variable, CaseField field) =>
        variable.From is Derivation.Field { Name: var name } && name == field;
}

using Materia.Advice.Composition;
using Materia.Advice.Inputs;

namespace Materia.Advice.Missing;

/// <summary>
/// Which unknown inputs matter: those of which two possible values lead to a different action, dose or finding of severity
/// moderate or above, everything else being as it is (contract rule 3).
/// </summary>
internal sealed class WhatMatters
{
    // A group of more ways than this is judged by its own table alone; no table of the knowledge comes near it.
    private const int MostWays = 10 * 1000;

    private readonly LabelRules _rules;
    private readonly ImmutableArray<OpenTable> _open;

    public WhatMatters(LabelRules rules, ImmutableArray<OpenTable> open)
    {
        _rules = rules;
        _open = open;
    }

    /// <summary>For each open table the ways it could turn out, and for each of its unknown variables how much it matters.</summary>
    public ImmutableArray<OpenQuestion> Questions() => [.. _open.Select(Question).OfType<OpenQuestion>()];

    private OpenQuestion? Question(OpenTable open)
    {
        // Where the recommended dose itself is open, a reduction shows only once a dose is assumed.
        var group = _open
            .Where(other => other == open || (other.Table.Rows.Any(LabelRules.GivesDose) && !other.IsSettled))
            .ToList();
        var assignments = Assignments.Of(group, _rules.Inputs);
        if (assignments.Count > MostWays)
        {
            group = [open];
            assignments = Assignments.Of(group, _rules.Inputs);
        }
        var values = _rules.Inputs.CopyValues();
        var remainder = _rules.Without(group);
        var ways = new Signature[assignments.Count];
        var outcomes = new List<OpenOutcome>();
        var rows = new List<MatchedRow>();
        for (var number = 0; number < ways.Length; number++)
        {
            assignments.Write(number, values);
            rows.Clear();
            foreach (var other in group)
            {
                foreach (var row in TableJudgement.Of(other.Table, values).Rows)
                {
                    rows.Add(new MatchedRow(other.Table, row));
                }
            }
            ways[number] = _rules.SignatureWith(rows, remainder);
            foreach (var matched in rows)
            {
                if (matched.Table == open.Table && !outcomes.Exists(outcome => outcome.Row == matched.Row))
                {
                    outcomes.Add(new OpenOutcome(matched.Row, ways[number]));
                }
            }
        }
        var matters = open
            .Unknown.Select(variable => (Variable: variable, Weight: Weigh(assignments, ways, variable)))
            .Where(pair => pair.Weight != Weight.None)
            .ToImmutableArray();
        return matters.IsEmpty
            ? null
            : new OpenQuestion(
                open,
                [.. matters.Where(pair => pair.Weight == Weight.Decides).Select(pair => pair.Variable)],
                [.. matters.Where(pair => pair.Weight == Weight.Informs).Select(pair => pair.Variable)],
                [.. outcomes]
            );
    }

    private static Weight Weigh(Assignments assignments, Signature[] ways, Variable variable)
    {
        var index = assignments.Variables.IndexOf(variable);
        var weight = Weight.None;
        for (var number = 0; number < ways.Length; number++)
        {
            var other = ways[assignments.WithFirst(number, index)];
            var one = ways[number];
            if (one.Verdict != other.Verdict)
            {
                return Weight.Decides;
            }
            if (!one.Findings.SequenceEqual(other.Findings))
            {
                weight = Weight.Informs;
            }
        }
        return weight;
    }

    private enum Weight
    {
        None,
        Informs,
        Decides,
    }
}

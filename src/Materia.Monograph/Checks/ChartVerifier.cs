using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Checks;

/// <summary>
/// Proves a chart: every state is reached, whatever happens leads somewhere and to one place, levels fall, and no results meet
/// trigger and recovery at once.
/// </summary>
public static class ChartVerifier
{
    /// <summary>Adds a diagnostic for every fault of the chart.</summary>
    public static void Verify(Chart chart, DiagnosticList diagnostics)
    {
        Reachability(chart, diagnostics);
        foreach (var jurisdiction in JurisdictionCode.All.Where(one => IsFor(chart, one)))
        {
            for (var episode = 1; episode <= chart.Levels.Length + 2; episode++)
            {
                Arrows(chart, jurisdiction, episode, diagnostics);
            }
        }
        Levels(chart, diagnostics);
        TriggerAgainstRecovery(chart, diagnostics);
        RecoveryOnUnknowns(chart, diagnostics);
        Clocks(chart, diagnostics);
        QuestionsAndClearing(chart, diagnostics);
    }

    // A clock that runs on has to strike later than the one before it, or its state is never stood in.
    private static void Clocks(Chart chart, DiagnosticList diagnostics)
    {
        foreach (var later in chart.Transitions.Where(arrow => arrow.On == ChartOccasion.Elapsed))
        {
            foreach (
                var earlier in chart.Transitions.Where(arrow =>
                    arrow.On == ChartOccasion.Elapsed && arrow.To == later.From && arrow.AfterDays >= later.AfterDays
                )
            )
            {
                Fault(chart, $"{later.RuleId} does not come after {earlier.RuleId}", diagnostics);
            }
        }
    }

    private static void QuestionsAndClearing(Chart chart, DiagnosticList diagnostics)
    {
        foreach (
            var question in chart.Questions.Where(question =>
                !chart.Transitions.Any(arrow => arrow.Answer is { } answer && answer.Question == question.Id)
            )
        )
        {
            Fault(chart, $"no arrow waits for the answer to {question.Id}", diagnostics);
        }
        if (chart.Clears is null && chart.Transitions.Any(arrow => arrow.On == ChartOccasion.Cleared))
        {
            Fault(chart, "an arrow waits for clearing, and clears does not say what that is", diagnostics);
        }
    }

    private static void Reachability(Chart chart, DiagnosticList diagnostics)
    {
        var reached = new HashSet<ChartState> { chart.Initial };
        while (chart.Transitions.Any(arrow => reached.Contains(arrow.From) && reached.Add(arrow.To)))
        {
            // Each round adds a state; none is left when no arrow leads outside.
        }
        foreach (var state in chart.States.Where(state => !reached.Contains(state)))
        {
            Fault(chart, $"the state {state.Id} cannot be reached from {chart.Initial.Id}", diagnostics);
        }
    }

    private static void Arrows(Chart chart, Jurisdiction jurisdiction, int episode, DiagnosticList diagnostics)
    {
        foreach (var state in chart.States)
        {
            foreach (var occasion in Enum.GetValues<ChartOccasion>())
            {
                var arrows = chart
                    .Transitions.Where(arrow => Leaves(arrow, state, occasion, jurisdiction, episode))
                    .ToList();
                var where = $"on {occasion.ToString().ToLowerInvariant()}, episode {episode}, {jurisdiction.ToWords()}";
                // A state that acts waits for recovery, one that does not for the trigger.
                var isAwaited = IsAwaited(chart, state, occasion);
                if (arrows.Count == 0 && isAwaited)
                {
                    Fault(chart, $"no arrow leaves the state {state.Id} {where}", diagnostics);
                }
                if (arrows.Count > 1 && !AreApart(arrows))
                {
                    diagnostics.Add(
                        DiagnosticCode.ChartDeadEnd,
                        chart.File,
                        arrows[1].Position,
                        $"{arrows[0].RuleId} (line {arrows[0].Position.Line}) and {arrows[1].RuleId} both leave the state {state.Id} {where}"
                    );
                }
            }
        }
    }

    // A state that holds waits for recovery, one that is only an interval of an episode for its clearing, and one outside any
    // episode for the trigger.
    private static bool IsAwaited(Chart chart, ChartState state, ChartOccasion occasion) =>
        occasion
        == (
            state == chart.Initial ? ChartOccasion.Trigger
            : state.Action == PlanAction.Hold ? ChartOccasion.Recovery
            : ChartOccasion.Cleared
        );

    // Answers of other values lead to other places.
    private static bool AreApart(List<ChartTransition> arrows) =>
        arrows.TrueForAll(arrow => arrow.On == ChartOccasion.Answered)
        && arrows.Select(arrow => arrow.Answer).Distinct().Count() == arrows.Count;

    private static bool Leaves(
        ChartTransition arrow,
        ChartState state,
        ChartOccasion occasion,
        Jurisdiction jurisdiction,
        int episode
    ) =>
        arrow.From == state
        && arrow.On == occasion
        && episode >= arrow.FirstEpisode
        && (arrow.LastEpisode is not { } last || episode <= last)
        && (arrow.Jurisdiction is not { } bound || bound == jurisdiction);

    private static bool IsFor(Chart chart, Jurisdiction jurisdiction)
    {
        var values = new CellGrid([], [chart.For]).NewCell();
        foreach (var variable in chart.For.Variables)
        {
            if (variable.From is Derivation.Field { Name: CaseField.Jurisdiction })
            {
                values[variable.Index] = VariableValue.OfIndex(variable.Values.IndexOf(jurisdiction.ToCode()));
            }
        }
        return chart.For.Judge(values) != Truth.No;
    }

    private static void Levels(Chart chart, DiagnosticList diagnostics)
    {
        foreach (var (above, below) in chart.Levels.Zip(chart.Levels.Skip(1)))
        {
            if (above.Dimension != below.Dimension || below.InBase >= above.InBase)
            {
                Fault(chart, $"the level {below} does not lie below {above}", diagnostics);
            }
        }
    }

    private static void TriggerAgainstRecovery(Chart chart, DiagnosticList diagnostics)
    {
        var grid = new CellGrid(chart.Counts, [chart.Trigger, chart.Recovery]);
        var values = grid.NewCell();
        for (var cell = 0L; cell < grid.Count; cell++)
        {
            grid.Write(cell, values);
            if (chart.Trigger.Judge(values) == Truth.Yes && chart.Recovery.Judge(values) == Truth.Yes)
            {
                diagnostics.Add(
                    DiagnosticCode.Overlap,
                    chart.File,
                    chart.Position,
                    $"the trigger and the recovery of {chart.Id} are both met by {grid.ToWords(cell)}"
                );
                return;
            }
        }
    }

    private static void RecoveryOnUnknowns(Chart chart, DiagnosticList diagnostics)
    {
        var grid = new CellGrid([.. chart.Recovery.Variables], [chart.Recovery]);
        var values = grid.NewCell();
        for (var cell = 0L; cell < grid.Count; cell++)
        {
            if (!grid.Write(cell, values) && chart.Recovery.Judge(values) == Truth.Yes)
            {
                diagnostics.Add(
                    DiagnosticCode.Overlap,
                    chart.File,
                    chart.Position,
                    $"the recovery of {chart.Id} is met although a result is not known: {grid.ToWords(cell)}"
                );
                return;
            }
        }
    }

    private static void Fault(Chart chart, string message, DiagnosticList diagnostics) =>
        diagnostics.Add(DiagnosticCode.ChartDeadEnd, chart.File, chart.Position, $"{chart.Id}: {message}");
}

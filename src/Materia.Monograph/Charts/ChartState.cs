namespace Materia.Monograph.Charts;

/// <summary>A state of a chart: its place in the drawn flowchart and the action it calls for, if any.</summary>
/// <param name="Row">Row in the flowchart, from 0.</param>
/// <param name="Column">Column in the flowchart, from 0.</param>
/// <param name="Action">The action while in the state; null where the chart asks for nothing.</param>
/// <param name="Level">The place among the chart's levels that is the highest dose while in the state; null where it names none.</param>
public sealed record ChartState(string Id, int Row, int Column, PlanAction? Action, int? Level = null);

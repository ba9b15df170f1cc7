namespace Materia.Web.Pages.Charts;

/// <summary>An arrow of a chart as the flowchart shows it.</summary>
/// <param name="Id">The permanent id of its rule.</param>
/// <param name="From">The id of a box.</param>
/// <param name="To">The id of a box.</param>
/// <param name="Label">A few words: what has to hold for it to be taken.</param>
public sealed record FlowArrow(string Id, string From, string To, string Label);

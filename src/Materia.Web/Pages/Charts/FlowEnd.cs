namespace Materia.Web.Pages.Charts;

/// <summary>An end of an arrow at a box: the column, and the box above the free space in which the end lies.</summary>
/// <param name="Above">The row of that box; -1 above the first.</param>
internal readonly record struct FlowEnd(int Column, int Above);

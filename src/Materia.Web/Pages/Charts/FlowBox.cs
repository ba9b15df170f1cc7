namespace Materia.Web.Pages.Charts;

/// <summary>A state of a chart as the flowchart shows it: its place, a few words, and what it means for the patient.</summary>
/// <param name="Verdict">What it calls for, and whether the drug may be given again; empty where it says neither.</param>
/// <param name="IsNever">Whether no path leads from it to a dose: it has a second frame.</param>
public sealed record FlowBox(string Id, int Row, int Column, string Title, string Verdict, bool IsNever = false);

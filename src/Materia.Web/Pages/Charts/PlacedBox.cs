namespace Materia.Web.Pages.Charts;

/// <summary>A box with its place in the drawing and its words in lines.</summary>
public sealed record PlacedBox(
    FlowBox Box,
    double X,
    double Y,
    double Width,
    double Height,
    ImmutableArray<string> Title,
    ImmutableArray<string> Verdict
);

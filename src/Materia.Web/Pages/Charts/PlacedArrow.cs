namespace Materia.Web.Pages.Charts;

/// <summary>An arrow with its corners in the drawing, and its words in lines.</summary>
/// <param name="Corners">From box to box, each at a right angle.</param>
/// <param name="IsLeft">Whether the words end at their place instead of beginning there.</param>
public sealed record PlacedArrow(
    FlowArrow Arrow,
    ImmutableArray<(double X, double Y)> Corners,
    ImmutableArray<string> Words,
    double WordsX,
    double WordsY,
    bool IsLeft
);

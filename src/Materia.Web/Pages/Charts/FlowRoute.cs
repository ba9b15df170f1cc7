namespace Materia.Web.Pages.Charts;

/// <summary>
/// The way of one arrow between the rows and columns of the drawing: out of its box, along the space under or above it, where
/// need be along a lane between two columns or through free places of a column, and into the other box from above or below.
/// </summary>
internal sealed class FlowRoute
{
    public FlowRoute(FlowArrow arrow, FlowBox from, FlowBox to, Func<int, int, bool> isTaken, Func<int, int, int> above)
    {
        Arrow = arrow;
        From = from;
        To = to;
        IsUp = to.Row < from.Row;
        IsAcross = to.Row == from.Row;
        FirstGutter = IsUp ? from.Row : from.Row + 1;
        LastGutter =
            IsAcross ? FirstGutter
            : IsUp ? to.Row + 1
            : to.Row;
        Start = new FlowEnd(from.Column, IsUp ? above(from.Row, from.Column) : from.Row);
        End = new FlowEnd(to.Column, IsUp || IsAcross ? to.Row : above(to.Row, to.Column));
        if (FirstGutter == LastGutter)
        {
            return;
        }
        var between = Enumerable.Range(Math.Min(from.Row, to.Row) + 1, Math.Abs(from.Row - to.Row) - 1).ToList();
        if (!between.Exists(row => isTaken(row, to.Column)))
        {
            Way = FlowWay.TargetColumn;
        }
        else if (!between.Exists(row => isTaken(row, from.Column)))
        {
            Way = FlowWay.SourceColumn;
        }
        else
        {
            Way = FlowWay.Lane;
            Lane = to.Column > from.Column ? to.Column : to.Column + 1;
        }
    }

    public FlowArrow Arrow { get; }

    public FlowBox From { get; }

    public FlowBox To { get; }

    public bool IsUp { get; }

    /// <summary>Whether both boxes stand in one row: the arrow goes under them.</summary>
    public bool IsAcross { get; }

    /// <summary>The space between rows that it enters first; space 0 is above row 0.</summary>
    public int FirstGutter { get; }

    public int LastGutter { get; }

    public FlowEnd Start { get; }

    public FlowEnd End { get; }

    public FlowWay Way { get; } = FlowWay.Direct;

    /// <summary>The space between columns that it passes, with <see cref="FlowWay.Lane"/>; space 0 is left of column 0.</summary>
    public int Lane { get; }

    /// <summary>Whether it is one straight line down or up.</summary>
    public bool IsStraight => Start == End && From != To;

    /// <summary>The space between rows in which its words stand.</summary>
    public int LabelGutter => Way == FlowWay.SourceColumn && !IsStraight ? LastGutter : FirstGutter;
}

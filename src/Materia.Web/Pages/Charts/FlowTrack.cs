namespace Materia.Web.Pages.Charts;

/// <summary>What one arrow needs of a space between rows: from where to where, its words, and in which order it is placed.</summary>
internal sealed record FlowTrack(FlowRoute Route, double From, double To, ImmutableArray<string> Words, bool IsLeft)
{
    private double WordsWidth =>
        Words.IsEmpty ? 0 : (Words.Max(line => line.Length) * FlowchartLimits.LabelLetter) + FlowchartLimits.Gap;

    private double Anchor => IsLeft ? From - WordsWidth : From + WordsWidth;

    public double Left => Math.Min(Math.Min(From, To), Anchor) - FlowchartLimits.Gap;

    public double Right => Math.Max(Math.Max(From, To), Anchor) + FlowchartLimits.Gap;

    public double Height =>
        Words.IsEmpty
            ? FlowchartLimits.BareTrack
            : (Words.Length * FlowchartLimits.LabelLineHeight) + FlowchartLimits.Gap;

    /// <summary>Whether both can lie at the same height.</summary>
    public bool IsClearOf(FlowTrack other) => other.Right < Left || Right < other.Left;

    /// <summary>
    /// Places by order: what leaves downwards and farthest comes highest, so that no line runs through the words of another;
    /// what is straight, then what only arrives, then what leaves upwards.
    /// </summary>
    public (int Group, double Span) Order
    {
        get
        {
            var span = Math.Abs(To - From);
            return Words.IsEmpty ? (2, span)
                : Route.IsStraight ? (1, 0)
                : Route.IsUp ? (10, span)
                : (0, -span);
        }
    }
}

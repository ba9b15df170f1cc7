namespace Materia.Web.Pages.Charts;

/// <summary>Sizes of a flowchart, in units of its drawing: sixteen are one rem of the page.</summary>
public static class FlowchartLimits
{
    /// <summary>Units in a rem, so that a larger text setting enlarges the drawing.</summary>
    public const double UnitsInRem = 16;

    public const double BoxWidth = 186;

    /// <summary>Letters of a line in a box: the width without its edges, by the broad letters of the bold text.</summary>
    public const int LettersInBox = 25;

    public const double BoxPadding = 7;

    public const double LineHeight = 16;

    /// <summary>Height of the flag that says where the patient is.</summary>
    public const double FlagHeight = 19;

    /// <summary>Letters of a line of an arrow's label.</summary>
    public const int LettersInLabel = 26;

    /// <summary>Width of a letter of a label, on average and a little more.</summary>
    public const double LabelLetter = 6.3;

    public const double LabelLineHeight = 14;

    /// <summary>From a line to the words beside it, and between neighbours.</summary>
    public const double Gap = 6;

    /// <summary>Height of a piece of arrow without words.</summary>
    public const double BareTrack = 9;

    /// <summary>Above the first piece of arrow between two rows.</summary>
    public const double AboveTracks = 8;

    /// <summary>Below the last piece, with room for the head of an arrow.</summary>
    public const double BelowTracks = 16;

    /// <summary>Between two columns without any arrow that passes.</summary>
    public const double ColumnGap = 26;

    /// <summary>Between two arrows that pass between columns.</summary>
    public const double LaneGap = 13;

    public const double HeadLength = 9;

    public const double HeadHalfWidth = 4.5;

    /// <summary>Around the whole drawing.</summary>
    public const double Margin = 6;

    /// <summary>A drawing that is higher than this has a printed page of its own.</summary>
    public const double HighestBesideText = 420;

    /// <summary>From the frame of a box to its second frame.</summary>
    public const double SecondFrame = 4;

    public const double Round = 4;

    /// <summary>From the baseline of a line of words to its bottom.</summary>
    public const double Descent = 5;
}

namespace Materia.Monograph.Pathways;

/// <summary>So many days since the event began or ended, or since a question was answered.</summary>
/// <param name="Since"><see cref="Onset"/>, <see cref="Resolution"/> or the id of a question.</param>
public sealed record PathwayDelay(int Days, string Since)
{
    public const string Onset = "onset";

    public const string Resolution = "resolution";

    /// <summary>The question whose answer has to be of that day or later; null where it is enough that the days have passed.</summary>
    public string? Answered { get; init; }
}

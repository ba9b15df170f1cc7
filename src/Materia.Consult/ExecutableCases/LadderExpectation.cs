namespace Materia.Consult.ExecutableCases;

/// <summary>Where the patient must stand on a ladder; parts that are null are left open.</summary>
public sealed record LadderExpectation(string? Id, string? State, int? Episode, Quantity? Level)
{
    /// <summary>Whether <paramref name="standing"/> is this one.</summary>
    public bool Matches(LadderStanding standing) =>
        (Id is null || Id == standing.Id)
        && (State is null || State == standing.State)
        && (Episode is not { } episode || episode == standing.Episode)
        && (
            Level is not { } level
            || (standing.Level is { } theirs && theirs.Dimension == level.Dimension && theirs.InBase == level.InBase)
        );

    public override string ToString() =>
        string.Join(
            ' ',
            (
                (string?[])[Id, State, Episode is { } episode ? $"episode {episode}" : null, Level?.ToString()]
            ).OfType<string>()
        );
}

namespace Materia.Consult.ExecutableCases;

/// <summary>Where the patient must stand on a pathway; parts that are null are left open.</summary>
/// <param name="Question">The one next question; <c>none</c> where none may be asked.</param>
public sealed record PathwayExpectation(string? Id, string? State, string? Rechallenge, string? Question)
{
    /// <summary>Whether <paramref name="standing"/> is this one.</summary>
    public bool Matches(PathwayStanding standing) =>
        (Id is null || Id == standing.Id)
        && (State is null || State == standing.State)
        && (Rechallenge is null || Rechallenge == standing.Rechallenge.ToCode())
        && (Question is null || Question == QuestionOf(standing));

    /// <summary>The standing in the same words.</summary>
    public static PathwayExpectation Of(PathwayStanding standing) =>
        new(standing.Id, standing.State, standing.Rechallenge.ToCode(), QuestionOf(standing));

    public override string ToString() =>
        string.Join(
            ' ',
            ((string?[])[Id, State, Rechallenge, Question is { } asked ? $"asks {asked}" : null]).OfType<string>()
        );

    private static string QuestionOf(PathwayStanding standing) =>
        standing.Questions.IsEmpty ? "none" : standing.Questions[0].Id;
}

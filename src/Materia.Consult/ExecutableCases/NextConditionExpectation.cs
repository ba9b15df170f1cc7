namespace Materia.Consult.ExecutableCases;

/// <summary>
/// One condition of a next step: <c>neutrophils >= 1.5 10*9/L</c>, a duration <c>hold >= 14 d</c>, or an answer
/// <c>disease-related = yes</c>.
/// </summary>
/// <param name="Subject">The observation, the start of the duration, or the question.</param>
/// <param name="Op">The comparator.</param>
/// <param name="Value">The quantity; null for an answer.</param>
/// <param name="Answer">The answer; null for a quantity.</param>
public sealed record NextConditionExpectation(string Subject, string Op, Quantity? Value, string? Answer)
{
    /// <summary>Whether <paramref name="condition"/> says the same, in whatever unit.</summary>
    public bool Matches(NextCondition condition) =>
        condition switch
        {
            NextCondition.OfObservation result => Same(result.Code, result.Op, result.Value),
            NextCondition.OfDuration duration => Same(duration.Since, duration.Op, duration.Value),
            NextCondition.OfAnswer answer => answer.Question == Subject && answer.Value == Answer,
            _ => false,
        };

    public override string ToString() => $"{Subject} {Op} {Value?.ToString() ?? Answer}";

    private bool Same(string subject, string op, Quantity value) =>
        subject == Subject
        && op == Op
        && Value is { } mine
        && mine.Dimension == value.Dimension
        && mine.InBase == value.InBase;
}

using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>One condition of a <see cref="NextStep"/>.</summary>
public abstract record NextCondition
{
    private NextCondition() { }

    /// <summary>A result: <c>neutrophils >= 1.5 10*9/L</c>.</summary>
    public sealed record OfObservation(string Code, string Op, Quantity Value) : NextCondition;

    /// <summary>Time since something: <c>since</c> names what it runs from.</summary>
    public sealed record OfDuration(string Since, string Op, Quantity Value) : NextCondition;

    /// <summary>An answer to a question.</summary>
    public sealed record OfAnswer(string Question, string Value) : NextCondition;

    /// <summary>Something that happens, in words.</summary>
    public sealed record OfEvent(string Event) : NextCondition;
}

namespace Materia.Advice.Composition;

/// <summary>
/// What a set of rules comes to: the action that has precedence, and the lowest daily dose any of them allows. Joining is
/// associative, commutative and idempotent, and never makes a verdict less careful: the laws are proved as properties.
/// </summary>
/// <param name="Action">The action that wins; see <see cref="PlanAction"/> for the order.</param>
/// <param name="Ceiling">The lowest daily dose allowed; null while no rule has named one.</param>
public readonly record struct Verdict(PlanAction Action, Mass? Ceiling)
{
    /// <summary>The verdict of no rule: it changes nothing that it is joined with.</summary>
    public static Verdict Nothing { get; } = new(PlanAction.Increase, null);

    /// <summary>Both verdicts together.</summary>
    public static Verdict Join(Verdict left, Verdict right) =>
        new(left.Action <= right.Action ? left.Action : right.Action, Lower(left.Ceiling, right.Ceiling));

    /// <summary>Whether this is at least as careful as <paramref name="other"/> in action and in dose.</summary>
    public bool IsAtLeastAsCarefulAs(Verdict other) =>
        Action <= other.Action && (other.Ceiling is not { } theirs || (Ceiling is { } mine && mine <= theirs));

    private static Mass? Lower(Mass? left, Mass? right) =>
        (left, right) switch
        {
            (null, _) => right,
            (_, null) => left,
            ({ } one, { } two) => one <= two ? one : two,
        };
}

namespace Materia.Advice.Missing;

/// <summary>A table that an unknown input leaves open, or that says what to do while it is unknown.</summary>
/// <param name="Unknown">The unknown variables the rows ask for.</param>
/// <param name="IsSettled">Whether a row for the unknown matched, so that the unknown is worth naming but blocks nothing.</param>
internal sealed record OpenTable(DecisionTable Table, ImmutableArray<Variable> Unknown, bool IsSettled);

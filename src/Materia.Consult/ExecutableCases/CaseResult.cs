namespace Materia.Consult.ExecutableCases;

/// <summary>What came of running one case: the plan, and every respect in which it is not the expected one.</summary>
public sealed record CaseResult(ExecutableCase Case, Plan Plan, ImmutableArray<CaseDifference> Differences)
{
    public bool IsAsExpected => Differences.IsEmpty;
}

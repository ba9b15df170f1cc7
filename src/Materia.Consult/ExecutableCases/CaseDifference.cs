namespace Materia.Consult.ExecutableCases;

/// <summary>One respect in which a plan is not what a case expects.</summary>
/// <param name="Field">The key of the expectation, such as <c>dose.dailyTotal</c>.</param>
public sealed record CaseDifference(string Field, string Expected, string Found)
{
    /// <summary>"action: expected hold, found continue".</summary>
    public override string ToString() => $"{Field}: expected {Expected}, found {Found}";
}

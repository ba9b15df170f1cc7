namespace Materia.Advice.Missing;

/// <summary>A table left open by unknown inputs that matter.</summary>
/// <param name="Deciding">Unknown variables that could change the action or dose.</param>
/// <param name="Informing">Unknown variables that could only change a finding.</param>
/// <param name="Outcomes">Each row that could match, with what would come of it.</param>
internal sealed record OpenQuestion(
    OpenTable Open,
    ImmutableArray<Variable> Deciding,
    ImmutableArray<Variable> Informing,
    ImmutableArray<OpenOutcome> Outcomes
)
{
    /// <summary>Whether the plan cannot be made without an answer.</summary>
    public bool Blocks => !Open.IsSettled && !Deciding.IsEmpty;
}

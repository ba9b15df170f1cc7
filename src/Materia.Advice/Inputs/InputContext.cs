using Materia.Advice.History;
using Materia.Advice.Ladders;

namespace Materia.Advice.Inputs;

/// <summary>What inputs are derived from: the case, the governing label, the drug, and the history read once.</summary>
internal sealed class InputContext
{
    public required Case Case { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required Knowledge Knowledge { get; init; }

    public required DrugRecord Drug { get; init; }

    public required TreatmentCourse Course { get; init; }

    public required ResultHistory Results { get; init; }

    public required CaseTerms Terms { get; init; }

    /// <summary>Whether a ladder accounts for the last stop.</summary>
    public bool StoppedByLadder { get; set; }

    /// <summary>The values read so far; conditions of the policy are judged on them.</summary>
    public VariableValue[] Values { get; set; } = [];
}

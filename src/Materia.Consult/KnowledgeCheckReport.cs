using Materia.Consult.Checks;
using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;

namespace Materia.Consult;

/// <summary>What <c>check</c> found. Only diagnostics are faults; everything else is told so that a person can judge it.</summary>
public sealed record KnowledgeCheckReport
{
    /// <summary>Every fault, by file, line and column.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>Exactly which knowledge was checked; null when it could not be bound.</summary>
    public KnowledgeStamp? Knowledge { get; init; }

    /// <summary>How many cases were run.</summary>
    public int Cases { get; init; }

    /// <summary>Cases that did not come out as expected.</summary>
    public int FailedCases { get; init; }

    /// <summary>How many rows and arrows there are.</summary>
    public int Rules { get; init; }

    /// <summary>Rows and arrows that no case touches.</summary>
    public ImmutableArray<UndefendedRule> Undefended { get; init; } = [];

    /// <summary>The proofs; null when they were not asked for.</summary>
    public VerificationReport? Verification { get; init; }

    /// <summary>How many instances of the laws of composition were tried.</summary>
    public long LawsTried { get; init; }

    /// <summary>The mutants; null when they were not asked for.</summary>
    public MutationReport? Mutation { get; init; }

    /// <summary>What a reviewer has to look up; empty when it was not asked for.</summary>
    public Worklist Worklist { get; init; } = Worklist.Empty;

    /// <summary>Every source that is not the document in force, cited or not; empty when it was not asked for.</summary>
    public ImmutableArray<Source> NotCurrent { get; init; } = [];

    /// <summary>How many reviews are recorded.</summary>
    public int Reviews { get; init; }

    public bool IsClean => Diagnostics.IsEmpty;
}

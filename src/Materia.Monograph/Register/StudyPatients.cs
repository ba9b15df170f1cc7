namespace Materia.Monograph.Register;

/// <summary>How many were studied: the number that stands beside every result.</summary>
public sealed record StudyPatients
{
    public required int Count { get; init; }

    /// <summary>Spontaneous reports and not patients: one patient may have several, most have none.</summary>
    public bool IsOfReports { get; init; }

    public ImmutableArray<StudyArm> Arms { get; init; } = [];

    public required FigureBasis Basis { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }

    public bool IsVerified => Citations.All(citation => citation.Verified);

    /// <summary>"1 patient", "29 patients", "56,364 reports".</summary>
    public string ToWords() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Count:N0} {(IsOfReports ? "report" : "patient")}{(Count == 1 ? "" : "s")}"
        );
}

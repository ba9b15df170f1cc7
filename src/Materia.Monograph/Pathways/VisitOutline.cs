namespace Materia.Monograph.Pathways;

/// <summary>Visits after the drug was given again: on these days, and then every so many.</summary>
/// <param name="Test">Its name among the monitoring of a plan.</param>
/// <param name="MeasuredBy">The observations that show that a visit took place; empty where none does.</param>
/// <param name="ThenEvery">The interval in days after the last of them; null where the visits end.</param>
public sealed record VisitOutline(
    string Id,
    string Test,
    string Says,
    ImmutableArray<ObservationTerm> MeasuredBy,
    ImmutableArray<int> OnDays,
    int? ThenEvery,
    ImmutableArray<Citation> Citations
);

namespace Materia.Monograph.Pathways;

/// <summary>A supportive course such as a steroid taper, from day 0 on.</summary>
public sealed record CourseOutline(
    string Id,
    Term Medicine,
    string Says,
    ImmutableArray<CourseStep> Steps,
    ImmutableArray<Citation> Citations
);

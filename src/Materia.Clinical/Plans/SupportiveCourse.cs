using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>One step of a supportive course, such as a steroid taper.</summary>
public sealed record SupportiveCourse(string Medicine, ClinicalTime From, ClinicalTime To, Mass Amount, int TimesPerDay)
{
    /// <summary>Where the course stands; one that is not verified marks what was inferred.</summary>
    public ImmutableArray<Evidence.Citation> Sources { get; init; } = [];
}

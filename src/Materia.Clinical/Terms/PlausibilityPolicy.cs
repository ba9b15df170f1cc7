using Materia.Clinical.Cases;
using Materia.Clinical.Evidence;

namespace Materia.Clinical.Terms;

/// <summary>
/// How far the numbers of a case are believed, beyond what stands with each observation: Materia's policy, as no source gives
/// such limits.
/// </summary>
public sealed record PlausibilityPolicy
{
    /// <summary>Of the age, in completed years.</summary>
    public required InputLimit Age { get; init; }

    /// <summary>How often a day a dose is taken.</summary>
    public required InputLimit TimesPerDay { get; init; }

    /// <summary>Of an adverse event.</summary>
    public required InputLimit Grade { get; init; }

    /// <summary>From the last dose to the taking of a level.</summary>
    public required InputLimit SinceLastDose { get; init; }

    /// <summary>A result given as a multiple of its upper limit of normal.</summary>
    public required InputLimit UpperLimitMultiple { get; init; }

    /// <summary>The strength of a liquid in stock; that of a solid is a dose.</summary>
    public required InputLimit LiquidStrength { get; init; }

    /// <summary>By age, from birth on, without a gap.</summary>
    public required ImmutableArray<BodyBand> Body { get; init; }

    /// <summary>Where it is written that this is policy.</summary>
    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>The band an age lies in.</summary>
    public BodyBand BodyAt(Age age) => Body.Last(band => band.FromMonths <= age.CompletedMonths);

    /// <summary>The limit of a weight or height at an age; null for any other observation.</summary>
    public InputLimit? BodyLimit(ObservationTerm term, Age age) =>
        term.Code switch
        {
            Weight => BodyAt(age).Weight,
            Height => BodyAt(age).Height,
            _ => null,
        };

    /// <summary>Whether what is usual of an observation depends on the age alone, so that it stands in <see cref="Body"/>.</summary>
    public static bool IsByAge(string code) => code is Weight or Height;

    private const string Weight = "weight";
    private const string Height = "height";
}

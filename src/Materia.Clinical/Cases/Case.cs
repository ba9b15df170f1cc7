using Materia.Units;

namespace Materia.Clinical.Cases;

/// <summary>
/// One question about one patient at one time: the input of the advice contract, in typed words. A case that exists was read
/// strictly: every unit is known, every value plausible, nothing lies after <see cref="AsOf"/>.
/// </summary>
public sealed record Case
{
    /// <summary>The drug's folder name under <c>knowledge/drugs</c>.</summary>
    public required string Drug { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>True when the case named no jurisdiction and US was assumed; the plan says so.</summary>
    public bool JurisdictionAssumed { get; init; }

    public required ClinicalTime AsOf { get; init; }

    public required Patient Patient { get; init; }

    public required Indication Indication { get; init; }

    public ImmutableArray<DosePeriod> Doses { get; init; } = [];

    public ImmutableArray<Administration> Administrations { get; init; } = [];

    public ImmutableArray<Observation> Observations { get; init; } = [];

    public ImmutableArray<AdverseEvent> Events { get; init; } = [];

    public ImmutableArray<Answer> Answers { get; init; } = [];

    /// <summary>Null means not supplied; empty says "none".</summary>
    public ImmutableArray<MedicalCondition>? Conditions { get; init; }

    /// <summary>Null means not supplied; empty says "none".</summary>
    public ImmutableArray<Medication>? Medications { get; init; }

    /// <summary>Null means not supplied; empty says "none".</summary>
    public ImmutableArray<Allergy>? Allergies { get; init; }

    /// <summary>Strengths in stock, when the product choice must keep to them; empty means any.</summary>
    public ImmutableArray<Quantity> Formulary { get; init; } = [];
}

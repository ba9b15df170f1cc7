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

    /// <summary>
    /// The same question with the history as it stood at <see cref="AsOf"/>: what is dated later is left out, and what ended
    /// later goes on, its end and the reason for it not yet known; a medicine that is planned stays planned. Equal to itself for every case that was read, as the reader
    /// refuses whatever lies later.
    /// </summary>
    public Case AsItStood() =>
        IsAnythingLater()
            ? this with
            {
                Doses =
                [
                    .. Doses
                        .Where(period => !IsLater(period.Start))
                        .Select(period => IsLater(period.End) ? period with { End = null, StopReason = null } : period),
                ],
                Administrations = Administrations.RemoveAll(one => IsLater(one.Time)),
                Observations = Observations.RemoveAll(result => IsLater(result.Date)),
                Events =
                [
                    .. Events
                        .Where(one => !IsLater(one.Onset))
                        .Select(one => IsLater(one.Resolved) ? one with { Resolved = null } : one),
                ],
                Answers = Answers.RemoveAll(answer => IsLater(answer.Date)),
                Conditions = Conditions?.RemoveAll(one => IsLater(one.Onset)),
            }
            : this;

    private bool IsLater(ClinicalTime? time) => time is { } given && given.IsAfter(AsOf);

    private bool IsAnythingLater()
    {
        foreach (var result in Observations)
        {
            if (IsLater(result.Date))
            {
                return true;
            }
        }
        return Doses.Any(period => IsLater(period.Start) || IsLater(period.End))
            || Administrations.Any(one => IsLater(one.Time))
            || Events.Any(one => IsLater(one.Onset) || IsLater(one.Resolved))
            || Answers.Any(answer => IsLater(answer.Date))
            || (Conditions ?? []).Any(one => IsLater(one.Onset));
    }
}

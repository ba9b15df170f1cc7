namespace Materia.Clinical.Plans;

/// <summary>
/// Whether the drug may be given again after an adverse event, in one vocabulary for all pathways. Not to be confused with
/// <see cref="PlanAction"/>, which says what to do today.
/// </summary>
public enum Rechallenge
{
    /// <summary>Giving it again is what the sources ask for once the event is dealt with.</summary>
    Recommended,

    /// <summary>It may be given again, with care.</summary>
    WithCaution,

    /// <summary>Alternatives come first; it was done in single patients, or not at all.</summary>
    NotStandard,

    /// <summary>Never again.</summary>
    Never,

    /// <summary>The event does not stop the drug, so there is nothing to give again.</summary>
    NotApplicable,
}

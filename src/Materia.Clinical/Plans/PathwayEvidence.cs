namespace Materia.Clinical.Plans;

/// <summary>A study behind a verdict of a pathway, in as many words as a plan has room for.</summary>
/// <param name="Id">Its id in the evidence register.</param>
/// <param name="Words">Design, number of patients and outcome, such as "1 patient (case report): no recurrence".</param>
/// <param name="IsVerified">Whether the publication was read for what is said.</param>
/// <param name="Sources">Where what is said stands.</param>
public sealed record PathwayEvidence(
    string Id,
    string Words,
    bool IsVerified,
    ImmutableArray<Evidence.Citation> Sources
);

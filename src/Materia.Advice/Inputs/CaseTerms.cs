namespace Materia.Advice.Inputs;

/// <summary>The words of a case matched to terms, each once.</summary>
internal sealed class CaseTerms
{
    private CaseTerms(
        ImmutableArray<(MedicalCondition Given, TermMatch Match)> conditions,
        ImmutableArray<(Medication Given, TermMatch Match)> medications,
        ImmutableArray<(Allergy Given, TermMatch Match)> allergies,
        ImmutableArray<(AdverseEvent Given, TermMatch Match)> events
    )
    {
        Conditions = conditions;
        Medications = medications;
        Allergies = allergies;
        Events = events;
    }

    public ImmutableArray<(MedicalCondition Given, TermMatch Match)> Conditions { get; }

    public ImmutableArray<(Medication Given, TermMatch Match)> Medications { get; }

    public ImmutableArray<(Allergy Given, TermMatch Match)> Allergies { get; }

    public ImmutableArray<(AdverseEvent Given, TermMatch Match)> Events { get; }

    public static CaseTerms Of(Case question, Terminology terminology) =>
        new(
            [
                .. (question.Conditions ?? []).Select(given =>
                    (given, terminology.Match(TermKind.Condition, given.Term))
                ),
            ],
            [.. (question.Medications ?? []).Select(given => (given, Match(given, terminology)))],
            [
                .. (question.Allergies ?? []).Select(given =>
                    (given, terminology.Match(TermKind.Medicine, given.Ingredient))
                ),
            ],
            [.. question.Events.Select(given => (given, terminology.Match(TermKind.AdverseEvent, given.Term)))]
        );

    // A name that is not recognised stays unrecognised even when a code beside it is: the two may not mean the same.
    private static TermMatch Match(Medication given, Terminology terminology)
    {
        if (given.Name is { } name)
        {
            return terminology.Match(TermKind.Medicine, name);
        }
        return given.Rxcui is { } rxcui ? terminology.MatchRxcui(rxcui) : terminology.MatchAtc(given.Atc!);
    }
}

namespace Materia.Advice.Inputs;

/// <summary>The words of a case matched to terms, each once.</summary>
internal sealed class CaseTerms
{
    private CaseTerms(
        ImmutableArray<(MedicalCondition Given, TermMatch Match)> conditions,
        ImmutableArray<MatchedMedication> medications,
        ImmutableArray<(Allergy Given, AllergyMatch Match)> allergies,
        ImmutableArray<(AdverseEvent Given, TermMatch Match)> events
    )
    {
        Conditions = conditions;
        Medications = medications;
        Allergies = allergies;
        Events = events;
    }

    public ImmutableArray<(MedicalCondition Given, TermMatch Match)> Conditions { get; }

    public ImmutableArray<MatchedMedication> Medications { get; }

    public ImmutableArray<(Allergy Given, AllergyMatch Match)> Allergies { get; }

    public ImmutableArray<(AdverseEvent Given, TermMatch Match)> Events { get; }

    public static CaseTerms Of(Case question, Terminology terminology) =>
        new(
            [
                .. (question.Conditions ?? []).Select(given =>
                    (given, terminology.Match(TermKind.Condition, given.Term))
                ),
            ],
            [.. (question.Medications ?? []).Select(given => MatchedMedication.Of(given, terminology))],
            [.. (question.Allergies ?? []).Select(given => (given, terminology.MatchAllergy(given.Ingredient)))],
            [.. question.Events.Select(given => (given, terminology.Match(TermKind.AdverseEvent, given.Term)))]
        );
}

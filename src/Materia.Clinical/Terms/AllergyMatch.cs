namespace Materia.Clinical.Terms;

/// <summary>What an entry in a list of allergies was matched to.</summary>
/// <param name="Terms">What it names, and nothing else; empty when it is not recognised as a whole.</param>
/// <param name="Mentioned">What a text that is not recognised as a whole names somewhere in it.</param>
/// <param name="Suggestion">The nearest known spelling when nothing is named and one is near.</param>
/// <param name="IsNone">Whether it says that there is no allergy.</param>
/// <param name="IsDenied">Whether a text that is not recognised as a whole has a word that may deny what it names.</param>
public sealed record AllergyMatch(
    ImmutableArray<Term> Terms,
    ImmutableArray<Term> Mentioned,
    string? Suggestion,
    bool IsNone,
    bool IsDenied
)
{
    public bool IsRecognised => IsNone || !Terms.IsEmpty;

    /// <summary>Whether it names the medicine or ingredient, wherever in the text, and does not seem to deny it.</summary>
    public bool Names(Term term) => Terms.Contains(term) || (!IsDenied && Mentioned.Contains(term));
}

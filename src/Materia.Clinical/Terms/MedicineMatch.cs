namespace Materia.Clinical.Terms;

/// <summary>What the words for a medicine were matched to.</summary>
/// <param name="Terms">The medicines they name, a combination by its parts; empty when nothing matches all of them.</param>
/// <param name="Named">The entry itself, such as a combination product; null when nothing matches or several were named.</param>
/// <param name="Suggestion">The nearest known spelling when there is no match and one is near.</param>
public sealed record MedicineMatch(ImmutableArray<Term> Terms, Term? Named, string? Suggestion)
{
    public bool IsMatch => !Terms.IsEmpty;
}

namespace Materia.Clinical.Terms;

/// <summary>Words of an entry in a list of allergies that do not say what the allergy is to, folded.</summary>
/// <param name="Around">Words beside the name, as in "allergic to … (rash)".</param>
/// <param name="None">Whole entries that say that there is no allergy.</param>
/// <param name="Denied">Words with which a text may say that what it names is no allergy of the patient.</param>
public sealed record AllergyWords(
    ImmutableHashSet<string> Around,
    ImmutableHashSet<string> None,
    ImmutableHashSet<string> Denied
)
{
    public static AllergyWords Empty { get; } = new([], [], []);
}

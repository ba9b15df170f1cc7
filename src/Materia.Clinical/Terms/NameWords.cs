namespace Materia.Clinical.Terms;

/// <summary>Words in the name of a medicine that do not say which medicine it is: forms, salts, and words that join two.</summary>
/// <param name="Forms">Dose forms, routes and how often.</param>
/// <param name="Salts">Salts and esters.</param>
/// <param name="Joiners">Words between the parts of a combination.</param>
public sealed record NameWords(
    ImmutableHashSet<string> Forms,
    ImmutableHashSet<string> Salts,
    ImmutableHashSet<string> Joiners
)
{
    public static NameWords None { get; } = new([], [], []);
}

namespace Materia.Clinical.Terms;

/// <summary>Words in the name of a medicine that do not say which medicine it is: forms, salts, units, and words that join two.</summary>
/// <param name="Forms">Dose forms, routes and how often.</param>
/// <param name="Salts">Salts and esters.</param>
/// <param name="Joiners">Words between the parts of a combination.</param>
/// <param name="Units">What stands behind a number to make it a strength or a number of times; without a number it means nothing.</param>
public sealed record NameWords(
    ImmutableHashSet<string> Forms,
    ImmutableHashSet<string> Salts,
    ImmutableHashSet<string> Joiners,
    ImmutableHashSet<string> Units
)
{
    public static NameWords None { get; } = new([], [], [], []);

    /// <summary>The same words as <see cref="MedicineNames"/> compares them: lower case, without accents.</summary>
    internal NameWords AsRead() => new(Read(Forms), Read(Salts), Read(Joiners), Read(Units));

    private static ImmutableHashSet<string> Read(ImmutableHashSet<string> words) => [.. words.Select(NameLetters.Of)];
}

namespace Materia.Clinical.Cases;

/// <summary>The contract's spelling of a <see cref="Jurisdiction"/>, and the words people read.</summary>
public static class JurisdictionCode
{
    /// <summary>Both jurisdictions, in the contract's order.</summary>
    public static ImmutableArray<Jurisdiction> All { get; } = [Jurisdiction.Us, Jurisdiction.Eu];

    /// <summary><c>us</c> or <c>eu</c>.</summary>
    public static string ToCode(this Jurisdiction jurisdiction) =>
        jurisdiction switch
        {
            Jurisdiction.Us => "us",
            Jurisdiction.Eu => "eu",
            _ => throw new UnreachableException(),
        };

    /// <summary>"US" or "EU", as in "US label".</summary>
    public static string ToWords(this Jurisdiction jurisdiction) => jurisdiction.ToCode().ToUpperInvariant();

    /// <summary>The other of the two, whose plan is compared and never used.</summary>
    public static Jurisdiction Other(this Jurisdiction jurisdiction) =>
        jurisdiction == Jurisdiction.Us ? Jurisdiction.Eu : Jurisdiction.Us;

    /// <summary>Reads <c>us</c> or <c>eu</c>; anything else is refused.</summary>
    public static bool TryParse(string code, out Jurisdiction jurisdiction)
    {
        foreach (var candidate in All)
        {
            if (candidate.ToCode() == code)
            {
                jurisdiction = candidate;
                return true;
            }
        }
        jurisdiction = default;
        return false;
    }
}

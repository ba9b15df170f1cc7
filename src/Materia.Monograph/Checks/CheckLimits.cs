namespace Materia.Monograph.Checks;

/// <summary>Bounds of the checks, so that one slip does not bury a reader in diagnostics.</summary>
public static class CheckLimits
{
    /// <summary>Gaps of one table or family that are told one by one; the rest are counted.</summary>
    public const int GapsTold = 3;

    /// <summary>Conjunctions that the rows of a table may branch into before the masked survey gives up.</summary>
    public const int MostTerms = 512;

    /// <summary>Bits of one mask word.</summary>
    public const int WordBits = 64;

    /// <summary>By how many percentage points a mutant moves a share.</summary>
    public const int ShareStep = 25;
}

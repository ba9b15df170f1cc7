namespace Materia.Interop.Contract;

/// <summary>Bounds on what is read from outside, so that a hostile text cannot exhaust the program.</summary>
public static class ContractLimits
{
    /// <summary>Bytes of one JSON document or request body.</summary>
    public const int LargestBody = 16 * 1024 * 1024;

    /// <summary>Bytes of one line of NDJSON: a case of twenty years of daily results fits several times over.</summary>
    public const int LongestLine = 4 * 1024 * 1024;

    /// <summary>Rows of a user's own interaction table.</summary>
    public const int MostOwnInteractions = 10 * 1000;

    /// <summary>Nesting of a JSON document; a case needs six levels.</summary>
    public const int DeepestNesting = 32;
}

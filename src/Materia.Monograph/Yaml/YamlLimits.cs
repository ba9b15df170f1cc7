namespace Materia.Monograph.Yaml;

/// <summary>Bounds of the reader, far above any real file, so that a hostile one cannot exhaust the program.</summary>
public static class YamlLimits
{
    /// <summary>Nesting allowed in a knowledge file.</summary>
    public const int DeepestNesting = 32;

    /// <summary>Bytes allowed in a knowledge file.</summary>
    public const int LargestFile = 4_000_000;
}

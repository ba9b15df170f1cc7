namespace Materia.Monograph.Register;

/// <summary>Where a figure comes from.</summary>
public enum FigureBasis
{
    /// <summary>Read, at least as an abstract or a secondary copy.</summary>
    Read,

    /// <summary>Worked out here from what was read; as verified as that is.</summary>
    Derived,

    /// <summary>It stands only in a text the project began with, which gives no figure to check it by.</summary>
    Seed,

    /// <summary>Recalled, and not looked up.</summary>
    Memory,
}

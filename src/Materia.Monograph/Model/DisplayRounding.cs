namespace Materia.Monograph.Model;

/// <summary>Rounding of derived quantities for display only; decisions are made on unrounded values.</summary>
public static class DisplayRounding
{
    /// <summary>
    /// Two places after the point, toward zero, so that a value just under a threshold never prints as the threshold.
    /// </summary>
    public static decimal Round(decimal value) => decimal.Truncate(value * 100m) / 100m;
}

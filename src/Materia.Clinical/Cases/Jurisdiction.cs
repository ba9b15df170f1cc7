namespace Materia.Clinical.Cases;

/// <summary>Whose label governs. A rule binds to a label; the other jurisdiction's dose is never used.</summary>
public enum Jurisdiction
{
    /// <summary>United States: the FDA prescribing information.</summary>
    Us,

    /// <summary>European Union: the EMA summary of product characteristics and leaflet.</summary>
    Eu,
}

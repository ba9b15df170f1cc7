namespace Materia.Units;

/// <summary>
/// What kind of thing a unit measures. Two units can be converted into each other exactly when they share a dimension;
/// mass and amount of substance (and their concentrations) also through a <see cref="MolarMass" />.
/// </summary>
/// <remarks>
/// Finer than physics on purpose: a percentage, a multiple of an upper limit and a normalised ratio are all pure numbers,
/// yet none may stand in for another.
/// </remarks>
public enum Dimension
{
    /// <summary>A pure number, code <c>1</c>.</summary>
    Dimensionless,

    /// <summary>Mass; base ng.</summary>
    Mass,

    /// <summary>Volume; base uL.</summary>
    Volume,

    /// <summary>Length; base um.</summary>
    Length,

    /// <summary>Area; base cm2.</summary>
    Area,

    /// <summary>Time; base s.</summary>
    Time,

    /// <summary>Amount of substance; base pmol.</summary>
    AmountOfSubstance,

    /// <summary>Mass per volume; base ng/L.</summary>
    MassConcentration,

    /// <summary>Amount of substance per volume; base pmol/L.</summary>
    MolarConcentration,

    /// <summary>Electric charge equivalents per volume; base meq/L. Not molar: that would need the charge of the ion.</summary>
    EquivalentConcentration,

    /// <summary>Things counted per volume; base /L.</summary>
    CountConcentration,

    /// <summary>Catalytic activity per volume; base nmol/min/L.</summary>
    CatalyticConcentration,

    /// <summary>Arbitrary international units per volume; base m[IU]/L. Not catalytic: an [IU] is defined per substance.</summary>
    ArbitraryUnitConcentration,

    /// <summary>Volume per time; base mL/h.</summary>
    Flow,

    /// <summary>Volume per time for a body surface of 1.73 m2; base mL/min/{1.73_m2}. Not a <see cref="Flow" />.</summary>
    FlowPerBodySurface,

    /// <summary>Volume per time and area; base mL/h/m2.</summary>
    FlowPerArea,

    /// <summary>Volume per time and mass; base mL/h/kg.</summary>
    FlowPerMass,

    /// <summary>Volume per mass; base mL/kg.</summary>
    VolumePerMass,

    /// <summary>Mass per area; base ug/m2.</summary>
    MassPerArea,

    /// <summary>Mass per mass; base ug/kg.</summary>
    MassPerMass,

    /// <summary>Mass per time; base ug/d.</summary>
    MassPerTime,

    /// <summary>Mass per area and time; base ug/m2/d.</summary>
    MassPerAreaPerTime,

    /// <summary>Mass per mass and time; base ug/kg/d.</summary>
    MassPerMassPerTime,

    /// <summary>Area under a curve of mass concentration over time; base ng.h/L.</summary>
    ConcentrationTime,

    /// <summary>Mass per amount of substance; base g/mol.</summary>
    MolarMass,

    /// <summary>Parts of a whole; base %.</summary>
    Fraction,

    /// <summary>How many times an upper limit of normal; base {ULN}.</summary>
    UpperLimitMultiple,

    /// <summary>A ratio normalised between laboratories; base {INR}.</summary>
    NormalizedRatio,

    /// <summary>Pressure; base mPa.</summary>
    Pressure,

    /// <summary>Temperature on the Celsius scale; base Cel.</summary>
    Temperature,

    /// <summary>Events per time; base /wk.</summary>
    Frequency,

    /// <summary>Volume of gas per time and pressure; base mL/min/mm[Hg].</summary>
    GasTransfer,

    /// <summary>Amount of gas per time and pressure; base mmol/min/kPa.</summary>
    MolarGasTransfer,
}

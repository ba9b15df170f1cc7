namespace Materia.Units;

/// <summary>Every unit that is understood, as data: code, dimension, factor to the base of the dimension, symbol.</summary>
/// <remarks>
/// source: UCUM 2.1 (ucum.org/ucum): metric prefixes are exact; [lb_av] = 7000 [gr], [gr] = 64.79891 mg; [in_i] = 2.54 cm;
/// mo_j = 30.4375 d; a_j = 365.25 d; m[Hg] = 133.3220 kPa; U = 1 umol/min; kat = 1 mol/s.
/// </remarks>
internal static class UnitTable
{
    // No-break space inside a symbol, so that a unit never ends up on two lines.
    private const string Nbsp = "\u00A0";

    internal static readonly IReadOnlyList<Unit> Rows =
    [
        Row("1", Dimension.Dimensionless, 1, ""),
        //
        Row("mg", Dimension.Mass, 1_000_000, "mg"),
        Row("g", Dimension.Mass, 1_000_000_000, "g"),
        Row("kg", Dimension.Mass, 1_000_000_000_000, "kg"),
        Row("ug", Dimension.Mass, 1_000, "µg"),
        Row("ng", Dimension.Mass, 1, "ng"),
        Row("[lb_av]", Dimension.Mass, 453_592_370_000, "lb"),
        Row("[oz_av]", Dimension.Mass, 28_349_523_125, "oz"),
        //
        Row("mL", Dimension.Volume, 1_000, "mL"),
        Row("L", Dimension.Volume, 1_000_000, "L"),
        Row("dL", Dimension.Volume, 100_000, "dL"),
        Row("uL", Dimension.Volume, 1, "µL"),
        //
        Row("cm", Dimension.Length, 10_000, "cm"),
        Row("m", Dimension.Length, 1_000_000, "m"),
        Row("mm", Dimension.Length, 1_000, "mm"),
        Row("um", Dimension.Length, 1, "µm"),
        Row("[in_i]", Dimension.Length, 25_400, "in"),
        Row("[ft_i]", Dimension.Length, 304_800, "ft"),
        //
        Row("m2", Dimension.Area, 10_000, "m²"),
        Row("cm2", Dimension.Area, 1, "cm²"),
        //
        Row("d", Dimension.Time, 86_400, "days", "day"),
        Row("wk", Dimension.Time, 604_800, "weeks", "week"),
        Row("mo", Dimension.Time, 2_629_800, "months", "month"),
        Row("a", Dimension.Time, 31_557_600, "years", "year"),
        Row("h", Dimension.Time, 3_600, "hours", "hour"),
        Row("min", Dimension.Time, 60, "min"),
        Row("s", Dimension.Time, 1, "s"),
        //
        Row("mol", Dimension.AmountOfSubstance, 1_000_000_000_000, "mol"),
        Row("mmol", Dimension.AmountOfSubstance, 1_000_000_000, "mmol"),
        Row("umol", Dimension.AmountOfSubstance, 1_000_000, "µmol"),
        Row("nmol", Dimension.AmountOfSubstance, 1_000, "nmol"),
        Row("pmol", Dimension.AmountOfSubstance, 1, "pmol"),
        //
        Row("mg/dL", Dimension.MassConcentration, 10_000_000, "mg/dL"),
        Row("g/L", Dimension.MassConcentration, 1_000_000_000, "g/L"),
        Row("g/dL", Dimension.MassConcentration, 10_000_000_000, "g/dL"),
        Row("mg/L", Dimension.MassConcentration, 1_000_000, "mg/L"),
        Row("mg/mL", Dimension.MassConcentration, 1_000_000_000, "mg/mL"),
        Row("ug/mL", Dimension.MassConcentration, 1_000_000, "µg/mL"),
        Row("ug/L", Dimension.MassConcentration, 1_000, "µg/L"),
        Row("ug/dL", Dimension.MassConcentration, 10_000, "µg/dL"),
        Row("ng/mL", Dimension.MassConcentration, 1_000, "ng/mL"),
        Row("ng/L", Dimension.MassConcentration, 1, "ng/L"),
        Row("ng/dL", Dimension.MassConcentration, 10, "ng/dL"),
        Row("pg/mL", Dimension.MassConcentration, 1, "pg/mL"),
        //
        Row("mol/L", Dimension.MolarConcentration, 1_000_000_000_000, "mol/L"),
        Row("mmol/L", Dimension.MolarConcentration, 1_000_000_000, "mmol/L"),
        Row("umol/L", Dimension.MolarConcentration, 1_000_000, "µmol/L"),
        Row("nmol/L", Dimension.MolarConcentration, 1_000, "nmol/L"),
        Row("pmol/L", Dimension.MolarConcentration, 1, "pmol/L"),
        Row("meq/L", Dimension.EquivalentConcentration, 1, "mEq/L"),
        //
        Row("10*9/L", Dimension.CountConcentration, 1_000_000_000, "×10⁹/L"),
        Row("10*12/L", Dimension.CountConcentration, 1_000_000_000_000, "×10¹²/L"),
        Row("10*6/L", Dimension.CountConcentration, 1_000_000, "×10⁶/L"),
        Row("/L", Dimension.CountConcentration, 1, "/L"),
        Row("/mL", Dimension.CountConcentration, 1_000, "/mL"),
        Row("/uL", Dimension.CountConcentration, 1_000_000, "/µL"),
        Row("{cells}/uL", Dimension.CountConcentration, 1_000_000, "cells/µL"),
        Row("10*3/uL", Dimension.CountConcentration, 1_000_000_000, "×10³/µL"),
        Row("10*6/uL", Dimension.CountConcentration, 1_000_000_000_000, "×10⁶/µL"),
        //
        Row("U/L", Dimension.CatalyticConcentration, 1_000, "U/L"),
        Row("ukat/L", Dimension.CatalyticConcentration, 60_000, "µkat/L"),
        Row("nkat/L", Dimension.CatalyticConcentration, 60, "nkat/L"),
        //
        Row("m[IU]/L", Dimension.ArbitraryUnitConcentration, 1, "mIU/L"),
        Row("u[IU]/mL", Dimension.ArbitraryUnitConcentration, 1, "µIU/mL"),
        Row("[IU]/L", Dimension.ArbitraryUnitConcentration, 1_000, "IU/L"),
        Row("[IU]/mL", Dimension.ArbitraryUnitConcentration, 1_000_000, "IU/mL"),
        //
        Row("mL/min", Dimension.Flow, 60, "mL/min"),
        Row("L/h", Dimension.Flow, 1_000, "L/h"),
        Row("mL/h", Dimension.Flow, 1, "mL/h"),
        Row("L/min", Dimension.Flow, 60_000, "L/min"),
        Row("mL/s", Dimension.Flow, 3_600, "mL/s"),
        Row("mL/min/{1.73_m2}", Dimension.FlowPerBodySurface, 1, $"mL/min/1.73{Nbsp}m²"),
        Row("L/h/m2", Dimension.FlowPerArea, 1_000, "L/h/m²"),
        Row("mL/min/m2", Dimension.FlowPerArea, 60, "mL/min/m²"),
        Row("L/h/kg", Dimension.FlowPerMass, 1_000, "L/h/kg"),
        Row("mL/min/kg", Dimension.FlowPerMass, 60, "mL/min/kg"),
        Row("L/kg", Dimension.VolumePerMass, 1_000, "L/kg"),
        Row("mL/kg", Dimension.VolumePerMass, 1, "mL/kg"),
        //
        Row("mg/m2", Dimension.MassPerArea, 1_000, "mg/m²"),
        Row("g/m2", Dimension.MassPerArea, 1_000_000, "g/m²"),
        Row("kg/m2", Dimension.MassPerArea, 1_000_000_000, "kg/m²"),
        Row("ug/m2", Dimension.MassPerArea, 1, "µg/m²"),
        Row("mg/kg", Dimension.MassPerMass, 1_000, "mg/kg"),
        Row("ug/kg", Dimension.MassPerMass, 1, "µg/kg"),
        Row("mg/d", Dimension.MassPerTime, 1_000, "mg/day"),
        Row("g/d", Dimension.MassPerTime, 1_000_000, "g/day"),
        Row("ug/d", Dimension.MassPerTime, 1, "µg/day"),
        Row("mg/h", Dimension.MassPerTime, 24_000, "mg/h"),
        Row("mg/m2/d", Dimension.MassPerAreaPerTime, 1_000, "mg/m²/day"),
        Row("mg/kg/d", Dimension.MassPerMassPerTime, 1_000, "mg/kg/day"),
        Row("ug/kg/d", Dimension.MassPerMassPerTime, 1, "µg/kg/day"),
        //
        Row("mg.h/L", Dimension.ConcentrationTime, 1_000_000, "mg·h/L"),
        Row("ug.h/mL", Dimension.ConcentrationTime, 1_000_000, "µg·h/mL"),
        Row("ug.h/L", Dimension.ConcentrationTime, 1_000, "µg·h/L"),
        Row("ng.h/mL", Dimension.ConcentrationTime, 1_000, "ng·h/mL"),
        //
        Row("g/mol", Dimension.MolarMass, 1, "g/mol"),
        Row("%", Dimension.Fraction, 1, "%"),
        Row("{ULN}", Dimension.UpperLimitMultiple, 1, $"×{Nbsp}ULN"),
        Row("{INR}", Dimension.NormalizedRatio, 1, ""),
        //
        Row("mm[Hg]", Dimension.Pressure, 133_322, "mmHg"),
        Row("kPa", Dimension.Pressure, 1_000_000, "kPa"),
        Row("Cel", Dimension.Temperature, 1, "°C"),
        Row("/min", Dimension.Frequency, 10_080, "/min"),
        Row("/h", Dimension.Frequency, 168, "/h"),
        Row("/d", Dimension.Frequency, 7, "/day"),
        Row("/wk", Dimension.Frequency, 1, "/week"),
        Row("mL/min/mm[Hg]", Dimension.GasTransfer, 1, "mL/min/mmHg"),
        Row("mmol/min/kPa", Dimension.MolarGasTransfer, 1, "mmol/min/kPa"),
    ];

    /// <summary>Units by code, and by the two plain spellings that are accepted beside the code.</summary>
    internal static readonly IReadOnlyDictionary<string, Unit> ByCode = WithAliases(
        Rows.ToDictionary(unit => unit.Code, StringComparer.Ordinal)
    );

    private static Unit Row(string code, Dimension dimension, decimal toBase, string symbol, string? one = null) =>
        new(code, dimension, toBase, symbol, one);

    private static IReadOnlyDictionary<string, Unit> WithAliases(Dictionary<string, Unit> byCode)
    {
        byCode.Add("lb", byCode["[lb_av]"]);
        byCode.Add("in", byCode["[in_i]"]);
        return byCode;
    }
}

using Materia.Units;
using Xunit;

namespace Materia.Tests.Units;

public class Every_unit
{
    /// <summary>Typed by hand from UCUM 2.1, one row for each unit: code, dimension, factor to the base unit, symbol.</summary>
    private const string Expected = """
        1                  Dimensionless              1                 -
        mg                 Mass                       1000000           mg
        g                  Mass                       1000000000        g
        kg                 Mass                       1000000000000     kg
        ug                 Mass                       1000              µg
        ng                 Mass                       1                 ng
        [lb_av]            Mass                       453592370000      lb
        [oz_av]            Mass                       28349523125       oz
        mL                 Volume                     1000              mL
        L                  Volume                     1000000           L
        dL                 Volume                     100000            dL
        uL                 Volume                     1                 µL
        cm                 Length                     10000             cm
        m                  Length                     1000000           m
        mm                 Length                     1000              mm
        um                 Length                     1                 µm
        [in_i]             Length                     25400             in
        [ft_i]             Length                     304800            ft
        m2                 Area                       10000             m²
        cm2                Area                       1                 cm²
        d                  Time                       86400             days
        wk                 Time                       604800            weeks
        mo                 Time                       2629800           months
        a                  Time                       31557600          years
        h                  Time                       3600              hours
        min                Time                       60                min
        s                  Time                       1                 s
        mol                AmountOfSubstance          1000000000000     mol
        mmol               AmountOfSubstance          1000000000        mmol
        umol               AmountOfSubstance          1000000           µmol
        nmol               AmountOfSubstance          1000              nmol
        pmol               AmountOfSubstance          1                 pmol
        mg/dL              MassConcentration          10000000          mg/dL
        g/L                MassConcentration          1000000000        g/L
        g/dL               MassConcentration          10000000000       g/dL
        mg/L               MassConcentration          1000000           mg/L
        mg/mL              MassConcentration          1000000000        mg/mL
        ug/mL              MassConcentration          1000000           µg/mL
        ug/L               MassConcentration          1000              µg/L
        ug/dL              MassConcentration          10000             µg/dL
        ng/mL              MassConcentration          1000              ng/mL
        ng/L               MassConcentration          1                 ng/L
        ng/dL              MassConcentration          10                ng/dL
        pg/mL              MassConcentration          1                 pg/mL
        mol/L              MolarConcentration         1000000000000     mol/L
        mmol/L             MolarConcentration         1000000000        mmol/L
        umol/L             MolarConcentration         1000000           µmol/L
        nmol/L             MolarConcentration         1000              nmol/L
        pmol/L             MolarConcentration         1                 pmol/L
        meq/L              EquivalentConcentration    1                 mEq/L
        10*9/L             CountConcentration         1000000000        ×10⁹/L
        10*12/L            CountConcentration         1000000000000     ×10¹²/L
        10*6/L             CountConcentration         1000000           ×10⁶/L
        /L                 CountConcentration         1                 /L
        /mL                CountConcentration         1000              /mL
        /uL                CountConcentration         1000000           /µL
        {cells}/uL         CountConcentration         1000000           cells/µL
        10*3/uL            CountConcentration         1000000000        ×10³/µL
        10*6/uL            CountConcentration         1000000000000     ×10⁶/µL
        U/L                CatalyticConcentration     1000              U/L
        ukat/L             CatalyticConcentration     60000             µkat/L
        nkat/L             CatalyticConcentration     60                nkat/L
        m[IU]/L            ArbitraryUnitConcentration 1                 mIU/L
        u[IU]/mL           ArbitraryUnitConcentration 1                 µIU/mL
        [IU]/L             ArbitraryUnitConcentration 1000              IU/L
        [IU]/mL            ArbitraryUnitConcentration 1000000           IU/mL
        mL/min             Flow                       60                mL/min
        L/h                Flow                       1000              L/h
        mL/h               Flow                       1                 mL/h
        L/min              Flow                       60000             L/min
        mL/s               Flow                       3600              mL/s
        mL/min/{1.73_m2}   FlowPerBodySurface         1                 mL/min/1.73~m²
        L/h/m2             FlowPerArea                1000              L/h/m²
        mL/min/m2          FlowPerArea                60                mL/min/m²
        L/h/kg             FlowPerMass                1000              L/h/kg
        mL/min/kg          FlowPerMass                60                mL/min/kg
        L/kg               VolumePerMass              1000              L/kg
        mL/kg              VolumePerMass              1                 mL/kg
        mg/m2              MassPerArea                1000              mg/m²
        g/m2               MassPerArea                1000000           g/m²
        kg/m2              MassPerArea                1000000000        kg/m²
        ug/m2              MassPerArea                1                 µg/m²
        mg/kg              MassPerMass                1000              mg/kg
        ug/kg              MassPerMass                1                 µg/kg
        mg/d               MassPerTime                1000              mg/day
        g/d                MassPerTime                1000000           g/day
        ug/d               MassPerTime                1                 µg/day
        mg/h               MassPerTime                24000             mg/h
        mg/m2/d            MassPerAreaPerTime         1000              mg/m²/day
        mg/kg/d            MassPerMassPerTime         1000              mg/kg/day
        ug/kg/d            MassPerMassPerTime         1                 µg/kg/day
        mg.h/L             ConcentrationTime          1000000           mg·h/L
        ug.h/mL            ConcentrationTime          1000000           µg·h/mL
        ug.h/L             ConcentrationTime          1000              µg·h/L
        ng.h/mL            ConcentrationTime          1000              ng·h/mL
        g/mol              MolarMass                  1                 g/mol
        %                  Fraction                   1                 %
        {ULN}              UpperLimitMultiple         1                 ×~ULN
        {INR}              NormalizedRatio            1                 -
        mm[Hg]             Pressure                   133322            mmHg
        kPa                Pressure                   1000000           kPa
        Cel                Temperature                1                 °C
        /min               Frequency                  10080             /min
        /h                 Frequency                  168               /h
        /d                 Frequency                  7                 /day
        /wk                Frequency                  1                 /week
        mL/min/mm[Hg]      GasTransfer                1                 mL/min/mmHg
        mmol/min/kPa       MolarGasTransfer           1                 mmol/min/kPa
        """;

    [Fact]
    public void has_the_dimension_factor_and_symbol_of_the_table_typed_by_hand()
    {
        var expected = Expected
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(row => (row[0], row[1], Law.Number(row[2]), row[3] == "-" ? "" : row[3].Replace('~', '\u00A0')));

        var actual = Ucum.All.Select(unit => (unit.Code, unit.Dimension.ToString(), unit.ToBase, unit.Symbol));

        Assert.Equal(expected, actual);
    }

    [Theory]
    [InlineData("1 [lb_av]", "0.45359237 kg")]
    [InlineData("16 [oz_av]", "1 [lb_av]")]
    [InlineData("12 [in_i]", "1 [ft_i]")]
    [InlineData("1 [in_i]", "2.54 cm")]
    [InlineData("1 a", "365.25 d")]
    [InlineData("1 mo", "30.4375 d")]
    [InlineData("12 mo", "1 a")]
    [InlineData("2 wk", "14 d")]
    [InlineData("1 d", "24 h")]
    [InlineData("1 mg/dL", "10 mg/L")]
    [InlineData("1 ug/mL", "1000 ng/mL")]
    [InlineData("1 ng/dL", "10 pg/mL")]
    [InlineData("13.5 g/dL", "135 g/L")]
    [InlineData("1.5 10*9/L", "1500 /uL")]
    [InlineData("1.5 10*9/L", "1500 {cells}/uL")]
    [InlineData("1.5 10*9/L", "1.5 10*3/uL")]
    [InlineData("4.5 10*12/L", "4.5 10*6/uL")]
    [InlineData("1 ukat/L", "60 U/L")]
    [InlineData("1000 nkat/L", "1 ukat/L")]
    [InlineData("2.5 m[IU]/L", "2.5 u[IU]/mL")]
    [InlineData("10 [IU]/L", "0.01 [IU]/mL")]
    [InlineData("100 mL/min", "6 L/h")]
    [InlineData("1 mL/s", "60 mL/min")]
    [InlineData("1 m2", "10000 cm2")]
    [InlineData("760 mm[Hg]", "101.32472 kPa")]
    [InlineData("1 /min", "1440 /d")]
    [InlineData("1 mg/h", "24 mg/d")]
    [InlineData("1 mg.h/L", "1000 ng.h/mL")]
    [InlineData("1 L/h/kg", "1000 mL/min/kg", 60)]
    public void equals_what_a_textbook_says(string left, string right, int times = 1)
    {
        var one = Quantity.Parse(left);
        var other = Quantity.Parse(right);

        Assert.Equal(0, new Quantity(one.Value * times, one.Unit).CompareTo(other));
    }

    [Fact]
    public void is_found_by_its_code_and_by_nothing_else_but_lb_and_in()
    {
        Assert.All(Ucum.All, unit => Assert.Same(unit, Ucum.Get(unit.Code)));
        Assert.Same(Ucum.Pound, Ucum.Get("lb"));
        Assert.Same(Ucum.Inch, Ucum.Get("in"));
        Assert.False(Ucum.TryParse("MG", out _));
        Assert.False(Ucum.TryParse(" mg", out _));
        Assert.False(Ucum.TryParse("", out _));
        Assert.False(Ucum.TryParse(null, out _));
    }

    [Fact]
    public void asked_for_by_a_wrong_code_is_refused_with_that_code_and_the_nearest()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Ucum.Get("mcg"));

        Assert.Contains("\"mcg\"", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("nearest known unit is ug", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void makes_an_accepted_number_exact_in_its_base_unit() =>
        Law.Holds(
            Law.NumberTexts,
            text =>
                Ucum.All.All(unit =>
                {
                    var (mantissa, places) = Law.Exact(Law.Number(text));
                    var (baseMantissa, basePlaces) = Law.Exact(new Quantity(Law.Number(text), unit).InBase);
                    return mantissa * Law.Exact(unit.ToBase).Mantissa * System.Numerics.BigInteger.Pow(10, basePlaces)
                        == baseMantissa * System.Numerics.BigInteger.Pow(10, places);
                })
        );

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("-999999999999.999")]
    [InlineData("0.00000999999999999999")]
    [InlineData("0.00000000000000000001")]
    public void takes_the_largest_and_smallest_accepted_numbers_without_overflow_or_loss(string text)
    {
        var number = Law.Number(text);

        Assert.All(Ucum.All, unit => Assert.Equal(number, new Quantity(number, unit).InBase / unit.ToBase));
    }
}

using Materia.Clinical.BodySize;
using Materia.Clinical.Cases;
using Materia.Clinical.Renal;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Clinical;

public class Formulas_a_reader_can_check_by_hand
{
    [Theory]
    [InlineData("120", "19.2", "0.8")]
    [InlineData("150", "37.5", "1.25")]
    [InlineData("160", "22.5", "1")]
    [InlineData("180", "80", "2")]
    [InlineData("90", "14.4", "0.6")]
    public void body_surface_by_Mosteller_is_exact_where_the_root_is(
        string centimetres,
        string kilograms,
        string area
    ) =>
        Assert.Equal(
            Number(area),
            BodySurface
                .Mosteller(Length.FromCentimetres(Number(centimetres)), Mass.FromKilograms(Number(kilograms)))
                .SquareMetres
        );

    [Fact]
    public void body_surface_is_not_rounded() =>
        // sqrt(170 x 70 / 3600) = sqrt(3.30555…) = 1.818118685772619…
        Assert.Equal(
            1.818118685772619m,
            Math.Round(BodySurface.Mosteller(170.Centimetres, 70.Kilograms).SquareMetres, 15)
        );

    [Theory]
    // 80 / 2² and 18 / 1.2².
    [InlineData("200", "80", "20 kg/m2")]
    [InlineData("120", "18", "12.5 kg/m2")]
    public void body_mass_index_is_weight_over_height_squared(string centimetres, string kilograms, string index) =>
        Assert.Equal(
            0,
            BodyMassIndex
                .Of(Length.FromCentimetres(Number(centimetres)), Mass.FromKilograms(Number(kilograms)))
                .ToQuantity()
                .CompareTo(Quantity.Parse(index))
        );

    [Fact]
    public void a_man_of_68_years_and_80_kg_with_2_mg_per_dL_clears_40_mL_a_minute_exactly() =>
        Assert.Equal(40m, CockcroftGault(68, "80", Sex.Male, "2"));

    [Fact]
    public void a_woman_clears_85_percent_of_that() => Assert.Equal(34m, CockcroftGault(68, "80", Sex.Female, "2"));

    [Theory]
    // (140 - 50) x 72 / (72 x 1) and so on.
    [InlineData(50, "72", "1", "90")]
    [InlineData(18, "72", "1", "122")]
    [InlineData(80, "60", "2.5", "20")]
    [InlineData(140, "72", "1", "0")]
    [InlineData(150, "72", "1", "0")]
    public void the_clearance_of_a_man(int years, string kilograms, string creatinine, string expected) =>
        Assert.Equal(Number(expected), CockcroftGault(years, kilograms, Sex.Male, creatinine));

    [Fact]
    public void the_age_counts_in_completed_years()
    {
        var almost69 = Age.FromCompletedMonths((69 * 12) - 1);

        Assert.Equal(
            40m,
            CreatinineClearance
                .CockcroftGault(almost69, 80.Kilograms, Sex.Male, 2.MilligramsPerDecilitre)
                .MillilitresPerMinute
        );
    }

    [Fact]
    public void it_is_refused_the_day_before_the_18th_birthday()
    {
        var almost18 = Age.FromCompletedMonths(215);

        Assert.False(CreatinineClearance.IsAdult(almost18));
        Assert.True(CreatinineClearance.IsAdult(Age.FromCompletedYears(18)));
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() =>
            CreatinineClearance.CockcroftGault(almost18, 60.Kilograms, Sex.Male, 1.MilligramsPerDecilitre)
        );
        Assert.Contains("18 years", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("120", "0.5", "99.12")]
    [InlineData("100", "0.413", "100")]
    [InlineData("138", "1", "56.994")]
    public void a_childs_estimate_is_bedside_Schwartz(string centimetres, string creatinine, string expected) =>
        Assert.Equal(
            Number(expected),
            CreatinineClearance.BedsideSchwartz(
                Length.FromCentimetres(Number(centimetres)),
                MassConcentration.FromMilligramsPerDecilitre(Number(creatinine))
            )
        );

    private static decimal CockcroftGault(int years, string kilograms, Sex sex, string creatinine) =>
        CreatinineClearance
            .CockcroftGault(
                Age.FromCompletedYears(years),
                Mass.FromKilograms(Number(kilograms)),
                sex,
                MassConcentration.FromMilligramsPerDecilitre(Number(creatinine))
            )
            .MillilitresPerMinute;

    private static decimal Number(string text)
    {
        Assert.True(DecimalText.TryParse(text, out var value, out _));
        return value;
    }
}

using Materia.Clinical.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

public class Age_at_the_question
{
    [Theory]
    [InlineData("2008-11-21", "2026-11-20", 17)]
    [InlineData("2008-11-20", "2026-11-20", 18)]
    [InlineData("2008-11-19", "2026-11-20", 18)]
    public void reaches_a_year_on_the_birthday(string birth, string on, int years) =>
        Assert.Equal(years, At(birth, on).CompletedYears);

    [Theory]
    [InlineData("2008-02-29", "2026-02-27", 17)]
    [InlineData("2008-02-29", "2026-02-28", 18)]
    [InlineData("2008-02-29", "2026-03-01", 18)]
    [InlineData("2008-02-29", "2024-02-28", 15)]
    [InlineData("2008-02-29", "2024-02-29", 16)]
    public void of_one_born_on_29_february_reaches_it_on_the_28th_of_common_years(string birth, string on, int years) =>
        Assert.Equal(years, At(birth, on).CompletedYears);

    [Theory]
    [InlineData("2025-11-20", "2026-11-19", 11)]
    [InlineData("2025-11-20", "2026-11-20", 12)]
    [InlineData("2026-11-20", "2026-11-20", 0)]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-03-30", 1)]
    [InlineData("2026-01-31", "2026-03-31", 2)]
    public void counts_completed_months(string birth, string on, int months) =>
        Assert.Equal(months, At(birth, on).CompletedMonths);

    [Fact]
    public void grows_by_no_more_than_a_month_at_a_time_and_never_shrinks()
    {
        var birth = new DateOnly(2008, 2, 29);
        var months = Enumerable
            .Range(0, 8000)
            .Select(day => Age.FromBirthDate(birth, birth.AddDays(day)).CompletedMonths)
            .ToList();

        Assert.All(months.Zip(months.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 0, 1));
    }

    [Fact]
    public void is_refused_before_the_birth()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => At("2026-11-21", "2026-11-20"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Age.FromCompletedMonths(-1));
    }

    [Theory]
    [InlineData(0, "0 months")]
    [InlineData(1, "1 month")]
    [InlineData(11, "11 months")]
    [InlineData(12, "1 year")]
    [InlineData(23, "1 year 11 months")]
    [InlineData(24, "2 years")]
    [InlineData(25, "2 years")]
    [InlineData(648, "54 years")]
    public void is_told_as_people_say_it(int months, string words) =>
        Assert.Equal(words, Age.FromCompletedMonths(months).ToWords());

    [Fact]
    public void is_compared_in_months()
    {
        Assert.True(Age.FromCompletedMonths(215) < Age.FromCompletedYears(18));
        Assert.True(Age.FromCompletedYears(18) >= Age.FromCompletedMonths(216));
    }

    [Theory]
    [InlineData(96, "2026-11-20", 96)]
    [InlineData(96, "2026-11-19", 95)]
    [InlineData(96, "2026-10-20", 95)]
    [InlineData(96, "2020-11-20", 24)]
    [InlineData(96, "2018-11-20", 0)]
    [InlineData(96, "2010-01-01", 0)]
    public void is_known_for_an_earlier_day_too(int months, string earlier, int then) =>
        Assert.Equal(then, Age.FromCompletedMonths(months).Earlier(Day("2026-11-20"), Day(earlier)).CompletedMonths);

    private static Age At(string birth, string on) => Age.FromBirthDate(Day(birth), Day(on));

    private static DateOnly Day(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}

using Materia.Clinical.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

public class A_time_in_a_record
{
    [Theory]
    [InlineData("2026-11-20")]
    [InlineData("2026-11-20T08:30")]
    [InlineData("2026-11-20T08:30Z")]
    [InlineData("2026-11-20T08:30+01:00")]
    [InlineData("2026-11-20T08:30-05:30")]
    [InlineData("2026-11-20T08:30:15")]
    [InlineData("2026-11-20T08:30:15.25Z")]
    public void is_printed_as_it_was_read(string text)
    {
        Assert.True(ClinicalTime.TryParse(text, out var time));
        Assert.Equal(text, time.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-11")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("20.11.2026")]
    [InlineData("2026-11-20 08:30")]
    [InlineData("2026-11-20T")]
    [InlineData("2026-11-20T8:30")]
    [InlineData("2026-11-20T24:00")]
    [InlineData("2026-11-20T08:30+15:00")]
    [InlineData("2026-11-20T08:30+1")]
    [InlineData("2026-11-20T08:30ZZ")]
    [InlineData("2026-11-20T08:30+01:00+01:00")]
    [InlineData("٢٠٢٦-١١-٢٠")]
    public void is_refused_when_it_is_written_any_other_way(string text) =>
        Assert.False(ClinicalTime.TryParse(text, out _));

    [Theory]
    // A whole day is neither before nor after any time on it.
    [InlineData("2026-11-20", "2026-11-20T08:30", false)]
    [InlineData("2026-11-20T23:59", "2026-11-20", false)]
    [InlineData("2026-11-21", "2026-11-20T23:59", true)]
    [InlineData("2026-11-20T08:31", "2026-11-20T08:30", true)]
    [InlineData("2026-11-20T08:30", "2026-11-20T08:30", false)]
    // Two that carry an offset are instants: 08:30 in Berlin is before 08:00 in London.
    [InlineData("2026-11-20T08:30+01:00", "2026-11-20T08:00Z", false)]
    [InlineData("2026-11-20T09:30+01:00", "2026-11-20T08:00Z", true)]
    // Where only one does, the clock on the wall is compared.
    [InlineData("2026-11-20T08:30", "2026-11-20T08:00Z", true)]
    public void is_after_another_only_beyond_doubt(string one, string other, bool isAfter) =>
        Assert.Equal(isAfter, Read(one).IsAfter(Read(other)));

    [Fact]
    public void is_counted_in_whole_days()
    {
        Assert.Equal(1, Read("2026-11-19T23:59").DaysUntil(Read("2026-11-20T00:01")));
        Assert.Equal(-1, Read("2026-11-20").DaysUntil(Read("2026-11-19")));
        Assert.Equal(366, Read("2024-01-01").DaysUntil(Read("2025-01-01")));
    }

    [Fact]
    public void comes_in_a_timeline_after_the_whole_day_it_is_on()
    {
        string[] times = ["2026-11-19T09:00", "2026-11-20", "2026-11-20T08:00", "2026-11-20T08:30", "2026-11-21"];
        var read = times.Select(Read).ToList();

        Assert.All(read.Zip(read.Skip(1)), pair => Assert.True(pair.First.CompareInTimeline(pair.Second) < 0));
    }

    [Fact]
    public void far_in_the_past_or_future_with_an_offset_can_still_be_compared()
    {
        var first = Read("0001-01-01T00:00+14:00");
        var last = Read("9999-12-31T23:59-14:00");

        Assert.True(last.IsAfter(first));
        Assert.False(first.IsAfter(last));
    }

    private static ClinicalTime Read(string text)
    {
        Assert.True(ClinicalTime.TryParse(text, out var time));
        return time;
    }
}

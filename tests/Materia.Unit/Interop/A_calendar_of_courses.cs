using System.Collections.Immutable;
using System.Text;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Interop.Calendars;
using Materia.Units;
using Xunit;

namespace Materia.Unit.Interop;

public sealed class A_calendar_of_courses
{
    private static readonly DateTimeOffset Written = new(2026, 11, 20, 9, 30, 0, TimeSpan.FromHours(1));

    private static readonly ImmutableArray<SupportiveCourse> Taper =
    [
        Step("prednisolone", "2026-11-18", "2026-12-09", "30"),
        Step("prednisolone", "2026-12-09", "2026-12-30", "7.5"),
    ];

    [Fact]
    public void has_one_event_of_whole_days_for_each_step_and_ends_on_the_day_after_the_last()
    {
        var file = CourseCalendar.Of(Taper, Written);

        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", file, StringComparison.Ordinal);
        Assert.EndsWith("END:VEVENT\r\nEND:VCALENDAR\r\n", file, StringComparison.Ordinal);
        Assert.Equal(2, Count(file, "BEGIN:VEVENT\r\n"));
        Assert.Contains("DTSTART;VALUE=DATE:20261118\r\nDTEND;VALUE=DATE:20261209\r\n", file, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20261209\r\nDTEND;VALUE=DATE:20261230\r\n", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:prednisolone 7.5 mg once a day\r\n", file, StringComparison.Ordinal);
        Assert.Equal(2, Count(file, "DTSTAMP:20261120T083000Z\r\n"));
    }

    [Fact]
    public void ends_every_line_as_the_standard_says_and_keeps_it_to_75_octets()
    {
        var file = CourseCalendar.Of(
            [
                Step(
                    "prednisolone äöü in a name that is far too long for one line of a calendar, or for a label",
                    "2026-11-18",
                    "2026-12-09",
                    "30"
                ),
            ],
            Written
        );

        Assert.Equal(Count(file, "\n"), Count(file, "\r\n"));
        Assert.Equal(Count(file, "\r"), Count(file, "\r\n"));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Contains(
            "SUMMARY:prednisolone äöü in a name that is far too long for one line of a calendar\\, or for a label 30 mg once a day\r\n",
            file.Replace("\r\n ", "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("a;b", "a\\;b")]
    [InlineData("a,b", "a\\,b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\nEND:VCALENDAR", "a\\nEND:VCALENDAR")]
    public void escapes_what_the_standard_reads_as_its_own(string name, string written) =>
        Assert.Contains(
            $"\r\nSUMMARY:{written} 30 mg",
            CourseCalendar.Of([Step(name, "2026-11-18", "2026-12-09", "30")], Written),
            StringComparison.Ordinal
        );

    [Fact]
    public void names_an_event_the_same_each_time_and_no_two_alike()
    {
        var first = Uids(CourseCalendar.Of(Taper, Written));
        var later = Uids(CourseCalendar.Of(Taper, Written.AddDays(1)));

        Assert.Equal(first, later);
        Assert.Equal(2, first.Distinct().Count());
    }

    [Fact]
    public void is_a_whole_calendar_without_any_course() =>
        Assert.DoesNotContain("VEVENT", CourseCalendar.Of([], Written), StringComparison.Ordinal);

    private static List<string> Uids(string file) =>
        [
            .. file.Replace("\r\n ", "", StringComparison.Ordinal)
                .Split("\r\n")
                .Where(line => line.StartsWith("UID:", StringComparison.Ordinal)),
        ];

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static SupportiveCourse Step(string medicine, string from, string to, string milligrams) =>
        new(
            medicine,
            Day(from),
            Day(to),
            Mass.FromMilligrams(decimal.Parse(milligrams, System.Globalization.CultureInfo.InvariantCulture)),
            1
        );

    private static ClinicalTime Day(string text) =>
        ClinicalTime.TryParse(text, out var time) ? time : throw new ArgumentException(text);
}

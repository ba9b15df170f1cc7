using System.Security.Cryptography;
using System.Text;
using Materia.Interop.Words;

namespace Materia.Interop.Calendars;

/// <summary>
/// Supportive courses as a calendar file (RFC 5545): one event of whole days for each step. It holds the medicine, the dose and
/// the days, and nothing that says whose they are.
/// </summary>
public static class CourseCalendar
{
    public const string MediaType = "text/calendar; charset=utf-8";

    private const string EndOfLine = "\r\n";

    /// <summary>The file, with an event for each step in its order.</summary>
    /// <param name="written">When the file is made; it stands in every event.</param>
    public static string Of(ImmutableArray<SupportiveCourse> courses, DateTimeOffset written)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN", "VCALENDAR");
        Line(text, "VERSION", "2.0");
        Line(text, "PRODID", "-//Materia//Supportive courses//EN");
        Line(text, "CALSCALE", "GREGORIAN");
        Line(text, "METHOD", "PUBLISH");
        foreach (var (at, course) in courses.Index())
        {
            var title =
                $"{course.Medicine} {course.Amount.ToQuantity().ToText()} {DoseWords.Times(course.TimesPerDay)}".Replace(
                    '\u00A0',
                    ' '
                );
            Line(text, "BEGIN", "VEVENT");
            Line(text, "UID", Uid(courses, at));
            Line(text, "DTSTAMP", written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
            Line(text, "DTSTART;VALUE=DATE", Day(course.From));
            // The end is the first day without it, in the file as in the plan.
            Line(text, "DTEND;VALUE=DATE", Day(course.To));
            Line(text, "SUMMARY", Escaped(title));
            Line(
                text,
                "DESCRIPTION",
                Escaped(
                    $"Step {at + 1} of {courses.Length}: {title}, from {course.From.Date:yyyy-MM-dd} to {course.To.Date.AddDays(-1):yyyy-MM-dd}.{(course.Sources.All(source => source.Verified) ? "" : " Partly unverified: see the plan.")} {PlanText.Disclaimer}"
                )
            );
            Line(text, "TRANSP", "TRANSPARENT");
            Line(text, "END", "VEVENT");
        }
        Line(text, "END", "VCALENDAR");
        return text.ToString();
    }

    // The same courses have the same ids, so that a file that is read twice does not fill a calendar twice.
    private static string Uid(ImmutableArray<SupportiveCourse> courses, int at)
    {
        var words = string.Join(
            '|',
            courses.Select(course =>
                $"{course.Medicine} {course.Amount.ToQuantity().ToText()} {course.TimesPerDay} {Day(course.From)} {Day(course.To)}"
            )
        );
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{at}|{words}"));
        return $"{Convert.ToHexStringLower(hash)}@materia";
    }

    private static string Day(ClinicalTime time) => time.Date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .ReplaceLineEndings("\\n");

    // A line has at most so many octets; it goes on after a space, and no letter is torn apart.
    private static void Line(StringBuilder text, string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > CalendarLimits.OctetsOfLine)
            {
                text.Append(EndOfLine).Append(' ');
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append(EndOfLine);
    }
}

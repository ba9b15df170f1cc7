namespace Materia.Interop.Calendars;

/// <summary>What RFC 5545 allows.</summary>
public static class CalendarLimits
{
    /// <summary>Octets of a line without its end (section 3.1).</summary>
    public const int OctetsOfLine = 75;
}

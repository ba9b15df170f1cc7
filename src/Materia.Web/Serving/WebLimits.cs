namespace Materia.Web.Serving;

/// <summary>Sizes and counts of the web server, so that a hostile request cannot exhaust it.</summary>
public static class WebLimits
{
    /// <summary>The port when none is named.</summary>
    public const int DefaultPort = 5080;

    /// <summary>The highest port there is.</summary>
    public const int HighestPort = 65535;

    /// <summary>Bytes of a posted form; one with two hundred results has a twentieth of it.</summary>
    public const int LargestForm = 1024 * 1024;

    /// <summary>Fields of a posted form.</summary>
    public const int MostFields = 8192;

    /// <summary>Bytes of one field's name.</summary>
    public const int LongestFieldName = 200;

    /// <summary>Bytes of one field's value: a long list of medicines fits.</summary>
    public const int LongestFieldValue = 64 * 1024;

    /// <summary>Letters of a bookmark: with it an address stays below what servers and browsers read.</summary>
    public const int LongestBookmark = 4096;

    /// <summary>
    /// Bytes that are read and thrown away after a body proved too large, so that a client that sends before it listens hears
    /// the answer; the connection is cut beyond.
    /// </summary>
    public const long MostDrained = 256L * 1024 * 1024;

    /// <summary>Bytes taken from the network at a time.</summary>
    public const int ReadBuffer = 64 * 1024;

    /// <summary>Bytes of answers kept back before they are sent.</summary>
    public const int WriteBuffer = 32 * 1024;

    /// <summary>Empty rows shown for doses, events and answers.</summary>
    public const int FewRows = 2;

    /// <summary>Rows of one kind that a form may have.</summary>
    public const int MostRows = 400;

    /// <summary>Letters of a fingerprint that people see.</summary>
    public const int ShortFingerprint = 10;

    /// <summary>Letters from which on an input's words are no longer set in bold.</summary>
    public const int LongInput = 40;

    /// <summary>Lines of a text area.</summary>
    public const int TextAreaLines = 4;

    /// <summary>Lines of the text area in which a case is tried.</summary>
    public const int TryLines = 20;

    /// <summary>Seconds that a request may take to send its headers.</summary>
    public const int HeaderSeconds = 15;

    /// <summary>Milliseconds after the start in which nothing but requests is worked on.</summary>
    public const int QuietAfterStart = 2000;

    /// <summary>Seconds that requests in progress get when the server stops.</summary>
    public const int StopSeconds = 5;
}

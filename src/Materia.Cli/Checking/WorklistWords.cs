using Materia.Consult.Checks;
using Materia.Monograph.Citing;

namespace Materia.Cli.Checking;

/// <summary>The words of the worklist.</summary>
internal static class WorklistWords
{
    private static readonly ImmutableArray<(StatementBearing Bearing, string Code, string Heading)> Bearings =
    [
        (StatementBearing.Dose, "dose", "Set, limit or round a dose"),
        (StatementBearing.Action, "action", "Decide an action without a dose"),
        (StatementBearing.Advice, "advice", "Inform, ask or monitor"),
        (StatementBearing.Record, "record", "Names, spellings and codes"),
    ];

    public static string Code(StatementBearing bearing) => Bearings[(int)bearing].Code;

    public static string Heading(StatementBearing bearing) => Bearings[(int)bearing].Heading;

    /// <summary>A box to tick: looked up, not found, or still open.</summary>
    public static string Box(WorklistEntry entry) =>
        entry.Latest?.Result switch
        {
            null => "[ ]",
            ReviewResult.NotFound => "[-]",
            _ => "[x]",
        };

    /// <summary>Where a statement that was written from memory can be looked up, as no publication is named.</summary>
    public static string WhereToLook(string kind) =>
        kind switch
        {
            "medicine" =>
                "Look the spellings up in a register of medicines: RxNorm, the ATC index of the WHO, or that of the country.",
            "observation" => "Look the codes up at loinc.org.",
            "event" => "Look the terms up in CTCAE or MedDRA.",
            _ => "Look for a publication that says it.",
        };

    public static string Count(int count, string one, string many) => $"{count} {(count == 1 ? one : many)}";
}

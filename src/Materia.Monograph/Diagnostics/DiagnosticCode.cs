namespace Materia.Monograph.Diagnostics;

/// <summary>The permanent codes of diagnostics. A code is never reused; each is explained in <c>docs/reference/diagnostics.md</c>.</summary>
public static class DiagnosticCode
{
    /// <summary>The text is not YAML, or uses more of YAML than is read here.</summary>
    public const string NotReadable = "MAT1001";

    /// <summary>An anchor, alias, tag or second document.</summary>
    public const string ForbiddenYaml = "MAT1002";

    /// <summary>A key stands twice; the second would have won silently.</summary>
    public const string DuplicateKey = "MAT1003";

    /// <summary>A field is missing, unknown or not of its kind.</summary>
    public const string Shape = "MAT1101";

    /// <summary>A file whose kind nobody reads.</summary>
    public const string UnknownFile = "MAT1102";

    /// <summary>An id that stands twice.</summary>
    public const string DuplicateId = "MAT1103";

    /// <summary>A citation names a source that does not exist.</summary>
    public const string DanglingCitation = "MAT1201";

    /// <summary>A rule names a variable that is not defined.</summary>
    public const string UnknownVariable = "MAT1202";

    /// <summary>A condition is no interval, value or list of values of its variable.</summary>
    public const string BadCondition = "MAT1203";

    /// <summary>A reference to something that does not exist.</summary>
    public const string DanglingReference = "MAT1204";

    /// <summary>An unverified citation gives a dose or ends a hold.</summary>
    public const string UnverifiedPower = "MAT1205";

    /// <summary>A finding of moderate or above without its action sentence, or an effect without its reason.</summary>
    public const string MissingWords = "MAT1206";

    /// <summary>The header of a table names a variable that may be unknown.</summary>
    public const string UncertainHeader = "MAT1207";

    /// <summary>A spelling names two terms of one kind.</summary>
    public const string AmbiguousSpelling = "MAT1208";

    /// <summary>A sentence names a number that none of the studies and labels it rests on has.</summary>
    public const string FigureOfNoStudy = "MAT1209";

    /// <summary>No row matches a fully known cell.</summary>
    public const string Gap = "MAT1301";

    /// <summary>Two rows match a cell of a table that allows one, or the trigger and recovery of a chart are met at once.</summary>
    public const string Overlap = "MAT1302";

    /// <summary>A row that no cell reaches.</summary>
    public const string Unreachable = "MAT1303";

    /// <summary>No table of a family covers a cell of its headers.</summary>
    public const string FamilyGap = "MAT1304";

    /// <summary>Two tables of a family cover one cell of its headers.</summary>
    public const string FamilyOverlap = "MAT1305";

    /// <summary>A state of a chart that cannot be reached, or that an occasion leaves by no arrow or by two; levels that do not fall.</summary>
    public const string ChartDeadEnd = "MAT1306";

    /// <summary>A law of composition does not hold.</summary>
    public const string BrokenLaw = "MAT1307";

    /// <summary>A way through a pathway leads to a dose, or past a stop, that its list, the end of the event or an unasked question forbids.</summary>
    public const string ForbiddenWay = "MAT1308";

    /// <summary>A case does not come out as expected.</summary>
    public const string CaseFails = "MAT1401";

    /// <summary>A change of a number, comparator or effect that no case notices.</summary>
    public const string SurvivingMutant = "MAT1402";

    /// <summary>An explained survivor that no longer survives, or no longer exists.</summary>
    public const string StaleSurvivor = "MAT1403";

    /// <summary>A review names no statement of the knowledge, or leaves open which of several.</summary>
    public const string ReviewOfNothing = "MAT1501";

    /// <summary>A review confirms what is still marked as unverified.</summary>
    public const string ReviewedButMarked = "MAT1502";

    /// <summary>A review did not find what still counts as verified.</summary>
    public const string NotFoundButVerified = "MAT1503";
}

namespace Materia.Clinical.Plans;

/// <summary>What the source tells the prescriber to do about a finding, most severe first.</summary>
public enum Severity
{
    /// <summary>Must not.</summary>
    Contraindicated,

    /// <summary>Avoid or replace.</summary>
    Major,

    /// <summary>Change a dose, monitor or act.</summary>
    Moderate,

    /// <summary>Known effect, nothing to do.</summary>
    Minor,

    /// <summary>No bearing on safety.</summary>
    Info,
}

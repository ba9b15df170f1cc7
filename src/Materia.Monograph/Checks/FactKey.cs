namespace Materia.Monograph.Checks;

/// <summary>The facts of a pathway that are there once, as keys while its ways are explored.</summary>
internal enum FactKey
{
    Grade,
    Episode,
    SevereEpisode,
    IsResolved,
    IsBeforeFirstDose,
    IsStoppedFor,
    Treatment,
    IsLoweredSince,
    IsDoseAtMost,
}

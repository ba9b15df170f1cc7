namespace Materia.Advice.History;

/// <summary>Where the treatment stands at the time of the question. The order is that of the variable's values.</summary>
internal enum TreatmentState
{
    NotStarted,
    On,
    Off,
}

using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.Cases;

/// <summary>A patient of <see cref="RandomHistories"/> and the daily doses that he may have taken, the first one first.</summary>
internal sealed record HistoryPatient(Case Case, decimal[] FirstDoses, decimal[] LaterDoses)
{
    public bool IsAdvanced => Case.Indication.Code is "cml-ap" or "cml-bc" or "ph-all";
}

namespace Materia.Clinical.Plans;

/// <summary>What a finding is about.</summary>
public enum FindingKind
{
    Indication,
    Dose,
    Contraindication,
    Interaction,
    Renal,
    Hepatic,
    HaematologicToxicity,
    Toxicity,
    Pregnancy,
    Lactation,
    Fertility,
    Age,
    Warning,
    Response,
    Rechallenge,
    Concentration,
    Administration,
    Jurisdiction,
    Evidence,
}

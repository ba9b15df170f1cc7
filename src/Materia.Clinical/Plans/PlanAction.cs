namespace Materia.Clinical.Plans;

/// <summary>
/// What a plan says to do. The order is the precedence of the advice contract, rule 1: an action named earlier wins over one
/// named later, whichever rule asks for it.
/// </summary>
public enum PlanAction
{
    Stop,
    DoNotStart,
    Hold,
    NoRecommendation,
    InsufficientData,
    Reduce,
    Resume,
    Continue,
    Start,
    Increase,
}

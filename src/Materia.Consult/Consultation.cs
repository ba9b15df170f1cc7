using Materia.Advice;
using Materia.Clinical.Interactions;

namespace Materia.Consult;

/// <summary>The one composer: asks the engines about a case in a fixed order and gives one plan.</summary>
public sealed class Consultation(Knowledge knowledge, OwnInteractionTable? own = null)
{
    private readonly AdviceEngine _advice = new(knowledge, own);

    /// <summary>The knowledge that decides.</summary>
    public Knowledge Knowledge => _advice.Knowledge;

    /// <summary>The plan for a case about a drug of the knowledge.</summary>
    public Plan Advise(Case question) => _advice.Advise(question);
}

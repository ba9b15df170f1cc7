using Materia.Advice;

namespace Materia.Consult;

/// <summary>The one composer: asks the engines about a case in a fixed order and gives one plan.</summary>
public sealed class Consultation(Knowledge knowledge)
{
    private readonly AdviceEngine _advice = new(knowledge);

    /// <summary>The knowledge that decides.</summary>
    public Knowledge Knowledge => _advice.Knowledge;

    /// <summary>The plan for a case about a drug of the knowledge.</summary>
    public Plan Advise(Case question) => _advice.Advise(question);
}

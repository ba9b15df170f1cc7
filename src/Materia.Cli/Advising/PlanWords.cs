using Materia.Clinical.Plans;
using Materia.Interop.Words;
using Materia.Monograph.Model;

namespace Materia.Cli.Advising;

/// <summary>A plan as text or note.</summary>
internal static class PlanWords
{
    public static string Of(Plan plan, string format, Knowledge knowledge)
    {
        var name = knowledge.Drug(plan.Drug).Name;
        return format == "note" ? PlanNote.Of(plan, name) : PlanText.Of(plan, name);
    }
}

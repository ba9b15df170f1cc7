using Materia.Monograph.Pathways;

namespace Materia.Monograph.Checks.Mutations;

/// <content>Pathways: what a state decides, and everything an arrow waits for.</content>
public sealed partial class MutantGenerator
{
    private void Pathway(DataObject map, MutationSink sink)
    {
        var id = TextOf(map, "pathway");
        sink.Rule = id;
        _conditions.OfHeader(map.Find("for"), sink);
        _conditions.Of(map.Find("results"), sink);
        sink.Texts(map.Find("results-grade"), OtherEpisodes);
        sink.Texts(map.Find("list"), text => [text == "stop-now" ? "never-again" : "stop-now"]);
        foreach (var step in Objects(map, "courses").SelectMany(course => Objects(course, "steps")))
        {
            sink.Texts(step.Find("amount"), TextMutations.Doses);
            sink.Texts(step.Find("times-a-day"), OtherEpisodes);
            sink.Texts(step.Find("for"), TextMutations.Numbers);
        }
        foreach (var visits in Objects(map, "visits"))
        {
            sink.EachText(visits.Find("on-days"), TextMutations.Numbers);
            sink.Texts(visits.Find("then-every"), TextMutations.Numbers);
        }
        foreach (var question in Objects(map, "questions"))
        {
            sink.Texts((question.Find("counts-from") as DataObject)?.Find("days"), TextMutations.Numbers);
        }
        foreach (var state in Objects(map, "states"))
        {
            sink.Rule = $"{id}/{TextOf(state, "state")}";
            sink.Texts(state.Find("action"), OtherStates);
            sink.Texts(state.Find("rechallenge"), OtherVerdicts);
            sink.Texts(state.Find("published-dose"), TextMutations.Doses);
        }
        foreach (var arrow in Objects(map, "arrows"))
        {
            sink.Rule = $"{id}/{TextOf(arrow, "arrow")}";
            if (arrow.Find("when") is DataObject when)
            {
                Test(when, sink);
            }
        }
    }

    private void Test(DataObject when, MutationSink sink)
    {
        sink.Texts(when.Find("grade"), OtherRanges);
        sink.Texts(when.Find("episode"), OtherRanges);
        sink.Texts(when.Find("severe-episode"), OtherRanges);
        sink.Texts((when.Find("episodes") as DataObject)?.Find("least-grade"), OtherEpisodes);
        sink.Texts((when.Find("episodes") as DataObject)?.Find("number"), OtherRanges);
        sink.Texts(when.Find("resolved"), OtherYesNo);
        sink.Texts(when.Find("before-first-dose"), OtherYesNo);
        sink.Texts(when.Find("stopped-for"), OtherYesNo);
        sink.Texts((when.Find("with") as DataObject)?.Find("least-grade"), OtherEpisodes);
        sink.Texts((when.Find("after") as DataObject)?.Find("days"), TextMutations.Numbers);
        sink.Texts(when.Find("dose-at-most"), TextMutations.Doses);
        _conditions.Of(when.Find("case"), sink);
        if (when.Find("answers") is DataObject answers)
        {
            foreach (var answer in answers.Members)
            {
                sink.Texts(answer.Value, text => [text == "yes" ? "no" : "yes"]);
            }
        }
    }

    // An action a pathway may ask for, next to it in precedence.
    private static IEnumerable<string> OtherStates(string text) =>
        text == PlanAction.Stop.ToCode()
            ? [PlanAction.Hold.ToCode()]
            : [PlanAction.Stop.ToCode(), PlanAction.InsufficientData.ToCode()];

    private static IEnumerable<string> OtherVerdicts(string text) =>
        RechallengeCode.TryParse(text, out var verdict) && verdict > Rechallenge.Recommended
            ? [((Rechallenge)((int)verdict - 1)).ToCode()]
            : [Rechallenge.WithCaution.ToCode()];

    // Either end one up and one down, within the grades and the episodes there are.
    private static IEnumerable<string> OtherRanges(string text)
    {
        if (!WholeRange.TryParse(text, out var range))
        {
            yield break;
        }
        if (range.Last is { } last && last == range.First)
        {
            yield return $">= {last}";
            yield return $"{last + 1}";
            yield break;
        }
        var end = range.Last ?? range.First;
        var sign = range.Last is null ? ">=" : "<=";
        yield return $"{sign} {end + 1}";
        if (end > 1)
        {
            yield return $"{sign} {end - 1}";
        }
    }
}

using Materia.Monograph.Model;

namespace Materia.Monograph.Checks.Mutations;

/// <content>Limits of plausibility and what is usual.</content>
public sealed partial class MutantGenerator
{
    private void Plausibility(DataObject map, MutationSink sink)
    {
        sink.Rule = "unusual";
        foreach (var input in Objects(map, "inputs"))
        {
            Limit(input, sink);
        }
        foreach (var band in Objects(map, "body"))
        {
            sink.Texts(band.Find("from"), TextMutations.Numbers);
            sink.Texts(band.Find("body-mass-index"), TextMutations.Ranges);
            Limit(band.Find("weight"), sink);
            Limit(band.Find("height"), sink);
        }
        foreach (var one in Objects(map, "usual"))
        {
            _conditions.OfHeader(one.Find("for"), sink);
            sink.Texts(one.Find("after"), TextMutations.Numbers);
            sink.Texts(one.Find("usual"), TextMutations.Ranges);
        }
    }

    private static void Observations(DataObject map, MutationSink sink)
    {
        foreach (var term in Objects(map, "observations"))
        {
            sink.Rule = $"unusual/{TextOf(term, "code")}";
            Limit(term, sink);
            sink.Texts(term.Find("plausible-limit"), TextMutations.Narrower);
        }
    }

    private static void Doses(DataObject map, MutationSink sink)
    {
        sink.Rule = "unusual/dose";
        sink.Texts(map.Find("plausible-dose"), TextMutations.Narrower);
        sink.Texts(map.Find("usual-dose"), TextMutations.Ranges);
    }

    // A case that is refused has no plan, so that a limit made wider could be noticed by none: the tests that are made from the
    // limits themselves hold that side.
    private static void Limit(DataNode? node, MutationSink sink)
    {
        if (node is DataObject limit)
        {
            sink.Texts(limit.Find("plausible"), TextMutations.Narrower);
            sink.Texts(limit.Find("usual"), TextMutations.Ranges);
        }
    }
}

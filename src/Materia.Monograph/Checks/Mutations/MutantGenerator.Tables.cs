namespace Materia.Monograph.Checks.Mutations;

/// <content>Decision tables.</content>
public sealed partial class MutantGenerator
{
    private const string Nothing = "none";

    // What a wrong rule would most likely say instead; a word that is not here becomes none.
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> WordsInstead = ImmutableDictionary
        .Create<string, ImmutableArray<string>>()
        .Add(Nothing, ["no-recommendation"])
        .Add("keep", [Nothing, "reduce-to-recommended"])
        .Add("reduce-to-recommended", [Nothing, "keep"])
        .Add("stop", [Nothing, "hold"])
        .Add("hold", [Nothing, "no-recommendation"])
        .Add("no-recommendation", [Nothing, "insufficient-data"])
        .Add("insufficient-data", [Nothing, "no-recommendation"]);

    private void Table(DataObject map, MutationSink sink)
    {
        var id = TextOf(map, "table");
        sink.Rule = id;
        _conditions.OfHeader(map.Find("for"), sink);
        sink.Texts(map.Find("when-missing"), OtherSeverities);
        foreach (var row in Objects(map, "rows"))
        {
            sink.Rule = $"{id}/{TextOf(row, "row")}";
            _conditions.Of(row.Find("when"), sink);
            sink.Texts(row.Find("finding"), OtherSeverities);
            Effects(row.Find("then"), sink);
        }
    }

    private static void Effects(DataNode? node, MutationSink sink)
    {
        sink.Texts(node, word => WordsInstead.GetValueOrDefault(word, [Nothing]));
        if (node is not DataObject effects)
        {
            return;
        }
        sink.Texts(effects.Find("dose"), TextMutations.Doses);
        sink.Texts(effects.Find("cap"), TextMutations.Doses);
        sink.Texts(effects.Find("dose-at-most"), TextMutations.Doses);
        sink.Texts(effects.Find("start-at"), TextMutations.Shares);
        sink.Texts(effects.Find("times-a-day"), TextMutations.Numbers);
        if (effects.Members.Length == 1)
        {
            sink.Add(effects, new DataScalar(effects.Path, effects.Position, ScalarKind.Untyped, Nothing));
            return;
        }
        foreach (var member in effects.Members.Where(member => member.Name != "cap"))
        {
            sink.Drop(effects, member);
        }
    }

    /// <summary>One step more and one step less severe.</summary>
    private static IEnumerable<string> OtherSeverities(string text)
    {
        var index = SeverityCode.All.IndexOf(text);
        if (index < 0)
        {
            return [];
        }
        return ((int[])[index - 1, index + 1])
            .Where(other => other >= 0 && other < SeverityCode.All.Length)
            .Select(other => SeverityCode.All[other]);
    }

    private static IEnumerable<string> OtherActions(string text) =>
        WordsInstead.GetValueOrDefault(text, []).Select(word => word == Nothing ? "continue" : word);
}

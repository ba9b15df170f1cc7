namespace Materia.Monograph.Citing;

/// <summary>
/// Says what stands beside a citation: the id, the claim and the rest, each in the words of the file. A kind of file that is not
/// known here is told by its own keys, so that a new kind is on the list from its first day.
/// </summary>
internal sealed class StatementWords(string file, DataObject root)
{
    private static readonly ImmutableArray<string> IdKeys =
    [
        "id",
        "row",
        "code",
        "test",
        "value",
        "policy",
        "chart",
        "case",
        "drug",
        "grading",
        "pathway",
        "state",
        "arrow",
        "course",
        "visits",
        "outcome",
        "effect",
        "sentence",
        "correction",
        "name",
        "medicine",
    ];

    private static readonly ImmutableArray<string> ClaimKeys =
    [
        "say",
        "says",
        "text",
        "question",
        "wrong",
        "what",
        "label",
        "name",
        "value",
        "strength",
        "term",
    ];

    private static readonly ImmutableArray<string> NotTold =
    [
        "id",
        "row",
        "code",
        "test",
        "chart",
        "case",
        "slice",
        "kind",
        "states",
        "verified",
        "cite",
        "because",
        "given",
        "expect",
    ];

    /// <summary>Kinds whose statements set, limit or round a dose whatever they say.</summary>
    private static readonly ImmutableArray<string> DoseKinds = ["chart", "product", "labelled use"];

    private static readonly ImmutableArray<string> RecordKinds =
    [
        "observation",
        "medicine",
        "condition",
        "event",
        "salt",
        "brand",
        "code",
        "drug",
        "class member",
        "other strength",
        "matching",
        CitedStatements.CaseKind,
    ];

    /// <summary>The statement that <paramref name="map"/> makes, still without its citation.</summary>
    /// <param name="part">The one member that is cited, where a file cites its members one by one; null for the whole.</param>
    public CitedStatement Of(DataObject map, string? part)
    {
        var kind = KindOf(map);
        var claimKey = part ?? ClaimKeys.FirstOrDefault(key => map.Find(key) is DataScalar);
        return new CitedStatement
        {
            File = file,
            Position = map.Position,
            Start = map.Position,
            Citation = new Citation("", "", Verified: false),
            Kind = kind,
            Id = part is null ? IdOf(map) : $"{IdOf(map)}/{part}",
            Claim = claimKey is null ? "" : NodeWords.Of(map.Find(claimKey) ?? map),
            Detail = part is null
                ? string.Join("; ", ((string[])[Header(kind), Detail(map, claimKey)]).Where(IsSaid))
                : "",
            Bearing = BearingOf(map, kind),
            MarkedAt = map.Find("verified") is DataScalar { Text: "no" } mark ? mark.Position : null,
        };
    }

    private static bool IsSaid(string words) => words.Length > 0;

    // A row or an arrow means only the cases that its table or chart is for.
    private string Header(string kind) =>
        kind is "row" or "arrow" && root.Find("for") is { } header && NodeWords.Of(header) is { Length: > 0 } words
            ? $"for {words}"
            : "";

    private string KindOf(DataObject map) =>
        map.Path.Length == 0
            ? RootKey
            : map.Path.Split('.', '[')[0] switch
            {
                "rows" => "row",
                "outcomes" => "outcome",
                "answer" or "questions" when RootKey == "questions" => "answer",
                "corrections" => "correction",
                "transitions" => "arrow",
                "results" => "grade",
                "labelled" => "labelled use",
                "medicines" => "medicine",
                "conditions" => "condition",
                "events" => "event",
                "observations" => "observation",
                "variables" => "variable",
                "products" => "product",
                "salts" => "salt",
                "brands" => "brand",
                "codes" => "code",
                "classes" => map.Path.Contains(".against", StringComparison.Ordinal)
                    ? "other strength"
                    : "class member",
                var other => other,
            };

    private string RootKey => root.Members.FirstOrDefault()?.Name ?? "";

    private string IdOf(DataObject map)
    {
        var own = IdKeys.Select(key => NodeWords.Text(map, key)).FirstOrDefault(text => text is not null);
        var owner = RootKey is "table" or "chart" or "pathway" or "indication" or "grading" or "study"
            ? NodeWords.Text(root, RootKey)
            : null;
        // What a label gives for an indication is named by its jurisdiction, the last step of its path.
        own ??= map.Path.Length == 0 ? RootKey : map.Path[(map.Path.LastIndexOf('.') + 1)..];
        return owner is null || map == root ? own : $"{owner}/{own}";
    }

    // What makes statements of its own, and what was said already, is left out.
    private static string Detail(DataObject map, string? claimKey) =>
        string.Join(
            "; ",
            map.Members.Where(member =>
                    member.Name != claimKey
                    && !NotTold.Contains(member.Name)
                    && !member.Name.EndsWith("-cite", StringComparison.Ordinal)
                    && (!NodeWords.IsOfObjects(member.Value) || member.Name == "steps")
                )
                .Select(member => (member.Name, Words: NodeWords.Of(member.Value).TrimEnd('.')))
                .Where(pair => pair.Words.Length > 0)
                .Select(pair => $"{pair.Name} {pair.Words}")
        );

    private static StatementBearing BearingOf(DataObject map, string kind) =>
        kind switch
        {
            "row" => OfEffect(map.Find("then")),
            "arrow" => map.Find("level") is null ? StatementBearing.Action : StatementBearing.Dose,
            _ when DoseKinds.Contains(kind) => StatementBearing.Dose,
            _ when RecordKinds.Contains(kind) => StatementBearing.Record,
            _ => StatementBearing.Advice,
        };

    private static StatementBearing OfEffect(DataNode? then) =>
        then switch
        {
            null or DataScalar { Text: "none" } => StatementBearing.Advice,
            // The words that name an action are those of a plan; the others lead to a dose.
            DataScalar word => PlanActionCode.TryParse(word.Text, out _)
                ? StatementBearing.Action
                : StatementBearing.Dose,
            _ => StatementBearing.Dose,
        };
}

using Materia.Consult.ExecutableCases;
using Materia.Monograph.Citing;

namespace Materia.Consult.Explaining;

/// <summary>Everything the shelves look things up in.</summary>
internal sealed class Library
{
    private readonly ILookup<string, CitedStatement> _byId;
    private readonly Lazy<PlanIndex> _plans;

    public Library(
        Knowledge knowledge,
        ImmutableArray<ExecutableCase> cases,
        ImmutableArray<CitedStatement> statements,
        ReviewRecords reviews
    )
    {
        Knowledge = knowledge;
        Cases = cases;
        Statements = statements;
        Reviews = reviews;
        _byId = statements.ToLookup(one => one.Id);
        // Every case is run, but only for what has cases to show.
        _plans = new Lazy<PlanIndex>(() => new PlanIndex(cases, new Consultation(knowledge)));
    }

    public Knowledge Knowledge { get; }

    public ImmutableArray<ExecutableCase> Cases { get; }

    public ImmutableArray<CitedStatement> Statements { get; }

    public ReviewRecords Reviews { get; }

    public PlanIndex Plans => _plans.Value;

    public IEnumerable<CitedStatement> StatementsOf(string id) => _byId[id];

    /// <summary>The citations of a statement, each with its copy and its reviews.</summary>
    /// <param name="id">The statement they stand beside; a review of another statement at the same place is not one of this.</param>
    public ImmutableArray<ExplainedCitation> Cited(string id, IEnumerable<Citation> citations) =>
        [
            .. citations
                .Distinct()
                .Where(citation => Knowledge.Sources.ContainsKey(citation.SourceId))
                .Select(citation => new ExplainedCitation(
                    citation,
                    Knowledge.Sources[citation.SourceId],
                    [
                        .. StatementsOf(id)
                            .Where(one => one.Citation == citation)
                            .SelectMany(one => Reviews.Of(one))
                            .Distinct(),
                    ]
                )),
        ];

    /// <summary>The citations of a term or another statement of a kind, as its file has them.</summary>
    public ImmutableArray<ExplainedCitation> Cited(string id, string kind) =>
        Cited(id, StatementsOf(id).Where(one => one.Kind == kind).Select(one => one.Citation));

    /// <summary>Where a statement of a kind stands; null where it cites nothing.</summary>
    public CitedStatement? PlaceOf(string id, string kind) => StatementsOf(id).FirstOrDefault(one => one.Kind == kind);

    /// <summary>The cases of one rule.</summary>
    public ImmutableArray<ExplainedCase> CasesOf(string rule) => Plans.CasesOf(other => other == rule);

    /// <summary>The cases of all rules of a table or chart.</summary>
    public ImmutableArray<ExplainedCase> CasesOfAll(string owner) =>
        Plans.CasesOf(rule => rule.StartsWith($"{owner}/", StringComparison.Ordinal));

    /// <summary>What stands behind an id of a file, with where it was read and the cases that hold it.</summary>
    public Explanation Held(
        string id,
        string kind,
        string title,
        ImmutableArray<ExplanationPart> parts,
        ImmutableArray<Citation> citations,
        ImmutableArray<ExplainedCase> cases,
        (string File, SourcePosition Position) place
    ) =>
        new()
        {
            Id = id,
            Kind = kind,
            Title = title,
            Parts = parts,
            Sources = Cited(id, citations),
            Cases = cases,
            UsedBy = Names(cases),
            File = place.File,
            Line = place.Position.Line,
        };

    /// <summary>Case ids as <see cref="Explanation.UsedBy"/> names them.</summary>
    public static ImmutableArray<string> Names(ImmutableArray<ExplainedCase> cases) =>
        [.. cases.Select(one => $"case {one.Id}").Order(StringComparer.Ordinal)];
}

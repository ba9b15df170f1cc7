using Materia.Consult.ExecutableCases;
using Materia.Monograph.Binding;
using Materia.Monograph.Bundles;
using Materia.Monograph.Citing;
using Materia.Monograph.Diagnostics;

namespace Materia.Consult.Explaining;

/// <summary>
/// Explains what stands behind an id, from the same objects that decide: everything the knowledge names, everything a plan can
/// name, and the codes of diagnostics.
/// </summary>
public sealed class Explainer
{
    private readonly ImmutableArray<IShelf> _shelves;
    private readonly StatementShelf _rest;
    private readonly TermShelf _terms;

    public Explainer(
        Knowledge knowledge,
        ImmutableArray<ExecutableCase> cases,
        ImmutableArray<CitedStatement> statements,
        ReviewRecords reviews
    )
    {
        Knowledge = knowledge;
        var library = new Library(knowledge, cases, statements, reviews);
        _terms = new TermShelf(library);
        _rest = new StatementShelf(library);
        _shelves =
        [
            new TableShelf(library),
            new ChartShelf(library),
            new PathwayShelf(library),
            new StudyShelf(library),
            new EngineShelf(library, new PlaceholderWords(knowledge)),
            new DrugShelf(library),
            new SourceShelf(library),
            new VariableShelf(library),
            _terms,
            new ClassShelf(library),
            new PolicyShelf(library),
            new GradingShelf(library),
            new CaseShelf(library),
            new DiagnosticShelf(),
        ];
    }

    public Knowledge Knowledge { get; }

    /// <summary>Reads a knowledge folder for explaining; null with diagnostics where it does not bind.</summary>
    /// <param name="bundles">The folder of bundles, to read the parsed files faster; null reads the text.</param>
    public static Explainer? Open(string folder, string? bundles, DiagnosticList diagnostics)
    {
        var opened = KnowledgeFolder.Open(folder);
        if (opened.Bind(diagnostics, bundles) is not { } knowledge)
        {
            return null;
        }
        var files = opened.Parse(diagnostics, bundles is null ? null : opened.BundleIn(bundles), out _);
        var caseFiles = opened.ParseCases(diagnostics);
        var statements = CitedStatements.In(files.Concat(caseFiles));
        return new Explainer(
            knowledge,
            ExecutableCaseReader.ReadAll(caseFiles, knowledge, diagnostics),
            statements,
            KnowledgeBinder.BindReviews(opened.ParseReviews(diagnostics), statements, knowledge.Sources, diagnostics)
        );
    }

    /// <summary>Every id that can be explained, in order.</summary>
    public ImmutableArray<string> Ids() =>
        [.. _shelves.Append(_rest).SelectMany(shelf => shelf.Ids).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>
    /// Everything known under the id: one id may name a variable and an observation. Where nothing has the id, what has it as a
    /// spelling or a code of another system. Empty when nothing has it.
    /// </summary>
    public ImmutableArray<Explanation> Explain(string id)
    {
        id = PlanIndex.Typed(id);
        ImmutableArray<Explanation> found = [.. _shelves.SelectMany(shelf => shelf.Explain(id))];
        if (found.IsEmpty)
        {
            found = [.. _rest.Explain(id)];
        }
        return found.IsEmpty ? [.. _terms.Spelt(id)] : found;
    }

    /// <summary>The id nearest to one that is not known; null where none is near.</summary>
    public string? Nearest(string id) => Spelling.Nearest(id, Ids());
}

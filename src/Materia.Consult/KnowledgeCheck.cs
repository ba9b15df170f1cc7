using Materia.Advice.Composition;
using Materia.Consult.Checks;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Binding;
using Materia.Monograph.Bundles;
using Materia.Monograph.Checks;
using Materia.Monograph.Citing;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Consult;

/// <summary>Everything the <c>check</c> command does: reads, binds, runs the cases, proves, mutates and lists.</summary>
public static class KnowledgeCheck
{
    /// <summary>Checks the knowledge folder <paramref name="folder"/>.</summary>
    /// <param name="progress">From 0 to 1 while mutants run.</param>
    /// <param name="clock">Only to tell how fast the proofs went.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    public static KnowledgeCheckReport Run(
        string folder,
        KnowledgeCheckOptions options,
        IProgress<double>? progress = null,
        TimeProvider? clock = null
    )
    {
        var diagnostics = new DiagnosticList();
        var opened = KnowledgeFolder.Open(folder);
        var files = opened.Parse(diagnostics);
        var caseFiles = opened.ParseCases(diagnostics);
        var survivors = SurvivorReader.ReadAll(opened.ParseSurvivors(diagnostics), diagnostics);
        var reviewFiles = opened.ParseReviews(diagnostics);
        return Run(files, caseFiles, reviewFiles, survivors, opened.Sha256, options, diagnostics, progress, clock);
    }

    private static KnowledgeCheckReport Run(
        ImmutableArray<KnowledgeFile> files,
        ImmutableArray<KnowledgeFile> caseFiles,
        ImmutableArray<KnowledgeFile> reviewFiles,
        ImmutableArray<ExplainedSurvivor> survivors,
        string sha256,
        KnowledgeCheckOptions options,
        DiagnosticList diagnostics,
        IProgress<double>? progress,
        TimeProvider? clock
    )
    {
        var statements = CitedStatements.In(files.Concat(caseFiles));
        // A file that cannot be parsed would only make the binder report everything that hangs on it.
        if (!diagnostics.IsEmpty || KnowledgeBinder.Bind(files, sha256, diagnostics) is not { } knowledge)
        {
            return new KnowledgeCheckReport
            {
                Diagnostics = diagnostics.ToImmutable(),
                Worklist = options.Unverified
                    ? UnverifiedList.Of(statements, ImmutableDictionary<string, Source>.Empty, ReviewRecords.None)
                    : Worklist.Empty,
            };
        }
        var reviews = KnowledgeBinder.BindReviews(reviewFiles, statements, knowledge.Sources, diagnostics);
        var cases = ExecutableCaseReader.ReadAll(caseFiles, knowledge, diagnostics);
        var consultation = new Consultation(knowledge);
        ImmutableArray<CaseResult> results =
        [
            .. cases.AsParallel().AsOrdered().Select(one => CaseRunner.Run(one, consultation)),
        ];
        TellFailures(results, diagnostics);
        var coverage = new RuleCoverage(results);
        return new KnowledgeCheckReport
        {
            Knowledge = knowledge.Stamp,
            Cases = results.Length,
            FailedCases = results.Count(result => !result.IsAsExpected),
            Rules = knowledge.Drugs.Sum(drug => RuleCoverage.RulesOf(drug).Count()),
            Undefended = [.. knowledge.Drugs.SelectMany(coverage.Undefended)],
            Verification = options.Complete ? KnowledgeVerifier.Verify(knowledge, diagnostics, clock) : null,
            LawsTried = options.Complete ? CompositionLaws.Check(Verdict.Join, diagnostics) : 0,
            // A case that fails already would kill every mutant.
            Mutation =
                options.Mutate && results.All(result => result.IsAsExpected)
                    ? new MutationRun(files, knowledge, coverage, progress).Run(survivors, diagnostics)
                    : null,
            Worklist = options.Unverified ? UnverifiedList.Of(statements, knowledge.Sources, reviews) : Worklist.Empty,
            NotCurrent = options.Unverified ? NotCurrent(knowledge) : [],
            Reviews = reviews.All.Length,
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private static ImmutableArray<Source> NotCurrent(Knowledge knowledge) =>
        [
            .. knowledge
                .Sources.Values.Where(source => !source.Current)
                .OrderBy(source => source.Id, StringComparer.Ordinal),
        ];

    private static void TellFailures(IEnumerable<CaseResult> results, DiagnosticList diagnostics)
    {
        foreach (var result in results)
        {
            foreach (var difference in result.Differences)
            {
                diagnostics.Add(
                    DiagnosticCode.CaseFails,
                    result.Case.File,
                    result.Case.ExpectPosition,
                    difference.ToString()
                );
            }
        }
    }
}

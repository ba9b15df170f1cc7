using Materia.Consult.ExecutableCases;
using Materia.Monograph.Binding;
using Materia.Monograph.Checks;
using Materia.Monograph.Checks.Mutations;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Consult.Checks;

/// <summary>
/// Runs every mutant against the check and the cases, in parallel; a mutant is done with at the first that notices it. Only what
/// the changed file bears on is bound, proved and read again.
/// </summary>
internal sealed class MutationRun(
    ImmutableArray<KnowledgeFile> files,
    Knowledge knowledge,
    RuleCoverage coverage,
    IProgress<double>? progress
)
{
    private readonly LikelyKillers _killers = new(coverage);

    private enum Fate
    {
        KilledByCheck,
        KilledByCases,
        Survives,
    }

    public MutationReport Run(ImmutableArray<ExplainedSurvivor> explained, DiagnosticList diagnostics)
    {
        var mutants = MutantGenerator.Generate(files, knowledge);
        var known = Verified(knowledge);
        var fates = new Fate[mutants.Length];
        var done = 0;
        Parallel.For(
            0,
            mutants.Length,
            i =>
            {
                fates[i] = FateOf(mutants[i], known);
                progress?.Report((double)Interlocked.Increment(ref done) / mutants.Length);
            }
        );
        var survivors = mutants.Where((_, i) => fates[i] == Fate.Survives).ToImmutableArray();
        Stale(explained, mutants, survivors, diagnostics);
        ImmutableArray<Mutant> reasoned = [.. survivors.Where(mutant => explained.Any(one => Is(one, mutant)))];
        var report = new MutationReport
        {
            Total = mutants.Length,
            KilledByCheck = fates.Count(fate => fate == Fate.KilledByCheck),
            KilledByCases = fates.Count(fate => fate == Fate.KilledByCases),
            Survivors = [.. survivors.Except(reasoned)],
            Explained = reasoned,
            Files =
            [
                .. mutants
                    .Select((mutant, i) => (mutant.File, Fate: fates[i]))
                    .GroupBy(one => one.File, StringComparer.Ordinal)
                    .Select(file => new MutationShare(
                        file.Key,
                        file.Count(),
                        file.Count(one => one.Fate != Fate.Survives),
                        reasoned.Count(mutant => mutant.File == file.Key)
                    )),
            ],
        };
        foreach (var mutant in report.Survivors)
        {
            diagnostics.Add(
                DiagnosticCode.SurvivingMutant,
                mutant.File,
                mutant.Position,
                $"no case notices {mutant.Path}: {mutant.Before} -> {mutant.After}; write a case, or explain it in survivors.yaml"
            );
        }
        return report;
    }

    private Fate FateOf(Mutant mutant, HashSet<string> known)
    {
        var diagnostics = new DiagnosticList();
        if (KnowledgeBinder.BindAgain(knowledge, mutant.ApplyTo(files), mutant.File, diagnostics) is not { } changed)
        {
            return Fate.KilledByCheck;
        }
        KnowledgeVerifier.VerifyAgain(changed, knowledge, diagnostics);
        if (!Words(diagnostics).IsSubsetOf(known))
        {
            return Fate.KilledByCheck;
        }
        var consultation = new Consultation(changed);
        return _killers.Of(mutant).Any(one => Notices(one, mutant, consultation)) ? Fate.KilledByCases : Fate.Survives;
    }

    private bool Notices(ExecutableCase one, Mutant mutant, Consultation consultation)
    {
        if (!Notices(one, consultation))
        {
            return false;
        }
        _killers.Noticed(mutant, one);
        return true;
    }

    private bool Notices(ExecutableCase one, Consultation consultation)
    {
        try
        {
            return CaseRunner.RunAgain(one, consultation, knowledge.Terminology) is not { IsAsExpected: true };
        }
        // Whatever a senseless rule makes the engine throw, the case has noticed it.
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return true;
        }
    }

    private static HashSet<string> Verified(Knowledge knowledge)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeVerifier.Verify(knowledge, diagnostics);
        return Words(diagnostics);
    }

    private static HashSet<string> Words(DiagnosticList diagnostics) =>
        [.. diagnostics.ToImmutable().Select(diagnostic => diagnostic.ToString())];

    private static bool Is(ExplainedSurvivor explained, Mutant mutant) =>
        explained.File == mutant.File
        && explained.Path == mutant.Path
        && explained.Before == mutant.Before
        && explained.After == mutant.After;

    private static void Stale(
        ImmutableArray<ExplainedSurvivor> explained,
        ImmutableArray<Mutant> mutants,
        ImmutableArray<Mutant> survivors,
        DiagnosticList diagnostics
    )
    {
        foreach (var one in explained.Where(one => !survivors.Any(mutant => Is(one, mutant))))
        {
            var why = mutants.Any(mutant => Is(one, mutant)) ? "is killed now" : "does not exist";
            diagnostics.Add(
                DiagnosticCode.StaleSurvivor,
                one.ListedIn,
                one.Position,
                $"the mutant {one.File} {one.Path}: {one.Before} -> {one.After} {why}; take it off the list"
            );
        }
    }
}

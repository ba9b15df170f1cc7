using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Promise P3: a plan never has a dose because something is not known. Every input of a case is taken away, or made too old,
/// one at a time; the plan then stays as it was, or gives no dose, or says by another rule or finding why it differs, and is
/// never higher.
/// </summary>
/// <remarks>
/// Not taken away, because their absence has a meaning of its own in the contract: the dose periods (none at all means not yet
/// started, rule 7) and the jurisdiction (absent is the US label, and a finding says so). Results are taken away by test, not
/// one by one: the engine cannot know of an older result that nobody gave it, and goes by the latest it has. Where one input
/// has two sources (a measured clearance and a creatinine, a stated weight and a dated one, a stated pregnancy and a test) both
/// are taken away: one of them alone is an answer.
/// </remarks>
public class No_dose_from_a_hole
{
    public static TheoryData<string> CasesWithADose =>
        [
            .. ExecutableCases()
                .Where(one => Imatinib.Advise(one.Given).Dose is not null)
                .Select(one => one.Id)
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(CasesWithADose))]
    public void whatever_is_taken_away_from_an_executable_case(string id)
    {
        var question = ExecutableCases().Single(one => one.Id == id).Given;

        Assert.All(Holes(question), hole => Assert.Null(Broken(question, hole)));
    }

    [Fact]
    public void a_child_on_400_mg_after_a_third_episode_is_not_kept_there_for_want_of_a_weight()
    {
        var child = CaseMaking.Child(Jurisdiction.Us).Taking(400.Milligrams, 300);
        foreach (var daysAgo in new[] { 250, 190, 130 })
        {
            child = child.And("neutrophils", "0.5 10*9/L", daysAgo).And("platelets", "90 10*9/L", daysAgo);
            child = child.And("neutrophils", "2 10*9/L", daysAgo - 14).And("platelets", "90 10*9/L", daysAgo - 14);
        }

        // 260 mg/m2 x 1.1 m2 is 288 mg.
        Assert.Equal("reduce 300 mg in 1", PlanWords.Outcome(Imatinib.Advise(child)));
        Assert.Equal(
            "insufficient-data",
            PlanWords.Outcome(Imatinib.Advise(child.Measuring(null, child.Patient.Height)))
        );
    }

    [Fact]
    public void whatever_is_taken_away_from_a_random_case() =>
        EveryCase.Holds(
            800,
            RandomCases.Number,
            (question, _) =>
                Imatinib.Advise(question).Dose is null
                    ? null
                    : Holes(question).Select(hole => Broken(question, hole)).FirstOrDefault(words => words is not null)
        );

    private static string? Broken(Case question, (string Name, Case Without) hole)
    {
        var before = Imatinib.Advise(question);
        var after = Imatinib.Advise(hole.Without);
        if (after.Dose is not { } dose)
        {
            return null;
        }
        if (dose.DailyTotal > before.Dose!.DailyTotal && !IsToldAndAllowed(after, hole.Name))
        {
            return $"without {hole.Name} the dose rises: {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)}";
        }
        var isSame = after.Action == before.Action && dose.DailyTotal == before.Dose.DailyTotal;
        var isExplained =
            after.DecidedBy.Rule != before.DecidedBy.Rule || PlanWords.Weighty(after) != PlanWords.Weighty(before);
        return isSame || isExplained || IsToldAndAllowed(after, hole.Name)
            ? null
            : $"without {hole.Name} {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)} and nothing says why";
    }

    // Two absences the contract lets raise a dose, both told: a list that was not supplied never blocks (case), and a qualifier
    // whose absence the label itself doses (rule 14).
    private static bool IsToldAndAllowed(Plan after, string hole) =>
        after.Missing.Any(missing =>
            !missing.Blocking
            && ((hole == "conditions" && missing.Field == hole) || missing.Field == $"indication.qualifiers.{hole}")
        );

    private static IEnumerable<(string Name, Case Without)> Holes(Case question)
    {
        var patient = question.Patient;
        yield return ("sex", question with { Patient = patient with { Sex = null } });
        yield return ("weight", question.Measuring(null, patient.Height).Without("weight"));
        yield return ("height", question.Measuring(patient.Weight, null).Without("height"));
        yield return (
            "pregnancy",
            (question with { Patient = patient with { Pregnancy = Pregnancy.Unknown } }).Without("pregnancy-test")
        );
        yield return ("clearance", question.Without("creatinine").Without("creatinine-clearance"));
        yield return ("a recent clearance", WithOnlyOld(WithOnlyOld(question, "creatinine"), "creatinine-clearance"));
        yield return ("breastfeeding", question with { Patient = patient with { Breastfeeding = null } });
        yield return (
            "childbearing potential",
            question with
            {
                Patient = patient with { ChildbearingPotential = null },
            }
        );
        yield return ("conditions", question with { Conditions = null });
        yield return ("medications", question with { Medications = null });
        yield return ("allergies", question with { Allergies = null });
        foreach (var qualifier in question.Indication.Qualifiers.Keys)
        {
            yield return (
                qualifier,
                question with
                {
                    Indication = question.Indication with
                    {
                        Qualifiers = question.Indication.Qualifiers.Remove(qualifier),
                    },
                }
            );
        }
        foreach (var code in question.Observations.Select(result => result.Term.Code).Distinct().Except(TwoSources))
        {
            yield return (code, question.Without(code));
            yield return ($"a recent {code}", WithOnlyOld(question, code));
            yield return ($"the upper limit of {code}", WithoutLimits(question, code));
        }
        for (var i = 0; i < question.Doses.Length; i++)
        {
            yield return (
                $"the reason of stop {i}",
                question with
                {
                    Doses = question.Doses.SetItem(i, question.Doses[i] with { StopReason = null }),
                }
            );
        }
    }

    private static readonly string[] TwoSources =
    [
        "creatinine",
        "creatinine-clearance",
        "weight",
        "height",
        "pregnancy-test",
    ];

    private static Case WithOnlyOld(Case question, string code) =>
        question with
        {
            Observations =
            [
                .. question.Observations.Select(result =>
                    result.Term.Code == code
                        ? result with
                        {
                            Date = new ClinicalTime(result.Date.Date.AddYears(-4)),
                        }
                        : result
                ),
            ],
        };

    private static Case WithoutLimits(Case question, string code) =>
        question with
        {
            Observations =
            [
                .. question.Observations.Select(result =>
                    result.Term.Code == code ? result with { UpperLimit = null } : result
                ),
            ],
        };

    private static ImmutableArray<ExecutableCase> ExecutableCases() => s_cases.Value;

    // Read once: there are hundreds of files, and each test asks for one.
    private static readonly Lazy<ImmutableArray<ExecutableCase>> s_cases = new(() =>
    {
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).ParseCases(diagnostics);
        return ExecutableCaseReader.ReadAll(files, Imatinib.Knowledge, diagnostics);
    });
}

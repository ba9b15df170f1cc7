using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Promise P3: a plan never has a dose because something is not known. What is known of one thing is taken away altogether, or
/// made too old; the plan then stays as it was, or gives no dose, or says by another rule or finding why it differs, and is never
/// higher.
/// </summary>
/// <remarks>
/// Results are taken away by test, not one by one: the engine cannot know of an older result that nobody gave it, and goes by the
/// latest it has. Where one thing has two sources (a measured clearance and a creatinine, a stated weight and a dated one, a stated
/// pregnancy and a test) both are taken away: one of them alone is an answer. Single fields are left out in
/// <see cref="No_dose_from_a_field_left_out"/>.
/// </remarks>
public class No_dose_from_a_hole
{
    public static TheoryData<string> CasesWithADose => [.. ExecutableCases.WithADose];

    public static TheoryData<string> OneInEightWithADose => [.. ExecutableCases.OneInEightWithADose];

    [Theory]
    [MemberData(nameof(OneInEightWithADose))]
    public void whatever_is_taken_away_from_one_executable_case_of_eight(string id) =>
        Assert.Null(Broken(ExecutableCases.Named(id).Given));

    [Theory]
    [MemberData(nameof(CasesWithADose))]
    [Trait("Speed", "slow")]
    public void whatever_is_taken_away_from_an_executable_case(string id) =>
        Assert.Null(Broken(ExecutableCases.Named(id).Given));

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
        EveryCase.Holds(500, RandomCases.Number, (question, _) => Broken(question));

    private static string? Broken(Case question)
    {
        var before = Imatinib.Advise(question);
        return before.Dose is null
            ? null
            : Holes(question).Select(hole => Broken(before, hole)).FirstOrDefault(words => words is not null);
    }

    private static string? Broken(Plan before, (string Name, Case Without) hole)
    {
        var after = Imatinib.Advise(hole.Without);
        if (after.Dose is not { } dose)
        {
            return null;
        }
        if (dose.DailyTotal > before.Dose!.DailyTotal)
        {
            return $"without {hole.Name} the dose rises: {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)}";
        }
        var isSame = after.Action == before.Action && dose.DailyTotal == before.Dose.DailyTotal;
        var isExplained =
            after.DecidedBy.Rule != before.DecidedBy.Rule || PlanWords.Weighty(after) != PlanWords.Weighty(before);
        return isSame || isExplained
            ? null
            : $"without {hole.Name} {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)} and nothing says why";
    }

    private static IEnumerable<(string Name, Case Without)> Holes(Case question)
    {
        var patient = question.Patient;
        yield return ("weight", question.Measuring(null, patient.Height).Without("weight"));
        yield return ("height", question.Measuring(patient.Weight, null).Without("height"));
        yield return (
            "pregnancy",
            (question with { Patient = patient with { Pregnancy = Pregnancy.Unknown } }).Without("pregnancy-test")
        );
        yield return ("clearance", question.Without("creatinine").Without("creatinine-clearance"));
        yield return ("a recent clearance", WithOnlyOld(WithOnlyOld(question, "creatinine"), "creatinine-clearance"));
        foreach (var code in question.Observations.Select(result => result.Term.Code).Distinct().Except(TwoSources))
        {
            yield return (code, question.Without(code));
            yield return ($"a recent {code}", WithOnlyOld(question, code));
            yield return ($"the upper limit of {code}", WithoutLimits(question, code));
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
}

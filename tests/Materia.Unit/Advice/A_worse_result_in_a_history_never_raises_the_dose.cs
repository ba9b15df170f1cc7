using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// All else equal, the answers too, the latest result of a test made worse never yields a higher dose. A plan without a dose
/// (hold, stop, do-not-start, no-recommendation) counts as the lowest dose of all.
/// </summary>
/// <remarks>
/// <c>insufficient-data</c> counts as the lowest dose where the worse result leads to it. Where the better one does, the pair is
/// not compared: the plan then says that the dose is not known, and a worse result may settle what a missing one would have
/// decided (see <see cref="A_worse_result_is_never_treated_with_more"/>, which bounds the dose there too).
/// Only the latest result is made worse: an older one may be what separates two episodes, and one long first episode resumes
/// higher than a second (contract rule 7).
/// </remarks>
public class A_worse_result_in_a_history_never_raises_the_dose
{
    [Fact]
    public void in_three_thousand_histories() => Hold(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void in_many_histories() => Hold(TriedHistories.Quick, TriedHistories.Many());

    private static void Hold(int first, int count)
    {
        var tried = new TriedHistories("worse");
        tried.Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, number) => Broken(question, SeededRandom.WithSeed(first + number), tried)
        );
        Assert.True(tried["compared, the dose falls"] > count / 20);
    }

    private static string? Broken(Case question, Random random, TriedHistories tried)
    {
        var (code, values) = random.Pick(Tests);
        var better = random.Next(values.Length - 1);
        var worse = random.Next(better + 1, values.Length);
        if (
            With(question, code, values[better]) is not { } milder
            || With(question, code, values[worse]) is not { } graver
        )
        {
            tried.Count("no such result");
            return null;
        }
        var (before, after) = (Imatinib.Advise(milder), Imatinib.Advise(graver));
        if (before.Action == PlanAction.InsufficientData)
        {
            tried.Count("not compared, insufficient data at the better result");
            return null;
        }
        var sign = Daily(after).CompareTo(Daily(before));
        tried.Count(sign < 0 ? "compared, the dose falls" : "compared, the dose stays");
        return sign <= 0
            ? null
            : $"{code} from {values[better]} to {values[worse]}: {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)}";
    }

    private static decimal Daily(Plan plan) => plan.Dose?.DailyTotal.Milligrams ?? 0m;

    // The latest result; others of its day give way, as the worst of a day counts.
    private static Case? With(Case question, string code, Quantity value)
    {
        var results = question.Observations.Where(result => result.Term.Code == code).ToList();
        if (results.Count == 0)
        {
            return null;
        }
        var last = results.Max(result => result.Date.Date);
        var latest = results.First(result => result.Date.Date == last);
        return (
            question with
            {
                Observations =
                [
                    .. question.Observations.Where(result => result.Term.Code != code || result.Date.Date != last),
                    latest with
                    {
                        Value = value,
                        UpperLimit = null,
                    },
                ],
            }
        ).Numbered();
    }

    private static (string, Quantity[]) Of(string code, string unit, params string[] values) =>
        (code, [.. values.Select(value => Quantity.Parse($"{value} {unit}"))]);

    // From good to bad: on and just beyond every value at which a ladder or an organ rule moves.
    private static readonly (string Code, Quantity[] Values)[] Tests =
    [
        Of("neutrophils", "10*9/L", "4", "1.5", "1.49", "1.0", "0.99", "0.5", "0.49", "0.1"),
        Of("platelets", "10*9/L", "250", "75", "74.9", "50", "49.9", "20", "19.9", "10", "9.9", "2"),
        Of("bilirubin-total", "{ULN}", "0.5", "1", "1.01", "1.49", "1.5", "3", "3.01", "5"),
        Of("alt", "{ULN}", "0.5", "2.49", "2.5", "5", "5.01", "12"),
        Of("ast", "{ULN}", "0.5", "1", "1.01", "2.49", "2.5", "5", "5.01", "12"),
        Of("creatinine", "mg/dL", "0.3", "0.6", "0.9", "1.4", "2.2", "3.5", "7"),
    ];
}

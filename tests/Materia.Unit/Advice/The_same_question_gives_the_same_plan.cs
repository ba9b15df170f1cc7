using System.Globalization;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class The_same_question_gives_the_same_plan
{
    [Fact]
    public void asked_twice() =>
        EveryCase.Holds(
            1_000,
            RandomCases.Number,
            (question, _) =>
                ShuffledLists.Difference(
                    PlanWords.Json(Imatinib.Advise(question)),
                    PlanWords.Json(Imatinib.Advise(question))
                )
        );

    [Fact]
    public void asked_by_two_at_once()
    {
        var questions = Enumerable.Range(0, 300).Select(RandomCases.Number).ToArray();
        var alone = questions.Select(question => PlanWords.Json(Imatinib.Advise(question))).ToArray();
        using var begin = new Barrier(2);

        var together = new[] { 0, 1 }.Select(_ => Task.Run(Ask)).ToArray();

        Assert.All(together, answers => Assert.Equal(alone, answers.GetAwaiter().GetResult()));

        string[] Ask()
        {
            begin.SignalAndWait();
            return [.. questions.Select(question => PlanWords.Json(Imatinib.Advise(question)))];
        }
    }

    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    [InlineData("·", " ", "~")]
    public void in_every_culture(string point, string group, string minus)
    {
        var thread = Thread.CurrentThread;
        var before = thread.CurrentCulture;
        var questions = Enumerable.Range(0, 300).Select(RandomCases.Number).ToArray();
        var invariant = questions.Select(question => PlanWords.Json(Imatinib.Advise(question))).ToArray();
        try
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = point,
                NumberGroupSeparator = group,
                NegativeSign = minus,
            };
            culture.DateTimeFormat = new DateTimeFormatInfo { DateSeparator = ".", TimeSeparator = "h" };
            thread.CurrentCulture = thread.CurrentUICulture = culture;

            // The culture is really in force: a culture-sensitive print would differ.
            Assert.Equal($"{minus}1{point}5", string.Create(provider: null, $"{-1.5m}"));
            Assert.Equal(invariant, questions.Select(question => PlanWords.Json(Imatinib.Advise(question))));
        }
        finally
        {
            thread.CurrentCulture = thread.CurrentUICulture = before;
        }
    }

    /// <summary>
    /// The lists of a case are sets: forty other orders of the same entries give the same plan. Only what points into
    /// the lists follows them: paths are put back to the first order before comparing, and checked[] and the entries of
    /// missing[] that are named by a path are sorted.
    /// </summary>
    [Fact]
    public void in_whatever_order_the_entries_of_its_lists_stand() =>
        EveryCase.Holds(
            30,
            RandomCases.Number,
            (question, number) =>
            {
                var expected = ShuffledLists.Unordered(
                    Imatinib.Advise(question),
                    ShuffledLists.Of(question, random: null).Original
                );
                var random = SeededRandom.WithSeed(number);
                for (var shuffle = 0; shuffle < 40; shuffle++)
                {
                    var (shuffled, original) = ShuffledLists.Of(question, random);
                    var found = ShuffledLists.Unordered(Imatinib.Advise(shuffled), original);
                    if (ShuffledLists.Difference(expected, found) is { } difference)
                    {
                        return $"{difference}\nshuffled: {CaseJson.Text(shuffled)}";
                    }
                }
                return null;
            }
        );

    [Theory]
    [InlineData("3.0 mg/dL", "1.2 mg/dL", "3.0 mg/dL", "0.9 mg/dL")]
    [InlineData("3.0 mg/dL", "0.9 mg/dL", "3.5 mg/dL", "1.2 mg/dL")]
    public void when_two_laboratories_with_other_upper_limits_reported_on_one_day(
        string oneValue,
        string oneLimit,
        string otherValue,
        string otherLimit
    )
    {
        var one = CaseMaking
            .Adult(Jurisdiction.Us)
            .With("bilirubin-total", oneValue, upperLimit: oneLimit)
            .And("bilirubin-total", otherValue, upperLimit: otherLimit);
        var other = CaseMaking
            .Adult(Jurisdiction.Us)
            .With("bilirubin-total", otherValue, upperLimit: otherLimit)
            .And("bilirubin-total", oneValue, upperLimit: oneLimit);

        // 3.0 over 0.9 is 3.3 times the limit, severe; the other result is at most 2.9 times its own.
        Assert.Equal("start 300 mg in 1", PlanWords.Outcome(Imatinib.Advise(one)));
        Assert.Equal("start 300 mg in 1", PlanWords.Outcome(Imatinib.Advise(other)));
        Assert.Contains(Imatinib.Advise(one).Findings, IsTwoResults);
        Assert.Contains(Imatinib.Advise(other).Findings, IsTwoResults);
    }

    [Fact]
    public void when_three_results_of_one_day_differ()
    {
        string[] values = ["0.8 10*9/L", "1.2 10*9/L", "2.0 10*9/L"];
        var plans = Orders(values)
            .Select(order =>
                order.Aggregate(
                    CaseMaking.Adult(Jurisdiction.Us).Taking(400.Milligrams, 60).Without("neutrophils"),
                    (question, value) => question.And("neutrophils", value)
                )
            )
            .Select(question => Imatinib.Advise(question).Findings.Single(IsTwoResults).Summary)
            .ToList();

        Assert.Single(plans.Distinct());
        Assert.Contains("neutrophils 0.8 10*9/L on 2026-11-15, decided", plans[0], StringComparison.Ordinal);
    }

    [Fact]
    public void and_one_result_written_in_two_units_is_no_disagreement()
    {
        var question = CaseMaking
            .Adult(Jurisdiction.Us)
            .With("neutrophils", "4 10*9/L")
            .And("neutrophils", "4000 /uL")
            .And("neutrophils", "4.0 10*9/L");

        Assert.DoesNotContain(Imatinib.Advise(question).Findings, IsTwoResults);
    }

    [Fact]
    public void when_one_of_the_differing_results_of_a_day_is_written_in_two_units()
    {
        string[] values = ["1.0 10*9/L", "1000 /uL", "2.4 10*9/L"];
        var plans = Orders(values)
            .Select(order =>
                order.Aggregate(
                    CaseMaking.Adult(Jurisdiction.Us).Taking(400.Milligrams, 60).Without("neutrophils"),
                    (question, value) => question.And("neutrophils", value)
                )
            )
            .Select(question => Imatinib.Advise(question).Findings.Single(IsTwoResults).Summary);

        Assert.Single(plans.Distinct());
    }

    [Fact]
    public void when_a_positive_and_a_negative_pregnancy_test_bear_one_date_the_positive_counts()
    {
        var woman = CaseMaking.Adult(Jurisdiction.Us).Aged(months: 360);
        woman = woman with { Patient = woman.Patient with { Sex = Sex.Female } };

        foreach (var order in new[] { new[] { "positive", "negative" }, ["negative", "positive"] })
        {
            var question = woman with
            {
                Observations =
                [
                    .. woman.Observations,
                    .. order.Select(text => new Observation
                    {
                        Path = "",
                        Term = Imatinib.Test("pregnancy-test"),
                        Date = CaseMaking.DaysAgo(2),
                        Text = text,
                    }),
                ],
            };

            Assert.Equal("no-recommendation", PlanWords.Outcome(Imatinib.Advise(question.Numbered())));
        }
    }

    [Fact]
    public void when_two_stretches_of_treatment_began_on_one_day()
    {
        var first = CaseMaking
            .Adult(Jurisdiction.Us)
            .Taking(400.Milligrams, 60, 20, "toxicity")
            .Taking(400.Milligrams, 60, 10, "supply");
        var second = CaseMaking
            .Adult(Jurisdiction.Us)
            .Taking(400.Milligrams, 60, 10, "supply")
            .Taking(400.Milligrams, 60, 20, "toxicity");

        Assert.Equal(PlanWords.Outcome(Imatinib.Advise(first)), PlanWords.Outcome(Imatinib.Advise(second)));
    }

    private static bool IsTwoResults(Finding finding) =>
        finding.Id.StartsWith("two-results/", StringComparison.Ordinal);

    private static IEnumerable<string[]> Orders(string[] items) =>
        items.Length <= 1
            ? [items]
            : items.SelectMany(first =>
                Orders([.. items.Where(item => item != first)]).Select(rest => (string[])[first, .. rest])
            );
}

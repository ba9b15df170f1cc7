using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// A result that no rule reads, a result from before the first dose and another order of the lists leave the plan as it is, byte
/// for byte, but for what repeats the inputs: <c>checked[]</c>, the paths into the lists, and the finding that names a number as
/// unusual.
/// </summary>
public class What_no_rule_reads_changes_nothing
{
    [Fact]
    public void be_it_a_result_of_a_test_that_decides_nothing() => Other(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void be_it_a_result_of_a_test_that_decides_nothing_in_many_histories() =>
        Other(TriedHistories.Quick, TriedHistories.Many());

    [Fact]
    public void be_it_a_result_of_a_ladder_from_before_the_first_dose() => Before(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void be_it_a_result_of_a_ladder_from_before_the_first_dose_in_many_histories() =>
        Before(TriedHistories.Quick, TriedHistories.Many());

    [Fact]
    public void be_it_the_order_of_its_lists() => Order(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void be_it_the_order_of_its_lists_in_many_histories() => Order(TriedHistories.Quick, TriedHistories.Many());

    /// <summary>Two reports of one event with different grades on one day.</summary>
    [Theory]
    [InlineData(37_460)]
    [InlineData(50_976)]
    [InlineData(66_821)]
    public void be_it_the_order_of_its_lists_in_a_history_that_once_showed_it(int number) => Order(number, 1);

    private static void Other(int first, int count) =>
        new TriedHistories("unread").Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, number) =>
            {
                var random = SeededRandom.WithSeed(first + number);
                var (code, value) = random.Pick(Unread);
                return Added(question, code, value, CaseMaking.DaysAgo(random.Next(0, 400)), isRead: false);
            }
        );

    // The latest result of a test must lie in the time that the ladder reads, or the older one would be the latest.
    private static void Before(int first, int count)
    {
        var tried = new TriedHistories("before-the-first-dose");
        tried.Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, number) =>
            {
                var random = SeededRandom.WithSeed(first + number);
                var (code, value) = random.Pick(Ladder);
                if (
                    question.Doses.IsEmpty
                    || question.Doses.Min(period => period.Start.Date) is var start
                        && !question.Observations.Any(result => result.Term.Code == code && result.Date.Date >= start)
                )
                {
                    tried.Count("no dose, or no result since");
                    return null;
                }
                var date = start.AddDays(-random.Next(30, 100));
                tried.Count("compared");
                return Added(question, code, value, new ClinicalTime(date), isRead: true);
            }
        );
        Assert.True(tried["compared"] > count / 2);
    }

    private static void Order(int first, int count) =>
        new TriedHistories("order").Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, number) =>
            {
                var expected = ShuffledLists.Unordered(
                    Imatinib.Advise(question),
                    ShuffledLists.Of(question, random: null).Original
                );
                var (shuffled, original) = ShuffledLists.Of(question, SeededRandom.WithSeed(first + number));
                var found = ShuffledLists.Unordered(Imatinib.Advise(shuffled), original);
                return ShuffledLists.Difference(expected, found) is { } difference
                    ? $"{difference}\nshuffled: {CaseJson.Text(shuffled)}"
                    : null;
            }
        );

    private static string? Added(Case question, string code, string value, ClinicalTime date, bool isRead)
    {
        var path = $"observations[{question.Observations.Length}]";
        var more = question with
        {
            Observations = question.Observations.Add(
                new Observation
                {
                    Path = path,
                    Term = Imatinib.Test(code),
                    Date = date,
                    Value = Quantity.Parse(value),
                }
            ),
        };
        var plan = Imatinib.Advise(more);
        var entry = plan.Checked.Single(one => one.Path == path);
        if (!isRead && entry.Rules > 0)
        {
            return $"{entry.Rules} rules read {code}";
        }
        var without = plan with { Checked = plan.Checked.Remove(entry) };
        return ShuffledLists.Difference(Json(Imatinib.Advise(question)), Json(without)) is { } difference
            ? $"{code} {value} on {date}: {difference}"
            : null;
    }

    private static string Json(Plan plan) =>
        PlanWords.Json(
            plan with
            {
                // A grade is held against the results before the first dose; it decides nothing.
                Grades = [],
                // Each source is cited where it was used, which is compared.
                Sources = [],
                Findings = plan.Findings.RemoveAll(finding =>
                    finding.Id.StartsWith("unusual/", StringComparison.Ordinal)
                    || finding.Id.StartsWith("grade-clash/", StringComparison.Ordinal)
                ),
            }
        );

    // Ordinary values, so that nothing is named as unusual.
    private static readonly (string Code, string Value)[] Unread =
    [
        ("haemoglobin", "13 g/dL"),
        ("alp", "80 U/L"),
        ("ldh", "200 U/L"),
        ("ck", "100 U/L"),
        ("amylase", "60 U/L"),
        ("albumin", "40 g/L"),
        ("glucose", "5 mmol/L"),
        ("calcium", "2.3 mmol/L"),
        ("magnesium", "0.8 mmol/L"),
        ("phosphate", "1.1 mmol/L"),
        ("potassium", "4 mmol/L"),
        ("inr", "1 {INR}"),
        ("oxygen-saturation", "98 %"),
    ];

    // Each would open an episode if it were read.
    private static readonly (string Code, string Value)[] Ladder =
    [
        ("neutrophils", "0.9 10*9/L"),
        ("platelets", "45 10*9/L"),
        ("bilirubin-total", "3.5 {ULN}"),
        ("alt", "6 {ULN}"),
        ("ast", "6 {ULN}"),
    ];
}

using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Promise P13: as a count falls, a liver test rises or the clearance falls, the action never becomes less careful and the dose
/// never rises.
/// </summary>
/// <remarks>
/// What is made worse is the latest result of a test. An older one may be what separates two episodes: had it been worse, the
/// two would have been one long episode, and a first episode resumes higher than a second (contract rule 7). That is the rule
/// of the labels and no fault.
/// "Less careful" is read off the precedence of actions. Where something else is missing, a worse result can settle by itself
/// what the missing one would have decided: an AST above the limit makes the EU ceiling of 400 mg certain whatever the
/// bilirubin is, so <c>insufficient-data</c> becomes a start at 400 mg. The dose is then still no higher than any at a better
/// result; with nothing missing there is no such exception.
/// </remarks>
public class A_worse_result_is_never_treated_with_more
{
    private static readonly string[] Neutrophils = ["8", "2", "1.5", "1.49", "1.0", "0.99", "0.5", "0.49", "0"];
    private static readonly string[] Platelets = ["400", "101", "100", "75", "74.9", "50", "49.9", "10", "9.9", "0"];

    private static readonly string[] Multiples =
    [
        "0.5",
        "1",
        "1.01",
        "1.49",
        "1.5",
        "2.49",
        "2.5",
        "3",
        "3.01",
        "5",
        "5.01",
        "10",
        "10.01",
        "25",
    ];

    private static readonly string[] Creatinines = ["0.3", "0.6", "0.9", "1.2", "1.7", "2.2", "3", "4.5", "7", "12"];
    private static readonly string[] Eosinophils = ["0.1", "1.5", "1.51", "20"];
    private static readonly string[] UricAcids = ["4", "7", "7.1", "12"];
    private static readonly string[] Fractions = ["65", "50", "49", "30"];
    private static readonly string[] Clearances = ["120", "60", "59.99", "40", "39.99", "20", "19.99", "5"];

    public static TheoryData<string> Tests =>
        [
            "neutrophils",
            "platelets",
            "bilirubin-total",
            "alt",
            "ast",
            "creatinine",
            "creatinine-clearance",
            "eosinophils",
            "troponin",
            "uric-acid",
            "lvef",
        ];

    [Theory]
    [MemberData(nameof(Tests))]
    public void however_the_rest_of_the_case_stands(string code) =>
        EveryCase.Holds(
            Tried,
            RandomCases.CompleteNumber,
            (question, _) => Broken(question, code, isAnythingMissing: false)
        );

    [Theory]
    [MemberData(nameof(Tests))]
    public void even_where_other_results_are_missing(string code) =>
        EveryCase.Holds(Tried, RandomCases.Number, (question, _) => Broken(question, code, isAnythingMissing: true));

    [Theory]
    [MemberData(nameof(Tests))]
    [Trait("Speed", "slow")]
    public void on_many_more_cases(string code)
    {
        EveryCase.Holds(
            Many,
            RandomCases.CompleteNumber,
            (question, _) => Broken(question, code, isAnythingMissing: false)
        );
        EveryCase.Holds(Many, RandomCases.Number, (question, _) => Broken(question, code, isAnythingMissing: true));
    }

    private const int Tried = 40;
    private const int Many = 150;

    [Theory]
    [InlineData("neutrophils", "1.0 10*9/L", "continue 400 mg in 1")]
    [InlineData("neutrophils", "0.99 10*9/L", "hold")]
    [InlineData("platelets", "50 10*9/L", "continue 400 mg in 1")]
    [InlineData("platelets", "49.9 10*9/L", "hold")]
    [InlineData("bilirubin-total", "3 {ULN}", "continue 400 mg in 1")]
    [InlineData("bilirubin-total", "3.01 {ULN}", "hold")]
    [InlineData("alt", "5 {ULN}", "continue 400 mg in 1")]
    [InlineData("alt", "5.01 {ULN}", "hold")]
    [InlineData("ast", "5.01 {ULN}", "hold")]
    public void a_hold_begins_just_beyond_the_threshold_of_the_label(string code, string value, string expected)
    {
        var question = CaseMaking.Adult(Jurisdiction.Us).Taking(400.Milligrams, 60).With(code, value);

        Assert.Equal(expected, PlanWords.Outcome(Imatinib.Advise(question)));
    }

    private static string? Broken(Case question, string code, bool isAnythingMissing)
    {
        var (unit, values) = code switch
        {
            "neutrophils" => ("10*9/L", Neutrophils),
            "platelets" => ("10*9/L", Platelets),
            "creatinine" => ("mg/dL", Creatinines),
            "creatinine-clearance" => ("mL/min", Clearances),
            "eosinophils" => ("10*9/L", Eosinophils),
            "uric-acid" => ("mg/dL", UricAcids),
            "lvef" => ("%", Fractions),
            _ => ("{ULN}", Multiples),
        };
        var latest = Latest(question, code);
        Plan? before = null;
        Mass? lowest = null;
        var beforeValue = "";
        foreach (var value in values)
        {
            var plan = Imatinib.Advise(WithLatest(question, latest, code, $"{value} {unit}"));
            var settles = isAnythingMissing && before?.Action == PlanAction.InsufficientData && plan.Dose is not null;
            if (before is not null && plan.Action > before.Action && !settles)
            {
                return $"{code} from {beforeValue} to {value} {unit}: {PlanWords.Outcome(before)} became {PlanWords.Outcome(plan)}";
            }
            if (plan.Dose is { DailyTotal: var daily })
            {
                if (daily > lowest)
                {
                    return $"{code} of {value} {unit} gives {daily}, a better one {lowest}";
                }
                lowest = daily;
            }
            (before, beforeValue) = (plan, value);
        }
        return null;
    }

    private static ClinicalTime Latest(Case question, string code) =>
        question
            .Observations.Where(result => result.Term.Code == code)
            .Select(result => result.Date)
            .OrderBy(date => date.Date)
            .LastOrDefault(CaseMaking.DaysAgo(3));

    private static Case WithLatest(Case question, ClinicalTime date, string code, string value) =>
        (
            question with
            {
                Observations = question
                    .Observations.RemoveAll(result => result.Term.Code == code && result.Date.Date == date.Date)
                    .Add(
                        new Observation
                        {
                            Path = "",
                            Term = Imatinib.Test(code),
                            Date = date,
                            Value = Quantity.Parse(value),
                        }
                    ),
            }
        ).Numbered();
}

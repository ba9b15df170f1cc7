using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Materia.Advice.Grading;
using Materia.Monograph.Grading;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice.Grading;

/// <summary>
/// The conditions of pharmaverse/admiral and a table of thresholds written from it, run beside ours at both edges of every
/// boundary. Where they differ, the approved table says which was followed and why; a difference without a reason fails.
/// </summary>
public sealed partial class The_grades_of_two_other_programs
{
    // source: plain limits of normal of an adult, in the units admiral compares in; any would do.
    private static readonly ImmutableArray<(
        string Term,
        string Code,
        string Unit,
        decimal Lower,
        decimal Upper
    )> Terms =
    [
        ("Anemia", "haemoglobin", "g/L", 120, 160),
        ("Hemoglobin increased", "haemoglobin", "g/L", 120, 160),
        ("Leukocytosis", "leukocytes", "10*9/L", 4, 10),
        ("White blood cell decreased", "leukocytes", "10*9/L", 4, 10),
        ("Neutrophil count decreased", "neutrophils", "10*9/L", 1.8m, 7),
        ("Platelet count decreased", "platelets", "10*9/L", 150, 400),
        ("Thrombocytopenia", "platelets", "10*9/L", 150, 400),
        ("Alanine aminotransferase increased", "alt", "U/L", 10, 40),
        ("Aspartate aminotransferase increased", "ast", "U/L", 10, 40),
        ("Alkaline phosphatase increased", "alp", "U/L", 40, 120),
        ("Blood bilirubin increased", "bilirubin-total", "mg/dL", 0.2m, 1.2m),
        ("Blood lactate dehydrogenase increased", "ldh", "U/L", 120, 250),
        ("CPK increased", "ck", "U/L", 30, 170),
        ("Creatinine increased", "creatinine", "mg/dL", 0.6m, 1.2m),
        ("Creatinine clearance decreased", "creatinine-clearance", "mL/min", 80, 120),
        ("INR increased", "inr", "{INR}", 0.8m, 1.1m),
        ("Serum amylase increased", "amylase", "U/L", 25, 100),
        ("Hypercalcemia", "calcium", "mmol/L", 2.1m, 2.6m),
        ("Hypocalcemia", "calcium", "mmol/L", 2.1m, 2.6m),
        ("Hyperglycemia", "glucose", "mmol/L", 3.9m, 5.6m),
        ("Hyperglycemia (Fasting)", "glucose", "mmol/L", 3.9m, 5.6m),
        ("Hypoglycemia", "glucose", "mmol/L", 3.9m, 5.6m),
        ("Hyperkalemia", "potassium", "mmol/L", 3.5m, 5),
        ("Hypokalemia", "potassium", "mmol/L", 3.5m, 5),
        ("Hypermagnesemia", "magnesium", "mmol/L", 0.7m, 1),
        ("Hypomagnesemia", "magnesium", "mmol/L", 0.7m, 1),
        ("Hyperuricemia", "uric-acid", "mg/dL", 3, 7),
        ("Hypoalbuminemia", "albumin", "g/L", 35, 50),
    ];

    // What admiral grades and a case of ours cannot hold.
    private static readonly ImmutableHashSet<string> WithoutCode =
    [
        "Activated partial thromboplastin time prolonged",
        "CD4 lymphocytes decreased",
        "Cholesterol high",
        "Fibrinogen decreased",
        "GGT increased",
        "Haptoglobin decreased",
        "HDL decreased",
        "LDL increased",
        "Lipase increased",
        "Lymphocyte count decreased",
        "Lymphocyte count increased",
        "Acidosis",
        "Alkalosis",
        "Hypercalcemia (Ionized)",
        "Hypocalcemia (Ionized)",
        "Hypernatremia",
        "Hyponatremia",
        "Hypertriglyceridemia",
    ];

    private const string Any = "any";

    // Which reading was followed where the two differ, by term and what is known beside the number.
    private static readonly ImmutableDictionary<(string Term, string Scenario), string> Followed = new Dictionary<
        (string, string),
        string
    >
    {
        [("Creatinine increased", "no baseline")] =
            "ours: the text grades a multiple of the baseline too, so without one the grade stays open; admiral passes over it",
        [("INR increased", "no baseline")] =
            "ours: on anticoagulation a multiple of the baseline may be the higher grade; admiral passes over it",
        [("INR increased", "no limits, no baseline")] = "ours: the same",
        [("Hyperglycemia", Any)] =
            "ours: it is not known that the patient did not fast, and fasting it would be grade 1 or 2; admiral has a term for each",
    }.ToImmutableDictionary();

    [Fact]
    public void are_ours_but_for_the_differences_that_are_explained()
    {
        var page = new StringBuilder("version\tterm\tknown beside the number\tpoints\tdiffer\texample\tfollowed\n");
        var used = new HashSet<(string, string)>();
        foreach (var version in (string[])["5.0", "6.0"])
        {
            var admiral = AdmiralTerm.Read(version);
            Assert.Empty(admiral.Select(term => term.Name).Except(Terms.Select(one => one.Term)).Except(WithoutCode));
            foreach (var (name, code, unit, lower, upper) in Terms)
            {
                if (admiral.FirstOrDefault(term => term.Name == name) is { } term)
                {
                    Compare(page, version, term, code, unit, GradeScenario.All(lower, upper, Met(name)), used);
                }
            }
        }
        Assert.Equal(Followed.Keys.Order(), used.Order());
        ApprovedFile.Matches(page.ToString(), "admiral");
    }

    private static ImmutableHashSet<GradeGap>? Met(string term) => term == "Hyperglycemia" ? [] : null;

    private static void Compare(
        StringBuilder page,
        string version,
        AdmiralTerm term,
        string code,
        string unitCode,
        IEnumerable<GradeScenario> scenarios,
        HashSet<(string, string)> used
    )
    {
        Assert.True(term.Unit.Length == 0 || term.Unit == unitCode, $"{term.Name} compares in {term.Unit}");
        var scale = GradingFixture.Scale(version);
        var row = scale.RowsOf(GradingFixture.Term(code)).Single(one => one.IsLow == term.IsLow);
        var unit = Ucum.Get(unitCode);
        foreach (var scenario in scenarios)
        {
            var points = 0;
            var differing = new List<string>();
            foreach (var value in scenario.Values(term.Numbers))
            {
                points++;
                var grade = Grader.Grade(scale with { Rows = [row] }, row.Observation, scenario.Result(value, unit));
                var theirs = term.Grade(scenario.Columns(value), scenario.Indicator);
                if (theirs != (grade as LabGrade.Known)?.Grade)
                {
                    differing.Add(
                        $"{value.ToString("0.####", CultureInfo.InvariantCulture)} {unitCode}: ours {GradingFixture.Words(grade)}, admiral {theirs?.ToString(CultureInfo.InvariantCulture) ?? "none"}"
                    );
                }
            }
            var key = (term.Name, Followed.ContainsKey((term.Name, Any)) ? Any : scenario.Name);
            var why = differing.Count == 0 ? "" : Followed.GetValueOrDefault(key, "NO REASON");
            Assert.True(why != "NO REASON", $"{version} {term.Name}, {scenario.Name}: {string.Join("; ", differing)}");
            if (differing.Count > 0)
            {
                used.Add(key);
            }
            page.Append(
                CultureInfo.InvariantCulture,
                $"{version}\t{term.Name}\t{scenario.Name}\t{points}\t{differing.Count}\t{differing.FirstOrDefault()}\t{why}\n"
            );
        }
    }

    private static readonly ImmutableArray<(
        string Parameter,
        string Code,
        string Unit,
        decimal Lower,
        decimal Upper,
        string Scenario
    )> Parameters =
    [
        ("ANC", "neutrophils", "10*9/L", 1.8m, 7, "no baseline"),
        ("Platelets", "platelets", "10*9/L", 150, 400, "no baseline"),
        ("Hemoglobin", "haemoglobin", "g/dL", 12, 16, "no baseline"),
        ("ALT/AST (baseline normal)", "alt", "U/L", 10, 40, "normal baseline"),
        ("ALT/AST (baseline abnormal)", "ast", "U/L", 10, 40, "raised baseline"),
        ("ALT/AST (baseline >ULN)", "alt", "U/L", 10, 40, "raised baseline"),
        ("Bilirubin (baseline normal)", "bilirubin-total", "mg/dL", 0.2m, 1.2m, "normal baseline"),
        ("Creatinine", "creatinine", "mg/dL", 0.6m, 1.2m, "normal baseline"),
    ];

    [Fact]
    public void are_ours_in_the_table_of_thresholds()
    {
        var path = SharedFolder.RequireOrSkip("data/evidence/ctcae_lab_thresholds_v5_v6.csv");
        var lines = File.ReadLines(path).Skip(1).Select(line => line.Split(',')).ToList();
        Assert.Equal(42, lines.Count);
        Assert.Empty(lines.Select(cells => cells[0]).Except(Parameters.Select(one => one.Parameter)));
        var checkedPoints = 0;
        foreach (var group in lines.GroupBy(cells => (Parameter: cells[0], Version: cells[2])))
        {
            var (_, code, unitCode, lower, upper, name) = Parameters.Single(one =>
                one.Parameter == group.Key.Parameter
            );
            var scenario = GradeScenario.All(lower, upper).Single(one => one.Name == name);
            var scale = GradingFixture.Scale(group.Key.Version);
            var term = GradingFixture.Term(code);
            var row = scale.RowsOf(term)[0];
            var numbers = group.SelectMany(cells => Bound().Matches(cells[4]).Select(match => Number(match.Value)));
            foreach (var value in scenario.Values(numbers))
            {
                var theirs = group
                    .Where(cells => Holds(cells[4], cells[1], value, scenario))
                    .Select(cells => int.Parse(cells[3], CultureInfo.InvariantCulture))
                    .DefaultIfEmpty(0)
                    .Max();
                var ours = Grader.Grade(scale with { Rows = [row] }, term, scenario.Result(value, Ucum.Get(unitCode)));
                Assert.True(
                    GradingFixture.Words(ours) == theirs.ToString(CultureInfo.InvariantCulture),
                    $"{group.Key}: {value} {unitCode}: ours {GradingFixture.Words(ours)}, table {theirs}"
                );
                checkedPoints++;
            }
        }
        Assert.True(checkedPoints > 500, $"{checkedPoints} points");
    }

    // "<1.5 and >=1.0", ">1.0 to 3.0", "1.5 to 3.0", with an alternative in brackets.
    private static bool Holds(string rule, string unit, decimal value, GradeScenario scenario)
    {
        var parts = rule.TrimEnd(')').Split(" (or ");
        var reference = unit switch
        {
            "xULN" => scenario.Upper!.Value,
            "xBaseline" => scenario.Baseline!.Value,
            _ => 1,
        };
        return Holds(parts[0], value, reference, scenario)
            || (
                parts.Length > 1
                && Holds(
                    parts[1]
                        .Replace(" x baseline", "", StringComparison.Ordinal)
                        .Replace("-", " to ", StringComparison.Ordinal),
                    value,
                    scenario.Baseline!.Value,
                    scenario
                )
            );
    }

    private static bool Holds(string rule, decimal value, decimal reference, GradeScenario scenario) =>
        (
            rule.Split(" to ") is [var from, var to]
                ? (string[])[char.IsAsciiDigit(from[0]) ? $">={from}" : from, $"<={to}"]
                : rule.Split(" and ")
        ).All(clause => One(clause, value, reference, scenario));

    private static bool One(string clause, decimal value, decimal reference, GradeScenario scenario)
    {
        var sign = clause.TakeWhile(letter => letter is '<' or '>' or '=').Count();
        var bound = clause[sign..] == "LLN" ? scenario.Lower!.Value : Number(clause[sign..]) * reference;
        return clause[..sign] switch
        {
            "<" => value < bound,
            "<=" => value <= bound,
            ">" => value > bound,
            ">=" => value >= bound,
            _ => throw new FormatException(clause),
        };
    }

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\d+(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bound();
}

using System.Text;
using Materia.Advice;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Interop.Contract;
using Materia.Interop.Words;
using Xunit;

namespace Materia.Tests.Advice.Grading;

public sealed class The_grades_of_a_plan
{
    private const string Frame = """
        {
          "drug": "imatinib", "jurisdiction": "us", "asOf": "2026-11-20",
          "patient": { "age": { "value": 54, "unit": "a" }, "sex": "male" },
          "indication": { "code": "cml-cp" },
          "doses": [ { "start": "2026-08-01", "amount": { "value": 400, "unit": "mg" }, "timesPerDay": 1 } ],
          "observations": [ RESULTS ], "events": [ EVENTS ]
        }
        """;

    [Fact]
    public void name_the_version_and_the_other_where_it_differs()
    {
        var plan = Plan("""{ "code": "neutrophils", "date": "2026-11-18", "value": 0.8, "unit": "10*9/L" }""");
        var grade = Assert.Single(plan.Grades);
        Assert.Equal(("neutrophils", "5.0", 3), (grade.Code, grade.Version, grade.Grade));
        Assert.Equal(new OtherGrade("6.0", 2), grade.Other);
        Assert.Equal(["ctcae-5", "ctcae-6"], grade.Sources.Select(source => source.SourceId));
        Assert.Contains(plan.Sources, source => source.Id == "ctcae-6");
        Assert.Equal("grade 3 (CTCAE 5.0; grade 2 in 6.0)", GradeWords.Of(grade));
        Assert.Contains("neutrophils 3 (2 in 6.0)", Words(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void are_of_the_latest_result()
    {
        var plan = Plan(
            """
            { "code": "platelets", "date": "2026-11-01", "value": 20, "unit": "10*9/L" },
            { "code": "platelets", "date": "2026-11-18", "value": 60, "unit": "10*9/L" }
            """
        );
        var grade = Assert.Single(plan.Grades);
        Assert.Equal(("observations[1]", 2), (grade.Path, grade.Grade));
        Assert.Null(grade.Other);
    }

    [Fact]
    public void read_the_baseline_from_before_the_first_dose()
    {
        var plan = Plan(
            """
            { "code": "alt", "date": "2026-07-20", "value": 80, "unit": "U/L", "upperLimit": { "value": 40, "unit": "U/L" } },
            { "code": "alt", "date": "2026-11-18", "value": 240, "unit": "U/L", "upperLimit": { "value": 40, "unit": "U/L" } }
            """
        );
        var grade = Assert.Single(plan.Grades);
        Assert.Equal(1, grade.Grade);
        Assert.Equal(new OtherGrade("6.0", 3), grade.Other);
        Assert.False(grade.BaselineAssumed);
    }

    [Fact]
    public void say_when_a_normal_baseline_was_assumed()
    {
        var plan = Plan(
            """{ "code": "alt", "date": "2026-11-18", "value": 240, "unit": "U/L", "upperLimit": { "value": 40, "unit": "U/L" } }"""
        );
        var grade = Assert.Single(plan.Grades);
        Assert.Equal(3, grade.Grade);
        Assert.True(grade.BaselineAssumed);
        Assert.Equal("grade 3 (CTCAE 5.0; baseline taken as normal)", GradeWords.Of(grade));
    }

    [Fact]
    public void are_silent_where_the_number_does_not_say()
    {
        // 1.8 may be under the lower limit of normal, which a case does not bring.
        var plan = Plan("""{ "code": "neutrophils", "date": "2026-11-18", "value": 1.8, "unit": "10*9/L" }""");
        Assert.Empty(plan.Grades);
        Assert.DoesNotContain("CTCAE", Words(plan), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.4, 2, "5.0", "2026-11-18", "grade 4 by that version")]
    [InlineData(0.4, 2, "5.0", "2026-11-19", "grade 4 by that version")]
    [InlineData(0.4, 2, "5.0", "2026-11-20", null)]
    [InlineData(0.4, 4, "5.0", "2026-11-18", null)]
    [InlineData(0.8, 3, "6.0", "2026-11-18", "Grade 3 would fit CTCAE 5.0.")]
    [InlineData(0.8, 2, "6.0", "2026-11-18", null)]
    [InlineData(1.8, 1, "5.0", "2026-11-18", null)]
    [InlineData(1.8, 3, "5.0", "2026-11-18", "grade 0 or 1 by that version")]
    public void are_held_against_a_grade_that_was_reported(
        double count,
        int grade,
        string version,
        string onset,
        string? says
    )
    {
        var plan = Plan(
            FormattableString.Invariant(
                $$"""{ "code": "neutrophils", "date": "2026-11-18", "value": {{count}}, "unit": "10*9/L" }"""
            ),
            $$"""{ "term": "neutropenia", "grade": {{grade}}, "ctcaeVersion": "{{version}}", "onset": "{{onset}}" }"""
        );
        var clash = plan.Findings.SingleOrDefault(finding =>
            finding.Id.StartsWith("grade-clash", StringComparison.Ordinal)
        );
        if (says is null)
        {
            Assert.Null(clash);
            return;
        }
        Assert.Equal("grade-clash/neutrophils/2026-11-18", clash!.Id);
        Assert.Equal(Severity.Moderate, clash.Severity);
        Assert.Contains(says, clash.Summary, StringComparison.Ordinal);
        Assert.Equal(["neutrophils", "neutropenia"], clash.About);
        Assert.Equal(["observations[0]", "events[0]"], clash.Because.Select(reason => reason.Path));
    }

    [Fact]
    public void do_not_contradict_a_grade_that_a_transfusion_made()
    {
        var plan = Plan(
            """{ "code": "haemoglobin", "date": "2026-11-18", "value": 8.4, "unit": "g/dL" }""",
            """{ "term": "anaemia", "grade": 3, "onset": "2026-11-18" }"""
        );
        Assert.DoesNotContain(plan.Findings, finding => finding.Id.StartsWith("grade-clash", StringComparison.Ordinal));
    }

    [Theory]
    // ALT 6 times the limit is grade 3, bilirubin 0.5 times none.
    [InlineData(270, 0.6, 1, "alt")]
    [InlineData(270, 0.6, 3, null)]
    [InlineData(24, 0.6, 2, "bilirubin-total")]
    // Four times the limit is grade 3 of bilirubin: the report is of that.
    [InlineData(24, 4.8, 3, null)]
    public void of_several_tests_contradict_a_report_that_none_bears_out(
        double alt,
        double bilirubin,
        int grade,
        string? test
    )
    {
        var plan = Plan(
            FormattableString.Invariant(
                $$"""
                { "code": "alt", "date": "2026-11-18", "value": {{alt}}, "unit": "U/L", "upperLimit": { "value": 45, "unit": "U/L" } },
                { "code": "ast", "date": "2026-11-18", "value": 22, "unit": "U/L", "upperLimit": { "value": 40, "unit": "U/L" } },
                { "code": "bilirubin-total", "date": "2026-11-18", "value": {{bilirubin}}, "unit": "mg/dL", "upperLimit": { "value": 1.2, "unit": "mg/dL" } }
                """
            ),
            $$"""{ "term": "hepatotoxicity", "grade": {{grade}}, "onset": "2026-11-18" }"""
        );
        var clash = plan.Findings.SingleOrDefault(finding =>
            finding.Id.StartsWith("grade-clash", StringComparison.Ordinal)
        );
        Assert.Equal(test is null ? null : $"grade-clash/{test}/2026-11-18", clash?.Id);
    }

    [Fact]
    public void do_not_contradict_a_higher_grade_while_another_test_is_not_there()
    {
        var plan = Plan(
            """{ "code": "alt", "date": "2026-11-18", "value": 24, "unit": "U/L", "upperLimit": { "value": 45, "unit": "U/L" } }""",
            """{ "term": "jaundice", "grade": 3, "onset": "2026-11-18" }"""
        );
        Assert.DoesNotContain(plan.Findings, finding => finding.Id.StartsWith("grade-clash", StringComparison.Ordinal));
    }

    [Fact]
    public void are_in_the_json_of_the_contract()
    {
        var plan = Plan("""{ "code": "neutrophils", "date": "2026-11-18", "value": 0.8, "unit": "10*9/L" }""");
        Assert.Contains(
            """
            "grades":[{"code":"neutrophils","path":"observations[0]","date":"2026-11-18","value":0.8,"unit":"10*9/L","term":"Neutrophil count decreased","version":"5.0","grade":3,"other":{"version":"6.0","grade":2},"sources":[{"id":"ctcae-5","locator":"Neutrophil count decreased","verified":true},{"id":"ctcae-6","locator":"Neutrophil count decreased","verified":true}]}]
            """.Trim(),
            Encoding.UTF8.GetString(PlanJson.ToBytes(plan, isIndented: false)),
            StringComparison.Ordinal
        );
    }

    private static string Words(Plan plan) =>
        string.Join(
            ' ',
            PlanText.Of(plan, "Imatinib").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        );

    private static Plan Plan(string results, string events = "")
    {
        var json = Frame
            .Replace("RESULTS", results, StringComparison.Ordinal)
            .Replace("EVENTS", events, StringComparison.Ordinal);
        return new AdviceEngine(GradingFixture.Knowledge).Advise(Interop.Reading.Of(json).Case!);
    }
}

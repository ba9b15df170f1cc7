using System.Text;
using System.Text.Json.Nodes;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Interop;

/// <summary>
/// Every way in which a case can be wrong, each put into an otherwise good case. The approved file shows for each the path,
/// the message and the likely fix: read as a user would.
/// </summary>
public class A_case_that_cannot_be_read
{
    private const string Good = """
        {
          "drug": "imatinib", "jurisdiction": "us", "asOf": "2026-11-20",
          "patient": { "age": { "value": 50, "unit": "a" }, "sex": "male", "weight": { "value": 80, "unit": "kg" }, "height": { "value": 180, "unit": "cm" } },
          "indication": { "code": "cml-cp", "qualifiers": { "line": "newly-diagnosed" } },
          "doses": [ { "start": "2026-09-01", "end": "2026-10-01", "amount": { "value": 400, "unit": "mg" }, "timesPerDay": 1 } ],
          "administrations": [ { "time": "2026-09-02T08:00", "amount": { "value": 400, "unit": "mg" }, "taken": true } ],
          "observations": [ { "code": "alt", "date": "2026-11-18", "value": 30, "unit": "U/L", "upperLimit": 45 } ],
          "events": [ { "term": "rash", "grade": 2, "onset": "2026-09-20", "resolved": "2026-10-20" } ],
          "answers": [ { "question": "consent", "value": "yes" } ],
          "conditions": [ { "term": "gout" } ],
          "medications": [ { "name": "warfarin", "start": "2026-01-01", "end": "2026-02-01" } ],
          "allergies": [ "penicillin" ],
          "formulary": [ { "value": 100, "unit": "mg" } ]
        }
        """;

    // What is wrong, where, and what is put there; "-" takes the field away.
    private static readonly (string What, string Path, string Json)[] Wrongs =
    [
        ("an unknown field", "patient.wieght", """{ "value": 80, "unit": "kg" }"""),
        ("an unknown field at the root", "medication", "[]"),
        ("an unknown field in a quantity", "patient.weight.units", "\"kg\""),
        ("no drug", "drug", "-"),
        ("a drug without a record", "drug", "\"imatinip\""),
        ("no time of the question", "asOf", "-"),
        ("a time of the question that is no date", "asOf", "\"20.11.2026\""),
        ("a time of the question at the end of the calendar", "asOf", "\"9999-12-31\""),
        ("a time of the question at its beginning", "asOf", "\"0001-01-01T00:00+14:00\""),
        ("a day there is not", "asOf", "\"2026-02-30\""),
        ("no patient", "patient", "-"),
        ("no indication", "indication", "-"),
        ("an unknown indication", "indication.code", "\"cml-pc\""),
        ("an unknown qualifier", "indication.qualifiers.lines", "\"newly-diagnosed\""),
        ("an unknown value of a qualifier", "indication.qualifiers.line", "\"new\""),
        ("a yes-or-no qualifier in words", "indication.qualifiers.with-chemotherapy", "\"yes\""),
        ("an unknown jurisdiction", "jurisdiction", "\"uk\""),
        ("birth date and age", "patient.birthDate", "\"1976-01-01\""),
        ("neither birth date nor age", "patient.age", "-"),
        ("a birth date in the future", "patient.birthDate instead of age", "\"2026-11-21\""),
        ("a birth date of 1850", "patient.birthDate instead of age", "\"1850-01-01\""),
        ("an age of 200", "patient.age", """{ "value": 200, "unit": "a" }"""),
        ("an age below nothing", "patient.age", """{ "value": -1, "unit": "a" }"""),
        ("an age in kilograms", "patient.age", """{ "value": 50, "unit": "kg" }"""),
        ("an age without a unit", "patient.age", "50"),
        ("a sex that is not known here", "patient.sex", "\"Male\""),
        ("a pregnancy that is not known here", "patient.pregnancy", "\"no\""),
        ("male and pregnant", "patient.pregnancy", "\"pregnant\""),
        ("male and breast-feeding", "patient.breastfeeding", "true"),
        ("a flag as text", "patient.childbearingPotential", "\"false\""),
        ("a weight without a unit", "patient.weight", "80"),
        ("a weight with an empty unit", "patient.weight.unit", "\"\""),
        ("a weight without its number", "patient.weight.value", "-"),
        ("a negative weight", "patient.weight.value", "-80"),
        ("a weight in lb", "patient.weight.unit", "\"lb\""),
        ("a weight in grams said to be kilograms", "patient.weight.value", "80000"),
        ("a weight ten times too high", "patient.weight.value", "800"),
        ("a weight in centimetres", "patient.weight.unit", "\"cm\""),
        ("a height in metres said to be centimetres", "patient.height.value", "1.8"),
        ("a height in inches said to be centimetres", "patient.height.unit", "\"inch\""),
        ("a height that nobody of the age has, as the point of the age slipped", "patient.age", Years("5.4")),
        ("a weight that nobody of the age has", "patient", Person("8", weight: "2.7")),
        ("a weight in pounds at an age at which it is too much", "patient", Person("1", weight: "77")),
        ("a dated height that nobody had at the age of that day", "observations[0]", Result("height", "45", "cm")),
        ("a number in quotes", "patient.weight.value", "\"80\""),
        ("a number with a decimal comma", "patient.weight.value", "\"80,5\""),
        ("a number beyond all numbers", "patient.weight.value", "1e400"),
        ("a number with forty digits", "patient.weight.value", "80.1234567890123456789012345678901234567890"),
        ("a null", "patient.sex", "null"),
        ("a null that is required", "drug", "null"),
        ("an empty text", "drug", "\"\""),
        ("a text of blanks", "allergies[0]", "\"   \""),
        ("control characters", "allergies[0]", "\"peni\\u0007cillin\""),
        ("a text of a thousand letters", "allergies[0]", $"\"{new string('x', 1000)}\""),
        ("a list where an object is expected", "patient", "[]"),
        ("an object where a list is expected", "observations", "{}"),
        ("text where a list is expected", "allergies", "\"none\""),
        ("a dose that began after today", "doses[0].start", "\"2026-12-01\""),
        ("a dose that ended before it began", "doses[0].end", "\"2026-08-01\""),
        ("a dose in mg/m2", "doses[0].amount.unit", "\"mg/m2\""),
        ("a dose in grams that were milligrams", "doses[0].amount.unit", "\"g\""),
        ("a dose in mcg", "doses[0].amount.unit", "\"mcg\""),
        ("a dose in micrograms that were milligrams", "doses[0].amount.unit", "\"ug\""),
        ("a dose ten times too high", "doses[0].amount.value", "8000"),
        ("a dose of nothing", "doses[0].amount.value", "0"),
        ("a dose taken 30 times a day", "doses[0].timesPerDay", "30"),
        ("a dose taken one and a half times a day", "doses[0].timesPerDay", "1.5"),
        ("no amount", "doses[0].amount", "-"),
        ("an administration tomorrow", "administrations[0].time", "\"2026-11-21T08:00\""),
        ("an administration that says yes", "administrations[0].taken", "\"yes\""),
        ("an unknown observation", "observations[0].code", "\"alat\""),
        ("an observation misspelt", "observations[0].code", "\"neutrophil\""),
        ("an unknown LOINC code", "observations[0].code", "\"loinc:0000-0\""),
        ("a result of tomorrow", "observations[0].date", "\"2026-11-21\""),
        ("a result without a date", "observations[0].date", "-"),
        ("an unknown unit", "observations[0].unit", "\"furlong\""),
        ("a unit written another way", "observations[0].unit", "\"IU/L\""),
        ("an upper limit in another unit", "observations[0].upperLimit", """{ "value": 0.75, "unit": "ukat/L" }"""),
        ("an upper limit of nothing", "observations[0].upperLimit", "0"),
        ("an upper limit of another test", "observations[0]", Result("creatinine", "0.9", "mg/dL", upperLimit: "90")),
        (
            "an upper limit that is a multiple of itself",
            "observations[0]",
            Result("alt", "2", "{ULN}", upperLimit: "3")
        ),
        ("a multiple of an upper limit that no liver reaches", "observations[0]", Result("alt", "1001", "{ULN}")),
        ("a value and a word", "observations[0].text", "\"positive\""),
        ("an unknown timing", "observations[0].timing", "\"through\""),
        (
            "time since the last dose in milligrams",
            "observations[0].sinceLastDose",
            """{ "value": 24, "unit": "mg" }"""
        ),
        (
            "a level half a year after the last dose",
            "observations[0].sinceLastDose",
            """{ "value": 26, "unit": "wk" }"""
        ),
        ("micromoles with the micro sign", "observations[0]", Result("creatinine", "80", "µmol/L")),
        ("a count in 10^9/L", "observations[0]", Result("platelets", "200", "10^9/L")),
        ("a count in G/L", "observations[0]", Result("platelets", "200", "G/L")),
        ("a count per microlitre said to be 10*9/L", "observations[0]", Result("neutrophils", "1800", "10*9/L")),
        (
            "a count in 10*9/L said to be per microlitre is plausible only as a very low one",
            "observations[0]",
            Result("platelets", "9000000", "10*9/L")
        ),
        ("a creatinine in mg/dL said to be umol/L", "observations[0]", Result("creatinine", "0.9", "umol/L")),
        ("a creatinine in umol/L said to be mg/dL", "observations[0]", Result("creatinine", "80", "mg/dL")),
        ("a bilirubin in umol/L said to be mg/dL", "observations[0]", Result("bilirubin-total", "80", "mg/dL")),
        ("a haemoglobin in g/L said to be g/dL", "observations[0]", Result("haemoglobin", "140", "g/dL")),
        (
            "a clearance in another dimension",
            "observations[0]",
            Result("creatinine-clearance", "90", "mL/min/{1.73_m2}")
        ),
        ("a creatinine as multiple of its limit", "observations[0]", Result("creatinine", "1.2", "{ULN}")),
        (
            "a word where a value is expected",
            "observations[0]",
            """{ "code": "alt", "date": "2026-11-18", "text": "high" }"""
        ),
        ("a value where a word is expected", "observations[0]", Result("hbsag", "1", "1")),
        ("an unknown word", "observations[0]", """{ "code": "hbsag", "date": "2026-11-18", "text": "reactive" }"""),
        ("a grade of 7", "events[0].grade", "7"),
        ("a grade in words", "events[0].grade", "\"severe\""),
        ("an event resolved before it began", "events[0].resolved", "\"2026-09-19\""),
        ("an event of tomorrow", "events[0].onset", "\"2026-11-21\""),
        ("an event without a term", "events[0].term", "-"),
        ("a CTCAE version there is not", "events[0].ctcaeVersion", "\"4.03\""),
        ("an answer of true", "answers[0].value", "true"),
        ("an answer without a question", "answers[0].question", "-"),
        ("a condition as text", "conditions[0]", "\"gout\""),
        ("a medicine without a name", "medications[0].name", "-"),
        ("a medicine that ended before it began", "medications[0].end", "\"2025-12-31\""),
        ("a medicine that begins tomorrow", "medications[0].start", "\"2026-11-21\""),
        ("an allergy as an object", "allergies[0]", """{ "name": "penicillin" }"""),
        ("a strength in percent", "formulary[0].unit", "\"%\""),
        ("a strength in grams that were milligrams", "formulary[0].unit", "\"g\""),
        ("a liquid as strong as a solid", "formulary[0]", """{ "value": 8000, "unit": "mg/mL" }"""),
        ("a strength of nothing", "formulary[0].value", "0"),
    ];

    [Fact]
    public void is_told_by_path_and_message_with_the_likely_fix()
    {
        Assert.Empty(Reading.Of(Good).Faults);
        var messages = new StringBuilder();

        foreach (var (what, path, json) in Wrongs)
        {
            var (question, faults) = Reading.Of(With(path, json));

            Assert.Equal(faults.IsEmpty, question is not null);
            messages.Append(what).Append('\n');
            messages.Append(faults.IsEmpty ? "    no fault: it is read as it is meant\n" : "");
            Assert.All(faults, fault => messages.Append("    ").Append(Reading.Words(fault)).Append('\n'));
        }

        ApprovedFile.Matches(messages.ToString(), "messages");
    }

    [Fact]
    public void is_told_everything_at_once()
    {
        var (question, faults) = Reading.Of(
            """
            { "drug": "imatinip", "asOf": "2026-13-01", "patient": { "age": 50, "sex": "m", "weight": { "value": -1, "unit": "kilo" } },
              "indication": { "code": "cml", "qualifiers": { "lime": "x" } },
              "observations": [ { "code": "alt" }, { "code": "nope", "date": "yesterday", "value": "1", "unit": 2 } ],
              "events": [ { "term": "", "grade": 0, "onset": "2026-01-01" } ], "alergies": [] }
            """
        );

        Assert.Null(question);
        Assert.Equal(
            [
                "drug",
                "asOf",
                "patient.age",
                "patient.sex",
                "patient.weight.unit",
                "indication.qualifiers.lime",
                "observations[0].date",
                "observations[0].value",
                "observations[0].unit",
                "observations[1].code",
                "observations[1].date",
                "observations[1].value",
                "observations[1].unit",
                "events[0].term",
                "events[0].grade",
                "alergies",
            ],
            faults.Select(fault => fault.Path)
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("{")]
    [InlineData("nonsense")]
    [InlineData("{} {}")]
    [InlineData("[1,]")]
    [InlineData("{ \"a\": NaN }")]
    [InlineData("{ \"a\": Infinity }")]
    [InlineData("{ \"a\": -Infinity }")]
    [InlineData("{ \"a\": 01 }")]
    [InlineData("{ \"a\": .5 }")]
    [InlineData("{ \"a\": 1. }")]
    [InlineData("{ 'a': 1 }")]
    [InlineData("{ \"a\": 1 } // said the doctor")]
    [InlineData("{ \"a\": \"line\nbreak\" }")]
    [InlineData("{ \"a\": \"\\ud800\" }")]
    [InlineData("{ \"\\udc00\": 1 }")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"imatinib\"")]
    public void is_no_exception_when_it_is_hardly_json(string text)
    {
        var (question, faults) = Reading.Of(text);

        Assert.Null(question);
        Assert.All(faults, fault => Assert.NotEmpty(fault.Message));
        Assert.NotEmpty(faults);
    }

    [Fact]
    public void is_told_without_repeating_all_that_follows_the_fault()
    {
        var (_, faults) = Reading.Of(Good.Replace("\"male\"", "nul", StringComparison.Ordinal));

        var message = Assert.Single(faults).Message;
        Assert.InRange(message.Length, 20, 200);
        Assert.DoesNotContain("warfarin", message, StringComparison.Ordinal);
    }

    [Fact]
    public void is_told_when_it_nests_ten_thousand_deep()
    {
        var (question, faults) = Reading.Of($"{{ \"drug\": {new string('[', 10_000)}{new string(']', 10_000)} }}");

        Assert.Null(question);
        Assert.Contains("depth", Assert.Single(faults).Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void is_told_when_it_is_a_body_of_50_megabytes()
    {
        var body = new byte[50 * 1024 * 1024];
        body.AsSpan().Fill((byte)' ');

        var (question, faults) = Reading.Of(body);

        Assert.Null(question);
        Assert.Contains("at most 16777216 are read", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0xFF)]
    [InlineData(0xC0)]
    [InlineData(0x80)]
    public void is_told_when_it_holds_bytes_that_are_no_text(byte wrong)
    {
        byte[] body = [.. "{ \"drug\": \"imat"u8, wrong, .. "nib\" }"u8];

        var (question, faults) = Reading.Of(body);

        Assert.Null(question);
        Assert.Contains("UTF-8", Assert.Single(faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void is_told_when_a_key_stands_twice_and_neither_value_is_taken()
    {
        var (question, faults) = Reading.Of(
            Good.Replace("\"sex\": \"male\"", "\"sex\": \"male\", \"sex\": \"female\"", StringComparison.Ordinal)
        );

        Assert.Null(question);
        Assert.Equal("patient.sex: \"sex\" stands twice; neither was taken", Reading.Words(Assert.Single(faults)));
    }

    [Theory]
    [InlineData("<script>alert('x')</script>")]
    [InlineData("<b>warfarin</b>")]
    [InlineData("warfarin'; drop table patients; --")]
    [InlineData("ワルファリン")]
    [InlineData("{{ 7 * 7 }}")]
    public void is_not_one_whose_medicine_has_a_strange_name_which_is_kept_as_it_stands(string name)
    {
        var (question, faults) = Reading.Of(With("medications[0].name", JsonValue.Create(name).ToJsonString()));

        Assert.Empty(faults);
        Assert.Equal(name, question!.Medications!.Value[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("allergies")]
    public void is_told_in_good_time_when_it_is_made_of_three_hundred_thousand_names(string inside)
    {
        var names = string.Join(",", Enumerable.Range(0, 300_000).Select(number => $"\"n{number}\":0"));
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        var (_, faults) = Reading.Of(inside.Length == 0 ? $"{{{names}}}" : $"{{ \"{inside}\": [{{{names}}}] }}");

        Assert.NotEmpty(faults);
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Fact]
    public void is_told_in_good_time_when_five_thousand_medicines_are_misspelt()
    {
        var names = string.Join(
            ",",
            Enumerable.Range(0, 5_000).Select(number => $"{{ \"name\": \"medicine{number}\" }}")
        );
        var started = System.Diagnostics.Stopwatch.GetTimestamp();

        var (question, _) = Reading.Of(With("medications", $"[{names}]"));
        var plan = Imatinib.Advise(question!);

        Assert.Equal(5_000, plan.Checked.Count(entry => entry.Kind == "medication"));
        Assert.InRange(System.Diagnostics.Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 20);
    }

    [Fact]
    public void has_its_faults_bounded_when_it_is_made_to_have_many()
    {
        var results = string.Join(",", Enumerable.Repeat("{ \"code\": 1 }", 50_000));

        var (_, faults) = Reading.Of(With("observations", $"[{results}]"));

        Assert.InRange(faults.Length, 100, 300);
        Assert.Contains("the rest are not listed", faults[^1].Message, StringComparison.Ordinal);
    }

    private static string Result(string code, string value, string unit, string? upperLimit = null) =>
        $$"""{ "code": "{{code}}", "date": "2026-11-18", "value": {{value}}, "unit": "{{unit}}"{{(upperLimit is null ? "" : $", \"upperLimit\": {upperLimit}")}} }""";

    private static string Years(string years) => $$"""{ "value": {{years}}, "unit": "a" }""";

    private static string Person(string years, string weight) =>
        $$"""{ "age": {{Years(years)}}, "sex": "male", "weight": { "value": {{weight}}, "unit": "kg" } }""";

    // 1e400 and long numbers are no values of a JSON library: the text itself is edited.
    private static string With(string path, string json)
    {
        var root = JsonNode.Parse(Good)!;
        if (path.EndsWith(" instead of age", StringComparison.Ordinal))
        {
            root["patient"]!.AsObject().Remove("age");
            path = path[..^" instead of age".Length];
        }
        var steps = path.Split('.', '[').Select(step => step.TrimEnd(']')).ToArray();
        var parent = steps[..^1]
            .Aggregate(
                root,
                (node, step) =>
                    int.TryParse(step, System.Globalization.CultureInfo.InvariantCulture, out var i)
                        ? node[i]!
                        : node[step]!
            );
        if (json == "-")
        {
            parent.AsObject().Remove(steps[^1]);
            return root.ToJsonString();
        }
        var mark = JsonNode.Parse("\"\\u0001here\"");
        if (parent is JsonArray items)
        {
            items[int.Parse(steps[^1], System.Globalization.CultureInfo.InvariantCulture)] = mark;
        }
        else
        {
            parent[steps[^1]] = mark;
        }
        return root.ToJsonString().Replace("\"\\u0001here\"", json, StringComparison.Ordinal);
    }
}

using System.Text;
using Materia.Clinical.Cases;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Interop;

public class A_case_with_every_field
{
    private const string Json = """
        {
          "drug": "imatinib",
          "jurisdiction": "eu",
          "asOf": "2026-11-20T08:30+01:00",
          "patient": {
            "birthDate": "1974-02-28",
            "sex": "female",
            "weight": { "value": 143.3, "unit": "[lb_av]" },
            "height": { "value": 1.68, "unit": "m" },
            "pregnancy": "not-pregnant",
            "breastfeeding": false,
            "childbearingPotential": true
          },
          "indication": {
            "code": "cml-cp",
            "qualifiers": {
              "fip1l1-pdgfra": "negative",
              "kit-d816v": "positive",
              "pdgfr-rearrangement": "unknown",
              "kit-cd117": "negative",
              "pdgfra-d842v": "positive",
              "eosinophilia": "negative",
              "line": "after-interferon",
              "kit-exon": "11",
              "with-chemotherapy": true,
              "relapse-risk": "very-low",
              "bcr-abl1-mutation": "T315I",
              "transcript": "e14a2"
            }
          },
          "doses": [
            { "start": "2026-01-05", "end": "2026-03-01T20:00", "amount": { "value": 0.4, "unit": "g" }, "timesPerDay": 2, "stopReason": "toxicity" },
            { "start": "2026-03-20", "amount": { "value": 300, "unit": "mg" }, "timesPerDay": 1 }
          ],
          "administrations": [
            { "time": "2026-11-19T07:00", "amount": { "value": 300, "unit": "mg" }, "taken": true },
            { "time": "2026-11-20T07:00Z", "amount": { "value": 300, "unit": "mg" }, "taken": false }
          ],
          "observations": [
            { "code": "creatinine", "date": "2026-11-18", "value": 88.4, "unit": "umol/L" },
            { "code": "loinc:777-3", "date": "2026-11-18T06:45", "value": 210, "unit": "10*9/L" },
            { "code": "alt", "date": "2026-11-18", "value": 30, "unit": "U/L", "upperLimit": 45 },
            { "code": "ast", "date": "2026-11-18", "value": 31, "unit": "U/L", "upperLimit": { "value": 44, "unit": "U/L" } },
            { "code": "bilirubin-total", "date": "2026-11-18", "value": 1.5, "unit": "{ULN}" },
            { "code": "hbsag", "date": "2026-11-18", "text": "negative" },
            { "code": "imatinib-concentration", "date": "2026-11-19T07:00", "value": 1100, "unit": "ng/mL", "timing": "trough", "sinceLastDose": { "value": 24, "unit": "h" } }
          ],
          "events": [
            { "term": "rash", "grade": 3, "ctcaeVersion": "6.0", "onset": "2026-02-20", "resolved": "2026-03-15", "leukaemiaRelated": false }
          ],
          "answers": [
            { "question": "steroid-protocol", "value": "yes", "date": "2026-03-16" },
            { "question": "consent", "value": "unknown" }
          ],
          "conditions": [ { "term": "hepatic impairment", "severity": "mild", "onset": "2020-05-05" } ],
          "medications": [
            { "name": "warfarin", "start": "2026-01-01", "end": "2027-01-01", "dose": "5 mg daily" },
            { "rxcui": "11289" },
            { "atc": "B01AA03" }
          ],
          "allergies": [ "penicillin" ],
          "formulary": [ { "value": 100, "unit": "mg" }, { "value": 80, "unit": "mg/mL" } ]
        }
        """;

    private readonly Case _case;

    public A_case_with_every_field()
    {
        var (question, faults) = Reading.Of(Json);
        Assert.Empty(faults);
        _case = question!;
    }

    [Fact]
    public void tells_which_label_governs_and_when_it_is_asked()
    {
        Assert.Equal("imatinib", _case.Drug);
        Assert.Equal(Jurisdiction.Eu, _case.Jurisdiction);
        Assert.False(_case.JurisdictionAssumed);
        Assert.Equal(
            new ClinicalTime(new DateOnly(2026, 11, 20), new TimeOnly(8, 30), TimeSpan.FromHours(1)),
            _case.AsOf
        );
    }

    [Fact]
    public void tells_who_is_treated()
    {
        var patient = _case.Patient;
        Assert.Equal(52, patient.Age.CompletedYears);
        Assert.Equal("patient.birthDate", patient.AgePath);
        Assert.Equal(Sex.Female, patient.Sex);
        Assert.Equal(Mass.FromPounds(143.3m), patient.Weight);
        Assert.Equal(168.Centimetres, patient.Height);
        Assert.Equal(Pregnancy.NotPregnant, patient.Pregnancy);
        Assert.False(patient.Breastfeeding);
        Assert.True(patient.ChildbearingPotential);
    }

    [Fact]
    public void tells_what_for_with_every_qualifier_and_an_unknown_one_is_as_good_as_absent()
    {
        Assert.Equal("cml-cp", _case.Indication.Code);
        Assert.Equal(
            [
                "bcr-abl1-mutation T315I",
                "eosinophilia negative",
                "fip1l1-pdgfra negative",
                "kit-cd117 negative",
                "kit-d816v positive",
                "kit-exon 11",
                "line after-interferon",
                "pdgfra-d842v positive",
                "relapse-risk very-low",
                "transcript e14a2",
                "with-chemotherapy yes",
            ],
            _case.Indication.Qualifiers.Select(pair => $"{pair.Key} {pair.Value}")
        );
    }

    [Fact]
    public void tells_what_was_prescribed()
    {
        Assert.Equal(2, _case.Doses.Length);
        var first = _case.Doses[0];
        Assert.Equal("doses[0]", first.Path);
        Assert.Equal(new ClinicalTime(new DateOnly(2026, 1, 5)), first.Start);
        Assert.Equal(new ClinicalTime(new DateOnly(2026, 3, 1), new TimeOnly(20, 0), null), first.End);
        Assert.Equal(400.Milligrams, first.Amount);
        Assert.Equal(2, first.TimesPerDay);
        Assert.Equal(800.Milligrams, first.DailyTotal);
        Assert.Equal("toxicity", first.StopReason);
        Assert.Null(_case.Doses[1].End);
        Assert.Null(_case.Doses[1].StopReason);
    }

    [Fact]
    public void tells_what_was_swallowed()
    {
        Assert.Equal([true, false], _case.Administrations.Select(one => one.Taken));
        Assert.Equal("administrations[1]", _case.Administrations[1].Path);
        Assert.Equal(300.Milligrams, _case.Administrations[1].Amount);
        Assert.Equal(TimeSpan.Zero, _case.Administrations[1].Time.Offset);
    }

    [Fact]
    public void tells_every_result_in_the_unit_it_was_reported_in()
    {
        Assert.Equal(
            [
                "creatinine 88.4 umol/L on 2026-11-18",
                "platelets 210 10*9/L on 2026-11-18",
                "alt 30 U/L on 2026-11-18",
                "ast 31 U/L on 2026-11-18",
                "bilirubin-total 1.5 {ULN} on 2026-11-18",
                "hbsag negative on 2026-11-18",
                "imatinib-concentration 1100 ng/mL on 2026-11-19",
            ],
            _case.Observations.Select(result => result.ToQuote())
        );
        Assert.Equal(Quantity.Parse("45 U/L"), _case.Observations[2].UpperLimit);
        Assert.Equal(Quantity.Parse("44 U/L"), _case.Observations[3].UpperLimit);
        Assert.Null(_case.Observations[0].UpperLimit);
        Assert.Equal(new TimeOnly(6, 45), _case.Observations[1].Date.Time);
        Assert.Equal("trough", _case.Observations[6].Timing);
        Assert.Equal(Quantity.Parse("24 h"), _case.Observations[6].SinceLastDose);
        Assert.Equal("observations[6]", _case.Observations[6].Path);
    }

    [Fact]
    public void tells_events_and_answers()
    {
        var rash = Assert.Single(_case.Events);
        Assert.Equal("events[0]", rash.Path);
        Assert.Equal("rash", rash.Term);
        Assert.Equal(3, rash.Grade);
        Assert.Equal("6.0", rash.CtcaeVersion);
        Assert.Equal(new DateOnly(2026, 2, 20), rash.Onset.Date);
        Assert.Equal(new DateOnly(2026, 3, 15), rash.Resolved?.Date);
        Assert.False(rash.LeukaemiaRelated);
        Assert.Equal(
            ["answers[0] steroid-protocol yes 2026-03-16", "answers[1] consent unknown "],
            _case.Answers.Select(answer => $"{answer.Path} {answer.Question} {answer.Value} {answer.Date}")
        );
    }

    [Fact]
    public void tells_conditions_medicines_allergies_and_what_is_in_stock()
    {
        var condition = Assert.Single(_case.Conditions!.Value);
        Assert.Equal(
            ("conditions[0]", "hepatic impairment", "mild", new DateOnly(2020, 5, 5)),
            (condition.Path, condition.Term, condition.Severity, condition.Onset!.Value.Date)
        );
        Assert.Equal(
            [
                "medications[0] warfarin 2026-01-01 2027-01-01 5 mg daily",
                "medications[1] RxCUI 11289   ",
                "medications[2] ATC B01AA03   ",
            ],
            _case.Medications!.Value.Select(one => $"{one.Path} {one.Words} {one.Start} {one.End} {one.Dose}")
        );
        var allergy = Assert.Single(_case.Allergies!.Value);
        Assert.Equal(("allergies[0]", "penicillin"), (allergy.Path, allergy.Ingredient));
        Assert.Equal([Quantity.Parse("100 mg"), Quantity.Parse("80 mg/mL")], _case.Formulary);
    }

    [Fact]
    public void may_begin_with_a_byte_order_mark()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json)];

        Assert.Empty(Reading.Of(marked).Faults);
    }

    [Fact]
    public void and_one_with_only_the_required_ones_leaves_the_rest_unknown()
    {
        var (question, faults) = Reading.Of(
            """
            { "drug": "imatinib", "asOf": "2026-11-20", "patient": { "age": { "value": 30, "unit": "d" } },
              "indication": { "code": "cml-cp" } }
            """
        );

        Assert.Empty(faults);
        Assert.True(question!.JurisdictionAssumed);
        Assert.Equal(Jurisdiction.Us, question.Jurisdiction);
        Assert.Equal(0, question.Patient.Age.CompletedMonths);
        Assert.Equal(Pregnancy.Unknown, question.Patient.Pregnancy);
        Assert.Null(question.Patient.Sex);
        Assert.Null(question.Patient.Weight);
        Assert.Null(question.Patient.Height);
        Assert.Null(question.Patient.Breastfeeding);
        Assert.Null(question.Conditions);
        Assert.Null(question.Medications);
        Assert.Null(question.Allergies);
        Assert.Empty(question.Observations);
    }

    [Fact]
    public void every_random_case_is_read_back_as_it_was_written() =>
        EveryCase.Holds(
            1_000,
            RandomCases.Number,
            (question, _) =>
            {
                var written = CaseJson.Text(question);
                var (read, faults) = Reading.Of(written);
                return faults.IsEmpty
                    ? CaseJson.Text(read!) == written
                        ? null
                        : "it was read as something else"
                    : string.Join("; ", faults.Select(Reading.Words));
            }
        );
}

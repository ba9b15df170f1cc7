using Materia.Clinical.Terms;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

public class Looking_up_a_term
{
    [Theory]
    [InlineData(TermKind.Medicine, "Glivec", "imatinib")]
    [InlineData(TermKind.Medicine, "GLEEVEC", "imatinib")]
    [InlineData(TermKind.Medicine, "Imatinib_mesylate", "imatinib")]
    [InlineData(TermKind.Condition, "Chronic kidney  disease", "renal-impairment")]
    [InlineData(TermKind.Condition, "ESRD", "dialysis")]
    [InlineData(TermKind.AdverseEvent, "Stevens Johnson syndrome", "stevens-johnson-syndrome")]
    [InlineData(TermKind.AdverseEvent, "SJS/TEN", "toxic-epidermal-necrolysis")]
    [InlineData(TermKind.AdverseEvent, "Lyell's syndrome", "toxic-epidermal-necrolysis")]
    [InlineData(TermKind.AdverseEvent, "Lyell\u2019s syndrome", "toxic-epidermal-necrolysis")]
    [InlineData(TermKind.AdverseEvent, "Lyells syndrome", "toxic-epidermal-necrolysis")]
    [InlineData(TermKind.AdverseEvent, "TENS", "toxic-epidermal-necrolysis")]
    [InlineData(TermKind.AdverseEvent, "Stevens\u2013Johnson syndrome", "stevens-johnson-syndrome")]
    [InlineData(TermKind.AdverseEvent, "Stevens\u2011Johnson syndrome", "stevens-johnson-syndrome")]
    [InlineData(TermKind.AdverseEvent, "Stevens\u2212Johnson syndrome", "stevens-johnson-syndrome")]
    [InlineData(TermKind.AdverseEvent, "Steven Johnson's syndrome", "stevens-johnson-syndrome")]
    [InlineData(TermKind.AdverseEvent, "blister", "bullous-eruption")]
    [InlineData(TermKind.AdverseEvent, "intracerebral hemorrhages", "intracranial-haemorrhage")]
    [InlineData(TermKind.AdverseEvent, "hives", "urticaria")]
    [InlineData(TermKind.AdverseEvent, "shortness of breath", "dyspnoea")]
    public void finds_it_by_any_of_its_spellings(TermKind kind, string words, string id) =>
        Assert.Equal(id, Imatinib.Terms.Match(kind, words).Term?.Id);

    [Theory]
    [InlineData("rashe", null)]
    [InlineData("ras", null)]
    public void takes_off_no_more_than_the_s_of_a_plural(string words, string? id) =>
        Assert.Equal(id, Imatinib.Terms.Match(TermKind.AdverseEvent, words).Term?.Id);

    [Fact]
    public void keeps_conditions_and_events_of_one_name_apart()
    {
        Assert.Equal(TermKind.Condition, Imatinib.Terms.Match(TermKind.Condition, "anaemia").Term!.Kind);
        Assert.Equal(TermKind.AdverseEvent, Imatinib.Terms.Match(TermKind.AdverseEvent, "anaemia").Term!.Kind);
    }

    [Fact]
    public void finds_a_medicine_by_its_codes_and_guesses_none()
    {
        Assert.Equal("imatinib", Imatinib.Terms.MatchRxcui("282388").Term?.Id);
        Assert.Equal("imatinib", Imatinib.Terms.MatchAtc("L01EA01").Term?.Id);
        Assert.Equal(new TermMatch(null, null), Imatinib.Terms.MatchRxcui("282389"));
        Assert.Equal(new TermMatch(null, null), Imatinib.Terms.MatchAtc("L01EA0"));
    }

    [Fact]
    public void finds_a_test_by_code_and_by_loinc()
    {
        Assert.True(Imatinib.Terms.TryObservation("loinc:751-8", out var neutrophils));
        Assert.Equal("neutrophils", neutrophils.Code);
        Assert.False(Imatinib.Terms.TryObservation("751-8", out _));
        Assert.False(Imatinib.Terms.TryObservation("Neutrophils", out _));
    }

    [Fact]
    public void finds_every_observation_of_the_contract()
    {
        string[] codes =
        [
            .. "neutrophils platelets haemoglobin leukocytes eosinophils basophils blasts red-cells".Split(' '),
            .. "bilirubin-total alt ast alp ldh ck amylase creatinine creatinine-clearance egfr albumin".Split(' '),
            .. "alpha-1-acid-glycoprotein glucose calcium magnesium phosphate potassium uric-acid inr".Split(' '),
            .. "bcr-abl1-is lvef troponin tsh free-t4 oxygen-saturation dlco hbsag anti-hbc".Split(' '),
            .. "pregnancy-test weight height imatinib-concentration n-desmethyl-imatinib-concentration".Split(' '),
        ];

        Assert.Equal(codes.Order(), Imatinib.Terms.Observations.Select(term => term.Code).Order());
    }
}

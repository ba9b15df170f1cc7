using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class Reading_the_evidence_register
{
    private const string StudyPath = $"{Drug}/evidence/register/first-2020.yaml";
    private const string QuestionsPath = $"{Drug}/evidence/questions.yaml";
    private const string PathwayPath = $"{Drug}/pathways/fever.yaml";

    private const string Study = """
        study: first-2020
        name: First 2020
        topic: Fever
        design: phase-2
        patients: { n: 1029, arms: [{ arm: examplinib, n: 14 }], basis: read, cite: label 1 }
        population: adults with fever
        regimen: 400 mg a day
        outcomes:
          - outcome: success
            what: success at 12 weeks
            value: 22 of 29
            interval: 0.6 to 0.9
            against: { with: nothing, value: 5 of 30 }
            basis: read
            cite: label 2
          - outcome: recalled
            what: late success
            value: 93 %
            basis: memory
            cite: { source: label, at: 2, verified: no }
        safety: []
        in-short: { say: 22 succeeded, from: [success] }
        publication: { text: A journal 2020, pmid: "1", verified: yes }
        caveats: []
        seed: { wrong: [Missing.] }
        """;

    private const string Questions = """
        questions:
          - question: does-it-help
            asks: Does it help?
            seed: { says: It does., wrong: [No number.] }
            answer:
              - sentence: it-did
                say: In 22 of 29 patients it did at 12 weeks, in 1,029 studied at 400 mg.
                from: [first-2020/success]
              - sentence: the-dose
                say: The label gives 400 mg.
                cite: label 1
        """;

    private const string Pathway = """
        pathway: fever
        slice: adverse-event
        kind: toxicity
        question: What follows from a fever?
        events: [fever]
        rechallenge: with-caution
        evidence: [first-2020]
        states:
          - { state: reported, at: [0, 0], title: Reported }
          - { state: over, at: [1, 0], title: Over, rechallenge: not-applicable }
          - { state: again, at: [2, 0], title: Again, evidence: none }
        arrows:
          - { arrow: gone, from: reported, to: over, when: { resolved: yes }, label: over, cite: label 1 }
          - { arrow: back, from: reported, to: again, when: { resolved: no }, label: back, cite: label 1 }
        """;

    private static readonly (string, string) Events = (
        "terms/events.yaml",
        "events:\n  - { id: fever, name: fever, cite: label 1 }\n"
    );

    [Fact]
    public void gives_every_field_of_a_study()
    {
        var study = Assert.Single(Bound((StudyPath, Study)).Drugs[0].Register.Studies);

        Assert.Equal("1,029 patients (phase 2): 22 succeeded", study.ToBriefWords());
        Assert.True(study.IsBriefVerified);
        Assert.False(study.IsVerified);
        Assert.Equal(
            "success at 12 weeks: 22 of 29 (95 % interval 0.6 to 0.9) against 5 of 30 with nothing",
            study.Outcomes[0].ToWords()
        );
        Assert.Equal(["first-2020/success", "first-2020/recalled"], study.Figures.Select(figure => figure.Id));
        Assert.Equal(["PMID 1"], study.Publication.Codes);
    }

    [Fact]
    public void says_one_patient_plainly()
    {
        var text = Study.Replace("n: 1029, arms: [{ arm: examplinib, n: 14 }],", "n: 1,", StringComparison.Ordinal);
        var study = Assert.Single(Bound((StudyPath, text)).Drugs[0].Register.Studies);
        Assert.StartsWith("1 patient (phase 2): ", study.ToBriefWords(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("design: phase-2", "design: phase-3", DiagnosticCode.Shape, 4, "is not known here")]
    [InlineData("n: 1029", "n: 13", DiagnosticCode.Shape, 5, "the arms hold more than 13")]
    [InlineData("n: 1029", "n: 0", DiagnosticCode.Shape, 5, "whole number from 1")]
    [InlineData("n: 1029", "n: about 1029", DiagnosticCode.Shape, 5, "found \"about 1029\"")]
    [InlineData("population: adults with fever\n", "", DiagnosticCode.Shape, 1, "population is required")]
    [InlineData("regimen: 400", "regime: 400", DiagnosticCode.Shape, 7, "unknown field \"regime\"")]
    [InlineData("cite: label 2", "cite: labl 2", DiagnosticCode.DanglingCitation, 15, "no source \"labl\"")]
    [InlineData(
        "at: 2, verified: no",
        "at: 2, verified: yes",
        DiagnosticCode.Shape,
        16,
        "a figure from memory is not verified"
    )]
    [InlineData("interval: 0.6", "intervall: 0.6", DiagnosticCode.Shape, 12, "unknown field")]
    [InlineData("basis: memory", "basis: hearsay", DiagnosticCode.Shape, 19, "is not known here")]
    [InlineData("from: [success]", "from: [sucess]", DiagnosticCode.Shape, 22, "is not known here")]
    [InlineData("say: 22 succeeded", "say: 23 succeeded", DiagnosticCode.FigureOfNoStudy, 1, "23 stands in none")]
    [InlineData(", verified: yes }", " }", DiagnosticCode.Shape, 23, "verified is required")]
    [InlineData("seed: { wrong: [Missing.] }", "", DiagnosticCode.Shape, 1, "seed is required")]
    public void names_a_fault_with_its_line(string old, string fresh, string code, int line, string told)
    {
        var text = Study.ReplaceLineEndings("\n");
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(
            Faults((StudyPath, text.Replace(old, fresh, StringComparison.Ordinal))),
            one => one.Code == code && one.Position.Line == line && one.Message.Contains(told, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void tells_an_id_that_stands_twice()
    {
        var text = Study.Replace("outcome: recalled", "outcome: success", StringComparison.Ordinal);
        Assert.Contains(Faults((StudyPath, text)), one => one.Code == DiagnosticCode.DuplicateId);
    }

    [Fact]
    public void holds_every_number_of_an_answer_against_the_studies_it_names()
    {
        var question = Assert.Single(Bound((StudyPath, Study), (QuestionsPath, Questions)).Drugs[0].Register.Questions);
        Assert.All(question.Answer, sentence => Assert.True(sentence.IsVerified));
    }

    [Theory]
    [InlineData("In 22 of", "In 21 of", DiagnosticCode.FigureOfNoStudy)]
    [InlineData("1,029 studied", "1,028 studied", DiagnosticCode.FigureOfNoStudy)]
    [InlineData("In 22 of", "In 93 of", DiagnosticCode.FigureOfNoStudy)]
    [InlineData("gives 400 mg", "gives 600 mg", DiagnosticCode.FigureOfNoStudy)]
    [InlineData("first-2020/success", "first-2020/sucess", DiagnosticCode.DanglingReference)]
    [InlineData("first-2020/success", "second-2020", DiagnosticCode.DanglingReference)]
    [InlineData("        cite: label 1\n", "", DiagnosticCode.Shape)]
    public void and_refuses_one_that_none_of_them_has(string old, string fresh, string code)
    {
        var text = Questions.ReplaceLineEndings("\n") + "\n";
        Assert.Contains(old, text, StringComparison.Ordinal);

        Assert.Contains(
            Faults((StudyPath, Study), (QuestionsPath, text.Replace(old, fresh, StringComparison.Ordinal))),
            one => one.Code == code && one.File == QuestionsPath
        );
    }

    [Fact]
    public void gives_a_pathway_the_studies_behind_its_verdict()
    {
        var states = Bound(Events, (StudyPath, Study), (PathwayPath, Pathway)).Drugs[0].Pathways.Single().States;

        Assert.Equal(["first-2020"], states[0].Evidence.Select(study => study.Id));
        // A verdict of its own is not that of the studies, and "none" says that there is none.
        Assert.Equal((true, false), (states[1].Evidence.IsEmpty, states[1].IsEvidenceTold));
        Assert.Equal((true, true), (states[2].Evidence.IsEmpty, states[2].IsEvidenceTold));
    }

    [Fact]
    public void names_a_study_that_is_not_in_the_register_and_the_nearest_one()
    {
        var text = Pathway.Replace("evidence: [first-2020]", "evidence: [first-2021]", StringComparison.Ordinal);
        var told = Assert.Single(
            Faults(Events, (StudyPath, Study), (PathwayPath, text)),
            one => one.Code == DiagnosticCode.DanglingReference
        );
        Assert.Equal((PathwayPath, 7, "first-2020"), (told.File, told.Position.Line, told.Repair));
    }
}

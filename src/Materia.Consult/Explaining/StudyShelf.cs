using Materia.Monograph.Register;

namespace Materia.Consult.Explaining;

/// <summary>The evidence register: studies, their figures, the questions it answers and what it corrects.</summary>
internal sealed class StudyShelf(Library library) : IShelf
{
    private IEnumerable<EvidenceRegister> Registers => library.Knowledge.Drugs.Select(drug => drug.Register);

    private IEnumerable<Study> Studies => Registers.SelectMany(register => register.Studies);

    private IEnumerable<EvidenceQuestion> Questions => Registers.SelectMany(register => register.Questions);

    private IEnumerable<SeedCorrection> Corrections => Registers.SelectMany(register => register.Corrections);

    public IEnumerable<string> Ids =>
        Studies
            .SelectMany(study => study.Figures.Select(figure => figure.Id).Prepend(study.Id))
            .Concat(
                Questions.SelectMany(question => question.Answer.Select(sentence => sentence.Id).Prepend(question.Id))
            )
            .Concat(Corrections.Select(correction => correction.Id));

    public IEnumerable<Explanation> Explain(string id)
    {
        foreach (var study in Studies)
        {
            if (study.Id == id)
            {
                yield return Of(study);
            }
            foreach (var figure in study.Figures.Where(figure => figure.Id == id))
            {
                yield return Of(study, figure);
            }
        }
        foreach (var question in Questions)
        {
            if (question.Id == id)
            {
                yield return Of(question);
            }
            foreach (var sentence in question.Answer.Where(sentence => sentence.Id == id))
            {
                yield return Of(question, sentence);
            }
        }
        foreach (var correction in Corrections.Where(correction => correction.Id == id))
        {
            yield return Of(correction);
        }
    }

    private Explanation Of(Study study)
    {
        ImmutableArray<string> users = [.. UsedBy(study)];
        return new Explanation
        {
            Id = study.Id,
            Kind = "study",
            Title = $"{study.Name}: {study.Topic}",
            Parts =
            [
                new ExplanationPart("In short", [Marked(study.ToBriefWords(), study.IsBriefVerified)]),
                new ExplanationPart("Design", [study.Design.ToWords(), study.DesignNote ?? ""]),
                new ExplanationPart("How many", [.. EvidenceWords.Patients(study)]),
                new ExplanationPart("Population", [study.Population]),
                new ExplanationPart("Regimen", [study.Regimen]),
                new ExplanationPart("Outcomes", [.. study.Outcomes.Select(FigureLine)]),
                new ExplanationPart("Safety", [.. study.Safety.Select(FigureLine)]),
                new ExplanationPart(
                    "Published",
                    [
                        Marked(
                            string.Join(", ", study.Publication.Codes.Prepend(study.Publication.Text)),
                            study.Publication.IsVerified
                        ),
                    ]
                ),
                new ExplanationPart("Keep in mind", study.Caveats),
                new ExplanationPart("In the vendor's page", [study.Seed.Says ?? "Not in it."]),
                new ExplanationPart("Wrong or missing there", study.Seed.Wrong),
            ],
            Sources = library.Cited(
                $"{study.Id}/patients",
                study.Patients.Citations.Concat(study.Figures.SelectMany(figure => figure.Citations)).Distinct()
            ),
            UsedBy = users,
            File = study.File,
            Line = study.Position.Line,
        };
    }

    private Explanation Of(Study study, StudyFigure figure) =>
        new()
        {
            Id = figure.Id,
            Kind = study.Outcomes.Contains(figure) ? "outcome" : "effect",
            Title = SentenceText.Capital(figure.ToWords()),
            Parts =
            [
                new ExplanationPart(
                    "Study",
                    [$"{study.Name} ({study.Id}): {study.Patients.ToWords()}, {study.Design.ToWords()}"]
                ),
                new ExplanationPart("Population", [study.Population]),
                new ExplanationPart("Where it comes from", [Marked(figure.Basis.ToWords(), figure.IsVerified)]),
                new ExplanationPart("Interval", [figure.Interval ?? "None was read, and none is worked out here."]),
            ],
            Sources = library.Cited(figure.Id, figure.Citations),
            File = study.File,
            Line = figure.Position.Line,
        };

    private Explanation Of(EvidenceQuestion question) =>
        new()
        {
            Id = question.Id,
            Kind = "question of evidence",
            Title = question.Asks,
            Parts =
            [
                new ExplanationPart("Answer", [.. question.Answer.Select(SentenceLine)]),
                new ExplanationPart("In the vendor's page", [question.Seed.Says ?? "Not in it."]),
                new ExplanationPart("Wrong or missing there", question.Seed.Wrong),
            ],
            Sources = library.Cited(question.Id, question.Answer.SelectMany(EvidenceWords.Citations).Distinct()),
            File = question.File,
            Line = question.Position.Line,
        };

    private Explanation Of(EvidenceQuestion question, EvidenceSentence sentence) =>
        new()
        {
            Id = sentence.Id,
            Kind = "sentence of an answer",
            Title = sentence.Say,
            Parts =
            [
                new ExplanationPart("Answers", [$"{question.Asks} ({question.Id})"]),
                new ExplanationPart("Rests on", [.. EvidenceWords.RestsOn(sentence)]),
            ],
            Sources = library.Cited(sentence.Id, EvidenceWords.Citations(sentence)),
            File = question.File,
            Line = sentence.Position.Line,
        };

    private Explanation Of(SeedCorrection correction) =>
        new()
        {
            Id = correction.Id,
            Kind = "correction",
            Title = correction.Wrong,
            Parts =
            [
                new ExplanationPart("In the vendor's page", [correction.Says]),
                new ExplanationPart("Right", [correction.Right]),
                new ExplanationPart("Studies", [.. correction.Studies.Select(study => study.Id)]),
            ],
            Sources = library.Cited(correction.Id, correction.Citations),
            File = correction.File,
            Line = correction.Position.Line,
        };

    private IEnumerable<string> UsedBy(Study study) =>
        library
            .Knowledge.Drugs.SelectMany(drug => drug.Pathways)
            .SelectMany(pathway => pathway.States)
            .Where(state => state.Evidence.Any(one => one.Id == study.Id))
            .Select(state => state.RuleId)
            .Concat(
                Questions
                    .SelectMany(question => question.Answer)
                    .Where(sentence => sentence.From.Any(one => one.Study.Id == study.Id))
                    .Select(sentence => sentence.Id)
            )
            .Order(StringComparer.Ordinal);

    private static string FigureLine(StudyFigure figure) =>
        $"{Marked(figure.ToWords(), figure.IsVerified)} ({figure.Id}; {figure.Basis.ToWords()})";

    private static string SentenceLine(EvidenceSentence sentence) =>
        $"{Marked(sentence.Say, sentence.IsVerified)} [{string.Join(", ", EvidenceWords.RestsOn(sentence))}]";

    private static string Marked(string words, bool isVerified) => isVerified ? words : $"{words} (unverified)";
}

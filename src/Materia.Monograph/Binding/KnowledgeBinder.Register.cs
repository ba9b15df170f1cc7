using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Register;

namespace Materia.Monograph.Binding;

/// <content>The register of studies, what is asked about them, and what was wrong in the text they replace.</content>
public sealed partial class KnowledgeBinder
{
    /// <summary>What a pathway writes in place of studies where it knows of none.</summary>
    private const string NoStudy = "none";

    private const int MostPatients = int.MaxValue;

    private ImmutableArray<Study> StudiesOf(string folder)
    {
        var studies = new List<Study>();
        foreach (
            var file in Below(folder)
                .Where(file => (file.Root as DataObject)?.Members.FirstOrDefault()?.Name == "study")
                .ToList()
        )
        {
            _read.Add(file.Path);
            var fields = new FieldReader(file.Path, _diagnostics);
            if (fields.Object(file.Root, reader => StudyOf(reader, fields)) is { } study)
            {
                studies.Add(study);
            }
        }
        var strongest = studies
            .GroupBy(study => study.Topic)
            .ToDictionary(topic => topic.Key, topic => topic.Min(study => study.Design));
        return
        [
            .. studies
                .OrderBy(study => strongest[study.Topic])
                .ThenBy(study => study.Topic, StringComparer.Ordinal)
                .ThenBy(study => study.Design)
                .ThenByDescending(study => study.Patients.Count)
                .ThenBy(study => study.Id, StringComparer.Ordinal),
        ];
    }

    private Study? StudyOf(ObjectReader reader, FieldReader fields)
    {
        var id = reader.RequiredText("study");
        var name = reader.RequiredText("name");
        var topic = reader.RequiredText("topic");
        var design = reader.Required("design") is { } designNode
            ? Scalars.Word(designNode, StudyDesignCode.All, reader.Faults)
            : null;
        var note = reader.OptionalText("design-note");
        var patients = reader.Required("patients") is { } patientsNode
            ? fields.Object(patientsNode, inner => PatientsOf(inner, fields))
            : null;
        var population = reader.RequiredText("population");
        var regimen = reader.RequiredText("regimen");
        var outcomes = Figures(reader, fields, "outcomes", "outcome", id ?? "");
        var safety = Figures(reader, fields, "safety", "effect", id ?? "");
        Unique(fields.File, outcomes.Concat(safety).Select(figure => figure.Id));
        var publication = reader.Required("publication") is { } publicationNode
            ? fields.Object(publicationNode, PublicationOf)
            : null;
        var caveats = FieldValues.Texts(reader, "caveats");
        var seed = reader.Required("seed") is { } seedNode ? fields.Object(seedNode, SeedAccountOf) : null;
        var brief = reader.Required("in-short") is { } briefNode
            ? fields.Object(briefNode, inner => BriefOf(inner, [.. outcomes, .. safety]))
            : null;
        if (
            id is null
            || name is null
            || topic is null
            || design is null
            || patients is null
            || population is null
            || regimen is null
            || publication is null
            || seed is null
            || brief is null
        )
        {
            return null;
        }
        var study = new Study
        {
            Id = id,
            Name = name,
            Topic = topic,
            Design = (StudyDesign)StudyDesignCode.All.IndexOf(design),
            DesignNote = note,
            Patients = patients,
            Population = population,
            Regimen = regimen,
            Outcomes = outcomes,
            Safety = safety,
            Publication = publication,
            Caveats = caveats,
            Seed = seed,
            Brief = brief,
            File = fields.File,
            Position = reader.Position,
        };
        CheckNumbers(reader.PathOf("in-short"), reader.Position, fields, brief.Say, [(study, brief.From)], []);
        return study;
    }

    private StudyPatients? PatientsOf(ObjectReader reader, FieldReader fields)
    {
        var count = reader.Required("n") is { } node ? Scalars.Whole(node, 1, MostPatients, reader.Faults) : null;
        var of = reader.Optional("of") is { } ofNode
            ? Scalars.Word(ofNode, ["patients", "reports"], reader.Faults)
            : null;
        var arms = reader
            .OptionalList("arms")
            .Select(item => fields.Object(item, ArmOf))
            .OfType<StudyArm>()
            .ToImmutableArray();
        var (basis, citations) = Origin(reader, fields);
        if (count is { } all && arms.Sum(arm => (long)arm.Count) > all)
        {
            reader.Faults.Add(reader.PathOf("arms"), reader.Position, $"the arms hold more than {all}");
        }
        return count is null || basis is null
            ? null
            : new StudyPatients
            {
                Count = count.Value,
                IsOfReports = of == "reports",
                Arms = arms,
                Basis = basis.Value,
                Citations = citations,
            };
    }

    private static StudyArm? ArmOf(ObjectReader reader)
    {
        var name = reader.RequiredText("arm");
        var count = reader.Required("n") is { } node ? Scalars.Whole(node, 1, MostPatients, reader.Faults) : null;
        return name is null || count is null ? null : new StudyArm(name, count.Value);
    }

    // What was only recalled, or stands in the vendor's page alone, can have no citation that counts as checked.
    private (FigureBasis? Basis, ImmutableArray<Citation> Citations) Origin(ObjectReader reader, FieldReader fields)
    {
        var word = reader.Required("basis") is { } node ? Scalars.Word(node, FigureBasisCode.All, reader.Faults) : null;
        var citations = fields.Citations(reader, _sources);
        FigureBasis? basis = word is null ? null : (FigureBasis)FigureBasisCode.All.IndexOf(word);
        if (basis is { } found && found.IsNeverVerified() && citations.Any(citation => citation.Verified))
        {
            reader.Faults.Add(
                reader.PathOf("cite"),
                reader.Position,
                $"a figure from {word} is not verified; write {{ source: ..., at: ..., verified: no }}"
            );
        }
        return (basis, citations);
    }

    private ImmutableArray<StudyFigure> Figures(
        ObjectReader reader,
        FieldReader fields,
        string list,
        string idKey,
        string study
    ) =>
        [
            .. reader
                .OptionalList(list)
                .Select(item => fields.Object(item, inner => FigureOf(inner, fields, idKey, study)))
                .OfType<StudyFigure>(),
        ];

    private StudyFigure? FigureOf(ObjectReader reader, FieldReader fields, string idKey, string study)
    {
        var id = reader.RequiredText(idKey);
        var what = reader.RequiredText("what");
        var value = reader.RequiredText("value");
        var interval = reader.OptionalText("interval");
        var against = reader.Optional("against") is { } node ? fields.Object(node, ComparisonOf) : null;
        var p = reader.OptionalText("p");
        var (basis, citations) = Origin(reader, fields);
        return id is null || what is null || value is null || basis is null
            ? null
            : new StudyFigure
            {
                Id = $"{study}/{id}",
                What = what,
                Value = value,
                Interval = interval,
                Against = against,
                P = p,
                Basis = basis.Value,
                Citations = citations,
                Position = reader.Position,
            };
    }

    private static StudyComparison? ComparisonOf(ObjectReader reader)
    {
        var with = reader.RequiredText("with");
        var value = reader.RequiredText("value");
        var interval = reader.OptionalText("interval");
        return with is null || value is null ? null : new StudyComparison(with, value, interval);
    }

    private static Publication? PublicationOf(ObjectReader reader)
    {
        var text = reader.RequiredText("text");
        var doi = reader.OptionalText("doi");
        var pmid = reader.OptionalText("pmid");
        var pmc = reader.OptionalText("pmc");
        var trial = reader.OptionalText("trial");
        _ = reader.Required("verified");
        var isVerified = FieldValues.YesNo(reader, "verified");
        return text is null || isVerified is null
            ? null
            : new Publication
            {
                Text = text,
                Doi = doi,
                Pmid = pmid,
                Pmc = pmc,
                Trial = trial,
                IsVerified = isVerified.Value,
            };
    }

    private static SeedAccount? SeedAccountOf(ObjectReader reader)
    {
        var says = reader.OptionalText("says");
        var wrong = FieldValues.Texts(reader, "wrong");
        return new SeedAccount(says, wrong);
    }

    private static EvidenceBrief? BriefOf(ObjectReader reader, ImmutableArray<StudyFigure> figures)
    {
        var say = reader.RequiredText("say");
        var from = ImmutableArray.CreateBuilder<StudyFigure>();
        foreach (var node in reader.RequiredList("from"))
        {
            if (
                Scalars.Word(node, [.. figures.Select(figure => LocalId(figure))], reader.Faults) is { } id
                && figures.FirstOrDefault(figure => LocalId(figure) == id) is { } figure
            )
            {
                from.Add(figure);
            }
        }
        return say is null ? null : new EvidenceBrief(say, from.ToImmutable());
    }

    private static string LocalId(StudyFigure figure) =>
        figure.Id[(figure.Id.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private EvidenceQuestion? EvidenceQuestionOf(
        ObjectReader reader,
        FieldReader fields,
        ImmutableArray<IndicationRecord> indications
    )
    {
        var id = reader.RequiredText("question");
        var asks = reader.RequiredText("asks");
        var seed = reader.Required("seed") is { } seedNode ? fields.Object(seedNode, SeedAccountOf) : null;
        var answer = Items(reader, fields, "answer", (item, _) => SentenceOf(item, fields, indications))
            .ToImmutableArray();
        return id is null || asks is null || seed is null
            ? null
            : new EvidenceQuestion
            {
                Id = id,
                Asks = asks,
                Seed = seed,
                Answer = answer,
                File = fields.File,
                Position = reader.Position,
            };
    }

    private EvidenceSentence? SentenceOf(
        ObjectReader reader,
        FieldReader fields,
        ImmutableArray<IndicationRecord> indications
    )
    {
        var id = reader.RequiredText("sentence");
        var say = reader.RequiredText("say");
        var from = reader.Optional("from") is { } node ? Referred(node, fields, reader.Faults) : [];
        var citations = fields.Citations(reader, _sources, required: false);
        if (from.IsEmpty && citations.IsEmpty)
        {
            reader.Faults.Add(
                reader.PathOf("from"),
                reader.Position,
                "a sentence rests on a study (from) or a source (cite)"
            );
        }
        if (say is not null)
        {
            CheckNumbers(reader.Path, reader.Position, fields, say, from, LabelledDoses(citations, indications));
        }
        return id is null || say is null
            ? null
            : new EvidenceSentence
            {
                Id = id,
                Say = say,
                From = from,
                Citations = citations,
                Position = reader.Position,
            };
    }

    // "right-2013" is the study with its patients, "right-2013/progression" that figure of it.
    private ImmutableArray<(Study Study, ImmutableArray<StudyFigure> Figures)> Referred(
        DataNode list,
        FieldReader fields,
        FaultList faults
    )
    {
        var named = new List<(Study Study, StudyFigure? Figure)>();
        foreach (var node in Scalars.Items(list, faults))
        {
            if (Scalars.Text(node, faults) is not { } text)
            {
                continue;
            }
            var studyId = text.Split('/')[0];
            if (_studies.FirstOrDefault(study => study.Id == studyId) is not { } study)
            {
                Dangling(node, fields, studyId, _studies.Select(one => one.Id));
            }
            else if (text == studyId)
            {
                named.Add((study, null));
            }
            else if (study.Figures.FirstOrDefault(figure => figure.Id == text) is { } figure)
            {
                named.Add((study, figure));
            }
            else
            {
                Dangling(node, fields, text, study.Figures.Select(one => one.Id));
            }
        }
        return
        [
            .. named
                .GroupBy(pair => pair.Study)
                .Select(group =>
                    (group.Key, group.Select(pair => pair.Figure).OfType<StudyFigure>().ToImmutableArray())
                ),
        ];
    }

    private static void Dangling(DataNode node, FieldReader fields, string id, IEnumerable<string> known) =>
        fields.Fault(
            node,
            DiagnosticCode.DanglingReference,
            $"no study \"{Scalars.Shorten(id)}\" in the evidence register",
            Spelling.Nearest(id, known)
        );

    /// <summary>The studies under <c>evidence</c>; empty where the file says that there is none, null where it says nothing.</summary>
    private ImmutableArray<Study>? EvidenceOf(ObjectReader reader, FieldReader fields)
    {
        if (reader.Optional("evidence") is not { } node)
        {
            return null;
        }
        if (node is DataScalar { Text: NoStudy })
        {
            reader.Faults.Shapes?.Leaf(node.Path, ShapeKind.Text);
            return [];
        }
        var studies = ImmutableArray.CreateBuilder<Study>();
        foreach (var item in Scalars.Items(node, reader.Faults))
        {
            if (Scalars.Text(item, reader.Faults) is not { } id)
            {
                continue;
            }
            if (_studies.FirstOrDefault(study => study.Id == id) is { } study)
            {
                studies.Add(study);
            }
            else
            {
                Dangling(item, fields, id, _studies.Select(one => one.Id));
            }
        }
        return studies.ToImmutable();
    }

    private SeedCorrection? CorrectionOf(ObjectReader reader, FieldReader fields)
    {
        var id = reader.RequiredText("correction");
        var says = reader.RequiredText("says");
        var wrong = reader.RequiredText("wrong");
        var right = reader.RequiredText("right");
        var studies = EvidenceOf(reader, fields) ?? [];
        var citations = fields.Citations(reader, _sources);
        return id is null || says is null || wrong is null || right is null
            ? null
            : new SeedCorrection
            {
                Id = id,
                Says = says,
                Wrong = wrong,
                Right = right,
                Studies = studies,
                Citations = citations,
                File = fields.File,
                Position = reader.Position,
            };
    }

    // The daily doses that a cited label names; a sentence may say them without a study.
    private static IEnumerable<string> LabelledDoses(
        ImmutableArray<Citation> citations,
        ImmutableArray<IndicationRecord> indications
    ) =>
        indications
            .SelectMany(indication => indication.Labelled.Values)
            .Where(use => use.Citations.Any(own => citations.Any(one => one.SourceId == own.SourceId)))
            .SelectMany(use => use.Doses)
            .SelectMany(dose => FigureNumbers.In(dose.ToQuantity().ToText()));

    private void CheckNumbers(
        string path,
        SourcePosition position,
        FieldReader fields,
        string say,
        ImmutableArray<(Study Study, ImmutableArray<StudyFigure> Figures)> from,
        IEnumerable<string> alsoKnown
    )
    {
        var known = from.SelectMany(one =>
                FigureNumbers
                    .Around(one.Study)
                    .Concat(one.Figures.SelectMany(figure => FigureNumbers.In(figure.ToWords())))
            )
            .Concat(alsoKnown)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var number in FigureNumbers.In(say).Distinct().Where(number => !known.Contains(number)))
        {
            _diagnostics.Add(
                DiagnosticCode.FigureOfNoStudy,
                fields.File,
                position,
                $"{path}: {number} stands in none of what the sentence rests on: {string.Join(", ", from.SelectMany(one => one.Figures.Select(figure => figure.Id).DefaultIfEmpty(one.Study.Id)))}"
            );
        }
    }
}

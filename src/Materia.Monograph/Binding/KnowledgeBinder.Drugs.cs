using Materia.Monograph.Charts;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Pathways;
using Materia.Monograph.Register;
using Materia.Monograph.Tables;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Binding;

/// <content>The record of each drug.</content>
public sealed partial class KnowledgeBinder
{
    private const string DrugsFolder = "drugs/";

    private sealed record DrugHeader(
        string Folder,
        string Id,
        string Name,
        InputLimit Dose,
        IReadOnlyDictionary<Jurisdiction, Source> Labels
    );

    private List<DrugHeader> DrugHeaders()
    {
        var folders = Below(DrugsFolder).Select(file => file.Path.Split('/')[1]).Distinct().ToList();
        var headers = new List<DrugHeader>();
        foreach (var folder in folders)
        {
            if (Take($"{DrugsFolder}{folder}/monograph.yaml") is { } file)
            {
                var fields = new FieldReader(file.Path, _diagnostics);
                if (fields.Object(file.Root, reader => HeaderOf(reader, fields, folder)) is { } header)
                {
                    headers.Add(header);
                }
            }
        }
        return headers;
    }

    private DrugHeader? HeaderOf(ObjectReader reader, FieldReader fields, string folder)
    {
        var id = reader.RequiredText("drug");
        var name = reader.RequiredText("name");
        _ = reader.RequiredText("class");
        _ = reader.RequiredText("mechanism");
        _ = fields.Citations(reader, _sources, name: "mechanism-cite");
        _ = FieldValues.Quantity(reader.Required("molar-mass"), Dimension.MolarMass, reader.Faults);
        _ = fields.Citations(reader, _sources, name: "molar-mass-cite");
        Named(reader, fields, "salts", ["name", "jurisdiction", "content"]);
        Named(reader, fields, "brands", ["name", "jurisdiction"]);
        Named(reader, fields, "codes", ["system", "value", "of"]);
        var plausible = RequiredRange(reader, "plausible-dose");
        _ = fields.Citations(reader, _sources, name: "plausible-dose-cite");
        var usual = RequiredRange(reader, "usual-dose");
        _ = fields.Citations(reader, _sources, name: "usual-dose-cite");
        Within(reader, usual, plausible);
        if (plausible is { Low.Dimension: not Dimension.Mass })
        {
            reader.Faults.Add(reader.PathOf("plausible-dose"), reader.Position, $"{plausible} is no {Dimension.Mass}");
        }
        var labels = new Dictionary<Jurisdiction, Source>();
        if (reader.Required("labels") is DataObject map)
        {
            foreach (var member in map.Members)
            {
                if (
                    JurisdictionCode.TryParse(member.Name, out var jurisdiction)
                    && Scalars.Text(member.Value, reader.Faults) is { } source
                    && _sources.TryGetValue(source, out var label)
                )
                {
                    labels[jurisdiction] = label;
                }
                else
                {
                    reader.Faults.Add(member.Value, "expected us or eu and the id of a source");
                }
            }
        }
        if (id is not null && id != folder)
        {
            reader.Faults.Add(reader.PathOf("drug"), reader.Position, $"the folder is {folder}, the drug {id}");
        }
        return id is null || name is null || plausible is null
            ? null
            : new DrugHeader(folder, id, name, new InputLimit(plausible, usual), labels);
    }

    // Identity that pages print and no rule reads: checked for shape here, so that a slip is found now.
    private void Named(ObjectReader reader, FieldReader fields, string key, string[] keys)
    {
        foreach (var item in reader.OptionalList(key))
        {
            _ = fields.Object(
                item,
                inner =>
                {
                    foreach (var name in keys)
                    {
                        _ = inner.OptionalText(name);
                    }
                    _ = fields.Citations(inner, _sources);
                    return key;
                }
            );
        }
    }

    private ImmutableArray<IndicationRecord> IndicationsOf(string folder)
    {
        var indications = ImmutableArray.CreateBuilder<IndicationRecord>();
        foreach (var file in Below($"{DrugsFolder}{folder}/indications/"))
        {
            _read.Add(file.Path);
            var fields = new FieldReader(file.Path, _diagnostics);
            if (fields.Object(file.Root, reader => IndicationOf(reader, fields)) is { } indication)
            {
                indications.Add(indication);
            }
        }
        return indications.ToImmutable();
    }

    private IndicationRecord? IndicationOf(ObjectReader reader, FieldReader fields)
    {
        var code = reader.RequiredText("indication");
        var name = reader.RequiredText("name");
        var asserts = reader.RequiredText("asserts");
        var qualifiers = QualifierUses(reader, fields);
        var labelled = ImmutableDictionary.CreateBuilder<Jurisdiction, LabelledUse>();
        if (reader.Required("labelled") is DataObject map)
        {
            foreach (var member in map.Members)
            {
                if (!JurisdictionCode.TryParse(member.Name, out var jurisdiction))
                {
                    reader.Faults.Add(member.Value, $"\"{Scalars.Shorten(member.Name)}\" is no jurisdiction");
                }
                else if (fields.Object(member.Value, inner => LabelledOf(inner, fields)) is { } use)
                {
                    labelled[jurisdiction] = use;
                }
            }
        }
        return code is null || name is null || asserts is null
            ? null
            : new IndicationRecord
            {
                Code = code,
                Name = name,
                Asserts = asserts,
                Qualifiers = qualifiers,
                Labelled = labelled.ToImmutable(),
            };
    }

    private LabelledUse? LabelledOf(ObjectReader reader, FieldReader fields)
    {
        var text = reader.RequiredText("text");
        var doses = reader
            .RequiredList("doses")
            .Select(item => FieldValues.Mass(item, reader.Faults))
            .OfType<Mass>()
            .ToImmutableArray();
        var citations = fields.Citations(reader, _sources);
        return text is null || doses.IsEmpty ? null : new LabelledUse(text, doses, citations);
    }

    private DrugRecord? Drug(
        DrugHeader header,
        ImmutableArray<IndicationRecord> indications,
        Terminology terminology,
        ConditionReader conditions
    )
    {
        var folder = $"{DrugsFolder}{header.Folder}/";
        // Pathways, questions and corrections name studies, so the studies come first.
        _studies = StudiesOf(folder);
        var questions = ImmutableArray.CreateBuilder<EvidenceQuestion>();
        var corrections = ImmutableArray.CreateBuilder<SeedCorrection>();
        var tables = ImmutableArray.CreateBuilder<DecisionTable>();
        var charts = ImmutableArray.CreateBuilder<Chart>();
        var pathways = ImmutableArray.CreateBuilder<Pathway>();
        var products = new Dictionary<Jurisdiction, ImmutableArray<Product>>();
        var notes = ImmutableArray.CreateBuilder<AdministrationNote>();
        var monitoring = ImmutableArray.CreateBuilder<MonitoringRule>();
        foreach (var file in Below(folder).Where(file => !_read.Contains(file.Path)))
        {
            var fields = new FieldReader(file.Path, _diagnostics);
            switch ((file.Root as DataObject)?.Members.FirstOrDefault()?.Name)
            {
                case "table" when _tablesBefore.TryGetValue(file.Path, out var table):
                    Keep(file, tables, table);
                    break;
                case "chart" when _chartsBefore.TryGetValue(file.Path, out var chart):
                    Keep(file, charts, chart);
                    break;
                case "pathway" when _pathwaysBefore.TryGetValue(file.Path, out var pathway):
                    Keep(file, pathways, pathway);
                    break;
                case "table":
                    Keep(file, tables, fields.Object(file.Root, reader => TableOf(reader, fields, conditions)));
                    break;
                case "chart":
                    Keep(
                        file,
                        charts,
                        fields.Object(file.Root, reader => ChartOf(reader, fields, conditions, terminology))
                    );
                    break;
                case "pathway":
                    Keep(
                        file,
                        pathways,
                        fields.Object(file.Root, reader => PathwayOf(reader, fields, conditions, terminology))
                    );
                    break;
                case "questions":
                    questions.AddRange(
                        List(file, "questions", (reader, inner) => EvidenceQuestionOf(reader, inner, indications))
                    );
                    break;
                case "corrections":
                    corrections.AddRange(List(file, "corrections", CorrectionOf));
                    break;
                case "jurisdiction":
                    _read.Add(file.Path);
                    _ = fields.Object(file.Root, reader => ProductsOf(reader, fields, products, terminology));
                    break;
                case "administration":
                    notes.AddRange(List(file, "administration", (reader, inner) => NoteOf(reader, inner, conditions)));
                    break;
                case "monitoring":
                    monitoring.AddRange(
                        List(
                            file,
                            "monitoring",
                            (reader, inner) => MonitoringOf(reader, inner, terminology, conditions)
                        )
                    );
                    break;
            }
        }
        Unique(
            folder,
            tables
                .Select(table => table.Id)
                .Concat(charts.Select(chart => chart.Id))
                .Concat(pathways.Select(pathway => pathway.Id))
                .Concat(_studies.Select(study => study.Id))
                .Concat(questions.Select(question => question.Id))
                .Concat(questions.SelectMany(question => question.Answer).Select(sentence => sentence.Id))
                .Concat(corrections.Select(correction => correction.Id))
        );
        if (
            terminology.Terms.FirstOrDefault(term => term.Kind == TermKind.Medicine && term.Id == header.Id)
            is not { } own
        )
        {
            _diagnostics.Add(
                DiagnosticCode.DanglingReference,
                $"{folder}monograph.yaml",
                default,
                $"{header.Id} is not among the medicines, so an allergy to it would go unseen"
            );
            return null;
        }
        return new DrugRecord
        {
            Id = header.Id,
            Name = header.Name,
            Term = own,
            Labels = header.Labels,
            Indications = indications,
            Tables = tables.ToImmutable(),
            Charts = charts.ToImmutable(),
            Pathways = pathways.ToImmutable(),
            Register = new EvidenceRegister
            {
                Studies = _studies,
                Questions = questions.ToImmutable(),
                Corrections = corrections.ToImmutable(),
            },
            Products = products,
            Administration = notes.ToImmutable(),
            Monitoring = monitoring.ToImmutable(),
        };
    }

    private void Keep<T>(KnowledgeFile file, ImmutableArray<T>.Builder into, T? item)
        where T : class
    {
        _read.Add(file.Path);
        if (item is not null)
        {
            into.Add(item);
        }
    }

    private static readonly string[] Forms = ["tablet", "capsule", "solution"];

    private string? ProductsOf(
        ObjectReader reader,
        FieldReader fields,
        Dictionary<Jurisdiction, ImmutableArray<Product>> products,
        Terminology terminology
    )
    {
        var node = reader.Required("jurisdiction");
        var list = Items(reader, fields, "products", (item, _) => ProductOf(item, fields, terminology))
            .ToImmutableArray();
        if (node is not null && FieldValues.Jurisdiction(node, reader.Faults) is { } jurisdiction)
        {
            products[jurisdiction] = list;
        }
        return "products";
    }

    private Product? ProductOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var form = reader.Required("form") is { } formNode ? Scalars.Word(formNode, Forms, reader.Faults) : null;
        var strength = reader.Required("strength") is { } node ? Scalars.Quantity(node, reader.Faults) : null;
        var divide = reader.OptionalText("divide");
        var step = FieldValues.Mass(reader.Optional("step"), reader.Faults);
        var isDefault = FieldValues.YesNo(reader, "default") ?? false;
        var citations = fields.Citations(reader, _sources);
        _ = reader.OptionalText("note");
        var dailyBelow = FieldValues.Mass(reader.Optional("daily-below"), reader.Faults);
        var dailyBelowSay = reader.OptionalText("daily-below-say");
        if (dailyBelow is null != dailyBelowSay is null)
        {
            reader.Faults.Add(reader.Path, reader.Position, "daily-below and daily-below-say go together");
        }
        var excipients = ExcipientsOf(reader, terminology);
        if (strength is { Dimension: Dimension.MassConcentration } && step is null)
        {
            reader.Faults.Add(reader.PathOf("step"), reader.Position, "a liquid needs the step it can be measured in");
        }
        return id is null || name is null || form is null || strength is null
            ? null
            : new Product
            {
                Id = id,
                Name = name,
                Form = form,
                Strength = strength.Value,
                UnitAmount =
                    strength.Value.Dimension == Dimension.Mass ? Units.Mass.FromQuantity(strength.Value) : default,
                Halves = divide == "half",
                Step = step,
                IsDefault = isDefault,
                DailyBelow = dailyBelow,
                DailyBelowSay = dailyBelowSay,
                Excipients = excipients,
                Citations = citations,
            };
    }

    private static ImmutableArray<Term> ExcipientsOf(ObjectReader reader, Terminology terminology)
    {
        var excipients = ImmutableArray.CreateBuilder<Term>();
        foreach (var item in reader.OptionalList("excipients"))
        {
            if (Scalars.Text(item, reader.Faults) is not { } id)
            {
                continue;
            }
            var match = terminology.Match(TermKind.Medicine, id);
            if (match.Term is { } term)
            {
                excipients.Add(term);
            }
            else
            {
                reader.Faults.Add(
                    item,
                    $"no substance \"{Scalars.Shorten(id)}\" among the medicines",
                    match.Suggestion
                );
            }
        }
        return excipients.ToImmutable();
    }

    private static readonly string[] NoteJurisdictions = ["us", "eu", "both"];

    private AdministrationNote? NoteOf(ObjectReader reader, FieldReader fields, ConditionReader conditions)
    {
        var id = reader.RequiredText("id");
        var topic = reader.RequiredText("topic");
        var says = reader.RequiredText("says");
        var bound = reader.Required("jurisdiction") is { } node
            ? Scalars.Word(node, NoteJurisdictions, reader.Faults)
            : null;
        var isPrinted = FieldValues.YesNo(reader, "printed") ?? false;
        var forNode = reader.Optional("for");
        var header = conditions.Read(forNode, fields);
        CertainOnly(header, forNode, fields);
        var with = reader.Optional("with") is { } withNode
            ? Scalars.Word(withNode, [.. Forms, AdministrationNote.Half], reader.Faults)
            : null;
        var citations = fields.Citations(reader, _sources);
        return id is null || topic is null || says is null || bound is null
            ? null
            : new AdministrationNote
            {
                Id = id,
                Topic = topic,
                Jurisdiction = JurisdictionCode.TryParse(bound, out var jurisdiction) ? jurisdiction : null,
                Says = says,
                IsPrinted = isPrinted,
                For = header,
                With = with,
                Citations = citations,
            };
    }

    private MonitoringRule? MonitoringOf(
        ObjectReader reader,
        FieldReader fields,
        Terminology terminology,
        ConditionReader conditions
    )
    {
        var test = reader.RequiredText("test");
        var observations = reader
            .RequiredList("observations")
            .Select(item => TermOf(item, reader.Faults, terminology))
            .OfType<ObservationTerm>()
            .ToImmutableArray();
        var says = reader.RequiredText("says");
        var baseline = FieldValues.YesNo(reader, "baseline") ?? false;
        var steps = Items(reader, fields, "steps", (step, _) => StepOf(step, fields)).ToImmutableArray();
        var condition = conditions.Read(reader.Optional("for"), fields);
        var citations = fields.Citations(reader, _sources);
        return test is null || says is null
            ? null
            : new MonitoringRule
            {
                Test = test,
                Observations = observations,
                Says = says,
                Baseline = baseline,
                Steps = steps,
                For = condition,
                Citations = citations,
            };
    }

    private static MonitoringStep? StepOf(ObjectReader reader, FieldReader fields)
    {
        var every = FieldValues.Days(reader.Required("every"), reader.Faults);
        var times = reader.Optional("times") is { } node ? Scalars.Whole(node, 1, 1000, reader.Faults) : null;
        return every is { } days && days > 0 ? new MonitoringStep(days, times) : null;
    }
}

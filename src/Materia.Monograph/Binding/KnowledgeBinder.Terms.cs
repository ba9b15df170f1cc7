using Materia.Monograph.Diagnostics;

namespace Materia.Monograph.Binding;

/// <content>Sources and terms.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] SourceKinds =
    [
        "label",
        "leaflet",
        "smpc",
        "paper",
        "guideline",
        "database",
        "policy",
        "contract",
        "standard",
    ];

    private static readonly string[] JurisdictionWords = ["us", "eu", "none"];

    private IReadOnlyDictionary<string, Source> SourceFiles()
    {
        var sources = new Dictionary<string, Source>();
        foreach (var file in Below("sources/"))
        {
            _read.Add(file.Path);
            var fields = new FieldReader(file.Path, _diagnostics);
            if (fields.Object(file.Root, reader => SourceOf(reader, fields)) is not { } source)
            {
                continue;
            }
            if (file.Path != $"sources/{source.Id}.yaml")
            {
                fields.Fault(
                    file.Root,
                    DiagnosticCode.DanglingReference,
                    $"a source is kept in a file of its id: {source.Id}.yaml"
                );
            }
            sources[source.Id] = source;
        }
        return sources;
    }

    private static Source? SourceOf(ObjectReader reader, FieldReader fields)
    {
        var id = reader.RequiredText("id");
        var title = reader.RequiredText("title");
        var shortName = reader.RequiredText("short");
        var represents = reader.RequiredText("represents");
        var kind = reader.Required("kind") is { } kindNode ? Scalars.Word(kindNode, SourceKinds, reader.Faults) : null;
        var jurisdiction = reader.Required("jurisdiction") is { } node
            ? Scalars.Word(node, JurisdictionWords, reader.Faults)
            : null;
        var revision = reader.RequiredText("revision");
        var read = reader.RequiredText("read");
        var current = FieldValues.YesNo(reader, "current");
        var successor = reader.OptionalText("successor");
        if (current is null)
        {
            reader.Faults.Add(reader.PathOf("current"), reader.Position, "current is required: yes or no");
        }
        return
            id is null || title is null || shortName is null || represents is null || revision is null || read is null
            ? null
            : new Source
            {
                Id = id,
                Title = title,
                ShortName = shortName,
                Represents = represents,
                Jurisdiction =
                    jurisdiction is not null && JurisdictionCode.TryParse(jurisdiction, out var bound) ? bound : null,
                Revision = revision,
                Read = read,
                Current = current ?? false,
                Successor = successor,
                IsPolicy = kind is "policy" or "contract",
            };
    }

    private ObservationTerm? ObservationTermOf(ObjectReader reader, FieldReader fields)
    {
        var code = reader.RequiredText("code");
        var name = reader.RequiredText("name");
        var loinc = FieldValues.Texts(reader, "loinc");
        var unit = reader.Optional("unit") is { } unitNode ? Scalars.Unit(unitNode, reader.Faults) : null;
        var otherUnit = reader.Optional("other-unit") is { } otherNode ? Scalars.Unit(otherNode, reader.Faults) : null;
        var molarMass = FieldValues.Quantity(reader.Optional("molar-mass"), Dimension.MolarMass, reader.Faults);
        var hasUpperLimit = FieldValues.YesNo(reader, "upper-limit") ?? false;
        var plausible = Range(reader, "plausible");
        var usual = Range(reader, "usual");
        var limits = Range(reader, "plausible-limit");
        var words = FieldValues.Texts(reader, "words");
        var worse = reader.Optional("worse") is { } worseNode
            ? Scalars.Word(worseNode, WorseWords, reader.Faults)
            : null;
        _ = fields.Citations(reader, _sources);
        if (unit is null == words.IsEmpty)
        {
            reader.Faults.Add(reader.Path, reader.Position, "an observation has a unit or words, one of the two");
        }
        var isByAge = code is not null && PlausibilityPolicy.IsByAge(code);
        if (unit is not null && (plausible is null || usual is null != isByAge || limits is null == hasUpperLimit))
        {
            reader.Faults.Add(
                reader.Path,
                reader.Position,
                isByAge
                    ? "an observation by age has plausible here and usual in the policy"
                    : "a measured observation has plausible and usual, and plausible-limit where it has an upper limit"
            );
        }
        Within(reader, usual, plausible);
        return code is null || name is null
            ? null
            : new ObservationTerm
            {
                Code = code,
                Name = name,
                Loinc = loinc,
                Unit = unit,
                OtherUnit = otherUnit,
                MolarMass = molarMass is { } mass ? MolarMass.FromQuantity(mass) : null,
                HasUpperLimit = hasUpperLimit,
                Plausible = plausible,
                Usual = usual,
                PlausibleLimit = limits,
                WorseWhenLow = worse == "low",
                Words = words,
            };
    }

    private static readonly string[] WorseWords = ["low", "high"];

    private QualifierTerm? QualifierTermOf(ObjectReader reader, FieldReader fields)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var values = FieldValues.Texts(reader, "values");
        var isBoolean = FieldValues.YesNo(reader, "boolean") ?? false;
        return id is null || name is null
            ? null
            : new QualifierTerm
            {
                Id = id,
                Name = name,
                Values = isBoolean ? ["yes", "no"] : values,
                IsBoolean = isBoolean,
            };
    }

    private Term? TermOf(ObjectReader reader, FieldReader fields, TermKind kind)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var synonyms = FieldValues.Texts(reader, "synonyms");
        var rxcui = kind == TermKind.Medicine ? FieldValues.Texts(reader, "rxcui") : [];
        var atc = kind == TermKind.Medicine ? FieldValues.Texts(reader, "atc") : [];
        var contains = kind == TermKind.Medicine ? FieldValues.Texts(reader, "contains") : [];
        var severities = kind == TermKind.Condition ? FieldValues.Texts(reader, "severities") : [];
        if (kind == TermKind.AdverseEvent)
        {
            _ = reader.OptionalText("ctcae");
        }
        var measuredBy = kind == TermKind.AdverseEvent ? FieldValues.Texts(reader, "measured-by") : [];
        var verified = FieldValues.YesNo(reader, "verified") ?? true;
        var citations = fields.Citations(reader, _sources);
        return id is null || name is null
            ? null
            : new Term
            {
                Id = id,
                Kind = kind,
                Name = name,
                Synonyms = synonyms,
                Rxcui = rxcui,
                Atc = atc,
                Contains = contains,
                MeasuredBy = measuredBy,
                Severities = severities,
                Verified = verified && citations.All(citation => citation.Verified),
            };
    }

    private void UniqueSpellings(ImmutableArray<Term> terms)
    {
        var owners = new Dictionary<(TermKind, string), Term>();
        foreach (var term in terms)
        {
            foreach (var spelling in term.Synonyms.Append(term.Name).Append(term.Id).Select(Spelling.Fold).Distinct())
            {
                if (!owners.TryAdd((term.Kind, spelling), term))
                {
                    _diagnostics.Add(
                        DiagnosticCode.AmbiguousSpelling,
                        "terms",
                        default,
                        $"\"{spelling}\" names both {owners[(term.Kind, spelling)].Id} and {term.Id}"
                    );
                }
            }
        }
    }
}

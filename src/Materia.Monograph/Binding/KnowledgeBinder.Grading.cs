using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Grading;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Binding;

/// <content>How versions of CTCAE grade laboratory results.</content>
public sealed partial class KnowledgeBinder
{
    private const string GradingFolder = "terms/grading-";

    private static readonly ImmutableArray<(string Word, ImmutableArray<BaselineState> States)> BaselineWords =
    [
        ("low", [BaselineState.Low]),
        ("not-low", [BaselineState.Normal, BaselineState.Raised]),
        ("raised", [BaselineState.Raised]),
        ("not-raised", [BaselineState.Low, BaselineState.Normal]),
    ];

    private ImmutableArray<GradingScale> GradingFiles(Terminology terminology)
    {
        var scales = Below(GradingFolder).Select(file => ScaleOf(file, terminology)).OfType<GradingScale>();
        return [.. scales.OrderBy(scale => scale.Version, StringComparer.Ordinal)];
    }

    private GradingScale? ScaleOf(KnowledgeFile file, Terminology terminology)
    {
        _read.Add(file.Path);
        var fields = new FieldReader(file.Path, _diagnostics);
        return fields.Object(
            file.Root,
            reader =>
            {
                var id = reader.RequiredText("grading");
                var version = reader.RequiredText("version");
                var says = reader.RequiredText("says");
                var citations = fields.Citations(reader, _sources);
                ImmutableArray<GradingRow> rows =
                [
                    .. Items(reader, fields, "results", (item, inner) => GradingRowOf(item, inner, terminology)),
                ];
                Unique(file.Path, rows.Select(row => $"{row.Observation.Code} {(row.IsLow ? "low" : "high")}"));
                if (id is not null && file.Path != $"terms/{id}.yaml")
                {
                    fields.Fault(
                        file.Root,
                        DiagnosticCode.DanglingReference,
                        $"a scale of grades is kept in a file of its id: {id}.yaml"
                    );
                }
                return id is null || version is null || says is null
                    ? null
                    : new GradingScale
                    {
                        Id = id,
                        Version = version,
                        Says = says,
                        Rows = rows,
                        Citations = citations,
                    };
            }
        );
    }

    private GradingRow? GradingRowOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var code = reader.Required("code") is { } node ? TermOf(node, reader.Faults, terminology) : null;
        var direction = reader.Required("direction") is { } way ? Scalars.Word(way, WorseWords, reader.Faults) : null;
        var term = reader.OptionalText("term");
        var bands = reader
            .OptionalList("bands")
            .Select(item => fields.Object(item, BandOfGrade))
            .OfType<GradeBand>()
            .OrderBy(band => band.Grade)
            .ToImmutableArray();
        var notFromNumber = Gap(reader, "not-from-number", GradeGapCode.OfRows);
        var needs = Gap(reader, "needs", GradeGapCode.Needs);
        var elsewhere = Intervals(reader, "elsewhere");
        var raisedBy = reader.OptionalText("raised-by");
        var say = reader.OptionalText("say");
        var events = reader
            .OptionalList("events")
            .Select(item => EventOf(item, reader.Faults, terminology))
            .OfType<Term>()
            .ToImmutableArray();
        var citations = fields.Citations(reader, _sources);
        if (bands.IsEmpty != notFromNumber is not null)
        {
            reader.Faults.Add(reader.Path, reader.Position, "a result has bands or not-from-number, one of the two");
        }
        if (notFromNumber is null ? term is null : say is null)
        {
            reader.Faults.Add(
                reader.Path,
                reader.Position,
                notFromNumber is null ? "bands belong to a term" : "not-from-number says why"
            );
        }
        if (code is null || direction is null)
        {
            return null;
        }
        CheckUnits(reader, code, [.. bands.SelectMany(band => band.Value), .. elsewhere]);
        CheckUnits(reader, code, [.. bands.Select(band => band.AboveUpperLimit).OfType<Interval>()]);
        return new GradingRow
        {
            Observation = code,
            IsLow = direction == WorseWords[0],
            Term = term,
            Bands = bands,
            NotFromNumber = notFromNumber,
            Needs = needs,
            Elsewhere = elsewhere.FirstOrDefault(),
            RaisedBy = raisedBy,
            Events = events,
            Say = say,
            Citations = citations,
        };
    }

    private static GradeBand? BandOfGrade(ObjectReader reader)
    {
        var grade = reader.Required("grade") is { } node
            ? Scalars.Whole(node, 1, GradeLimits.Highest, reader.Faults)
            : null;
        var was = reader.Optional("baseline-was") is { } state
            ? Scalars.Word(state, [.. BaselineWords.Select(pair => pair.Word)], reader.Faults)
            : null;
        var band = new GradeBand
        {
            Grade = grade ?? 0,
            Value = Intervals(reader, "value"),
            OfUpperLimit = Times(reader, "of-upper-limit"),
            OfLowerLimit = Times(reader, "of-lower-limit"),
            OfBaseline = Times(reader, "of-baseline"),
            AboveUpperLimit = Intervals(reader, "above-upper-limit").FirstOrDefault(),
            BaselineWas = BaselineWords.FirstOrDefault(pair => pair.Word == was).States is { IsDefault: false } states
                ? states
                : [],
            Needs = Gap(reader, "needs", GradeGapCode.Needs),
        };
        if (
            band is
            { Value.IsEmpty: true, OfUpperLimit: null, OfLowerLimit: null, OfBaseline: null, AboveUpperLimit: null }
        )
        {
            reader.Faults.Add(reader.Path, reader.Position, "a band says something of the number");
        }
        return grade is null ? null : band;
    }

    // In any unit: that it is one of the observation is looked at when the observation is known.
    private static ImmutableArray<Interval> Intervals(ObjectReader reader, string name) =>
        reader.Optional(name) is { } node
            ?
            [
                .. FieldValues
                    .OneOrMany(node)
                    .Select(item =>
                        Scalars.Text(item, reader.Faults) is { } text ? AnyInterval(item, text, reader) : null
                    )
                    .OfType<Interval>(),
            ]
            : [];

    private static Interval? AnyInterval(DataNode node, string text, ObjectReader reader)
    {
        var unit = text[(text.LastIndexOf(' ') + 1)..];
        if (!Ucum.TryParse(unit, out var known))
        {
            reader.Faults.Add(
                node,
                $"\"{Scalars.Shorten(unit)}\" is no unit that is read here (UCUM)",
                Ucum.Nearest(unit)
            );
            return null;
        }
        if (Interval.TryParse(text, known.Dimension, out var interval, out var problem))
        {
            return interval;
        }
        reader.Faults.Add(node, problem);
        return null;
    }

    // A multiple is written without a unit.
    private static Interval? Times(ObjectReader reader, string name)
    {
        if (reader.Optional(name) is not { } node || Scalars.Text(node, reader.Faults) is not { } text)
        {
            return null;
        }
        if (Interval.TryParse($"{text} {Ucum.One}", Dimension.Dimensionless, out var interval, out _))
        {
            return interval;
        }
        reader.Faults.Add(node, $"\"{Scalars.Shorten(text)}\" is no multiple; write \"(1, 3]\" or \"> 20\"");
        return null;
    }

    private static GradeGap? Gap(ObjectReader reader, string name, ImmutableArray<string> words) =>
        reader.Optional(name) is { } node ? GradeGapCode.Of(Scalars.Word(node, words, reader.Faults)) : null;

    private static void CheckUnits(ObjectReader reader, ObservationTerm term, ImmutableArray<Interval> intervals)
    {
        foreach (var bound in intervals.SelectMany(one => new[] { one.Low, one.High }).OfType<Bound>())
        {
            var unit = bound.Quantity.Unit;
            if (
                term.Unit is null
                || (unit.Dimension != term.Unit.Dimension && unit.Dimension != term.OtherUnit?.Dimension)
            )
            {
                reader.Faults.Add(reader.Path, reader.Position, $"{bound.Quantity} is no quantity of {term.Code}");
            }
        }
    }

    private static Term? EventOf(DataNode node, FaultList faults, Terminology terminology)
    {
        if (Scalars.Text(node, faults) is not { } id)
        {
            return null;
        }
        var match = terminology.Match(TermKind.AdverseEvent, id);
        if (match.Term is { } term && term.Id == id)
        {
            return term;
        }
        faults.Add(node, $"no event \"{Scalars.Shorten(id)}\"", match.Term?.Id ?? match.Suggestion);
        return null;
    }
}

using Materia.Monograph.Grading;

namespace Materia.Consult.Explaining;

/// <summary>How a version of CTCAE grades laboratory results: the whole scale, and the rows of one test.</summary>
internal sealed class GradingShelf(Library library) : IShelf
{
    private const string Grading = "grading";
    private const string GradeStatement = "grade";

    public IEnumerable<string> Ids =>
        library.Knowledge.Gradings.SelectMany(scale =>
            scale.Rows.Select(row => $"{scale.Id}/{row.Observation.Code}").Distinct().Prepend(scale.Id)
        );

    public IEnumerable<Explanation> Explain(string id)
    {
        foreach (var scale in library.Knowledge.Gradings)
        {
            if (scale.Id == id)
            {
                yield return Of(scale);
            }
            foreach (
                var rows in scale
                    .Rows.GroupBy(row => row.Observation)
                    .Where(rows => $"{scale.Id}/{rows.Key.Code}" == id)
            )
            {
                yield return Of(id, scale, [.. rows]);
            }
        }
    }

    private Explanation Of(GradingScale scale)
    {
        var place = library.PlaceOf(scale.Id, Grading);
        return new Explanation
        {
            Id = scale.Id,
            Kind = Grading,
            Title = scale.Says,
            Parts =
            [
                new ExplanationPart("Graded by the number", [Codes(scale, row => row.NotFromNumber is null)]),
                new ExplanationPart(
                    "Not gradable from the number",
                    [Codes(scale, row => row.NotFromNumber is not null)]
                ),
                Use,
            ],
            Sources = library.Cited(scale.Id, scale.Citations),
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private static string Codes(GradingScale scale, Func<GradingRow, bool> which) =>
        string.Join(", ", scale.Rows.Where(which).Select(row => row.Observation.Code).Distinct());

    private Explanation Of(string id, GradingScale scale, ImmutableArray<GradingRow> rows)
    {
        var place = library.PlaceOf(id, GradeStatement);
        return new Explanation
        {
            Id = id,
            Kind = Grading,
            Title = $"How CTCAE {scale.Version} grades {rows[0].Observation.Name}.",
            Parts =
            [
                .. rows.SelectMany(row => Parts(row)),
                new ExplanationPart(
                    "By another version",
                    [
                        .. library
                            .Knowledge.Gradings.Where(other =>
                                other != scale && !other.RowsOf(rows[0].Observation).IsEmpty
                            )
                            .Select(other => $"{other.Id}/{rows[0].Observation.Code}"),
                    ]
                ),
                Use,
            ],
            Sources = library.Cited(id, rows.SelectMany(row => row.Citations)),
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private static ImmutableArray<ExplanationPart> Parts(GradingRow row)
    {
        var direction = $"{(row.IsLow ? "Low" : "High")}{(row.Term is { } term ? $": {term}" : "")}";
        return row.NotFromNumber is { } never
            ? [new ExplanationPart(direction, [$"not gradable from the number: {never.ToWords()}", row.Say!])]
            :
            [
                new ExplanationPart(
                    direction,
                    [
                        .. row.Needs is { } need ? (string[])[$"only with {need.ToWords()}"] : [],
                        .. row.Bands.Select(band => $"grade {band.Grade}: {band.ToWords()}"),
                        .. row.Elsewhere is { } other
                            ? (string[])[$"{other.ToWords()}: {GradeGap.AnotherTerm.ToWords()}"]
                            : [],
                    ]
                ),
                new ExplanationPart("May be raised", row.RaisedBy is { } raised ? [raised] : []),
            ];
    }

    private static readonly ExplanationPart Use = new(
        "What it is for",
        ["It informs. No rule reads the grade of a result: doses follow the value itself."]
    );
}

namespace Materia.Monograph.Grading;

/// <summary>
/// How one version of CTCAE grades laboratory results. It tells and decides nothing: rules read values, never a grade.
/// </summary>
public sealed record GradingScale
{
    /// <summary>The name of its file: <c>grading-5</c>.</summary>
    public required string Id { get; init; }

    /// <summary>As reports of events name it: <c>5.0</c>.</summary>
    public required string Version { get; init; }

    public required string Says { get; init; }

    public required ImmutableArray<GradingRow> Rows
    {
        get;
        init
        {
            field = value;
            Observations = [.. value.Select(row => row.Observation).Distinct()];
            _byCode = value
                .GroupBy(row => row.Observation.Code)
                .ToDictionary(rows => rows.Key, rows => rows.ToImmutableArray(), StringComparer.Ordinal);
        }
    }

    private readonly Dictionary<string, ImmutableArray<GradingRow>> _byCode = [];

    public required ImmutableArray<Citation> Citations { get; init; }

    /// <summary>The rows of one observation: one for each direction that has a term.</summary>
    public ImmutableArray<GradingRow> RowsOf(ObservationTerm term) => _byCode.GetValueOrDefault(term.Code, []);

    /// <summary>The observations that have a row, each once.</summary>
    public ImmutableArray<ObservationTerm> Observations { get; private init; }
}

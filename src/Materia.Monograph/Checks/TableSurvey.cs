namespace Materia.Monograph.Checks;

/// <summary>What going through every cell of a table found, before it is judged by the table's hit policy.</summary>
public sealed record TableSurvey
{
    /// <summary>Cells that the header lets in.</summary>
    public required long Cells { get; init; }

    /// <summary>Fully known cells that no row matches.</summary>
    public required long Gaps { get; init; }

    /// <summary>The first fully known cells that no row matches.</summary>
    public required ImmutableArray<long> FirstGaps { get; init; }

    /// <summary>Pairs of rows that match one cell for certain, in the order of the rows.</summary>
    public required ImmutableArray<RowPair> Overlaps { get; init; }

    /// <summary>For each row whether some cell is decided by it: matched for certain, and in a first-hit table before all others.</summary>
    public required ImmutableArray<bool> Reached { get; init; }

    /// <summary>Whether both surveys found the same.</summary>
    public bool IsSameAs(TableSurvey other) =>
        Cells == other.Cells
        && Gaps == other.Gaps
        && FirstGaps.SequenceEqual(other.FirstGaps)
        && Overlaps.SequenceEqual(other.Overlaps)
        && Reached.SequenceEqual(other.Reached);
}

namespace Materia.Monograph.Checks;

/// <summary>Gathers a <see cref="TableSurvey"/> cell by cell.</summary>
internal sealed class SurveyNotes(int rows)
{
    private readonly List<long> _firstGaps = [];
    private readonly long[] _overlaps = [.. Enumerable.Repeat(-1L, rows * rows)];
    private long _gaps;

    public long Cells { get; set; }

    public bool[] Reached { get; } = new bool[rows];

    public void Gap(long cell)
    {
        _gaps++;
        if (_firstGaps.Count < CheckLimits.GapsTold)
        {
            _firstGaps.Add(cell);
        }
    }

    public void Overlap(int first, int second, long cell)
    {
        ref var known = ref _overlaps[(first * rows) + second];
        if (known < 0)
        {
            known = cell;
        }
    }

    public TableSurvey ToSurvey() =>
        new()
        {
            Cells = Cells,
            Gaps = _gaps,
            FirstGaps = [.. _firstGaps],
            Overlaps =
            [
                .. from first in Enumerable.Range(0, rows)
                from second in Enumerable.Range(0, rows)
                let cell = _overlaps[(first * rows) + second]
                where cell >= 0
                select new RowPair(first, second, cell),
            ],
            Reached = [.. Reached],
        };
}

using Materia.Advice.Inputs;
using Materia.Monograph.Charts;

namespace Materia.Advice.Ladders;

/// <summary>
/// The results that a chart reads, day by day from the first dose on: of each count the most careful of the day. The results of
/// each test are in order already, so that the days are had by going along all of them at once.
/// </summary>
internal sealed class ResultDays
{
    private readonly Chart _chart;
    private readonly IReadOnlyList<Observation>[] _results;
    private readonly int[] _next;

    public ResultDays(Chart chart, ResultHistory history, DateOnly first)
    {
        _chart = chart;
        _results = [.. chart.Counts.Select(count => LadderFold.TermOf(count) is { } term ? history.Of(term) : [])];
        _next = new int[_results.Length];
        Today = new Observation?[_results.Length];
        Readable = new Observation?[_results.Length];
        for (var i = 0; i < _results.Length; i++)
        {
            while (_next[i] < _results[i].Count && _results[i][_next[i]].Date.Date < first)
            {
                _next[i]++;
            }
        }
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>Of each count the most careful result of the day; one that cannot be read shows no recovery.</summary>
    public Observation?[] Today { get; }

    /// <summary>The same of those that can be read: one that cannot hides no trigger that another of its day meets.</summary>
    public Observation?[] Readable { get; }

    /// <summary>Goes to the next day that has a result; false after the last.</summary>
    public bool Next()
    {
        var isAny = false;
        for (var i = 0; i < _results.Length; i++)
        {
            if (_next[i] < _results[i].Count && _results[i][_next[i]].Date.Date is var day && (!isAny || day < Date))
            {
                (isAny, Date) = (true, day);
            }
        }
        for (var i = 0; isAny && i < _results.Length; i++)
        {
            (Today[i], Readable[i]) = (null, null);
            for (
                ;
                _next[i] < _results[i].Count && _results[i][_next[i]] is var result && result.Date.Date == Date;
                _next[i]++
            )
            {
                KeepMoreCareful(result, ref Today[i]);
                if (LadderFold.ValueOf(_chart.Counts[i], result).IsKnown)
                {
                    KeepMoreCareful(result, ref Readable[i]);
                }
            }
        }
        return isAny;
    }

    private static void KeepMoreCareful(Observation result, ref Observation? best)
    {
        if (best is null || CarefulOrder.IsMoreCareful(result, best))
        {
            best = result;
        }
    }
}

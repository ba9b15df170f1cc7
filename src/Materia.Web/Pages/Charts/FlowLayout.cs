namespace Materia.Web.Pages.Charts;

/// <summary>
/// Places the boxes of a chart where its states say, and leads the arrows between them at right angles. Between two rows every
/// arrow has a track of its own, or shares one beside it, so that words never meet words, and no word meets a box.
/// </summary>
public sealed class FlowLayout
{
    private readonly FlowGraph _graph;
    private readonly string? _flagged;
    private readonly Func<FlowArrow, string> _words;
    private readonly int _rows;
    private readonly int _columns;
    private readonly ImmutableArray<FlowRoute> _routes;
    private readonly Dictionary<FlowRoute, int> _lanes = [];
    private readonly Dictionary<(FlowRoute Route, bool IsStart), double> _ends = [];
    private readonly double[] _columnX;
    private readonly double[] _rowY;
    private readonly double[] _rowHeight;
    private readonly Dictionary<(FlowRoute Route, int Gutter), (FlowTrack Track, double Line)> _tracks = [];

    private FlowLayout(FlowGraph graph, string? flagged, Func<FlowArrow, string> words)
    {
        _graph = graph;
        _flagged = flagged;
        _words = words;
        _rows = graph.Boxes.Max(box => box.Row) + 1;
        _columns = graph.Boxes.Max(box => box.Column) + 1;
        var boxes = graph.Boxes.ToDictionary(box => box.Id);
        var taken = graph.Boxes.Select(box => (box.Row, box.Column)).ToHashSet();
        _routes =
        [
            .. graph.Arrows.Select(arrow => new FlowRoute(
                arrow,
                boxes[arrow.From],
                boxes[arrow.To],
                (row, column) => taken.Contains((row, column)),
                (row, column) =>
                    graph
                        .Boxes.Where(box => box.Column == column && box.Row < row)
                        .Select(box => box.Row)
                        .DefaultIfEmpty(-1)
                        .Max()
            )),
        ];
        _columnX = new double[_columns];
        _rowY = new double[_rows];
        _rowHeight = new double[_rows];
        PlaceColumns();
        PlaceEnds();
        PlaceRows();
        Boxes = [.. graph.Boxes.Select(Place)];
        Arrows = [.. _routes.Select(Place)];
        var tracks = _tracks.Values.Select(one => one.Track).ToList();
        var left = tracks.Select(one => one.Left).Concat(Boxes.Select(box => box.X)).Min();
        var right = tracks.Select(one => one.Right).Concat(Boxes.Select(box => box.X + box.Width)).Max();
        X = left - FlowchartLimits.Margin;
        Width = right - left + (2 * FlowchartLimits.Margin);
    }

    public ImmutableArray<PlacedBox> Boxes { get; }

    public ImmutableArray<PlacedArrow> Arrows { get; }

    /// <summary>The left edge of the drawing.</summary>
    public double X { get; }

    public double Width { get; }

    public double Height { get; private set; }

    /// <summary>Places a chart.</summary>
    /// <param name="flagged">The box that has a flag, with room for it; null for none.</param>
    /// <param name="words">What stands at an arrow.</param>
    public static FlowLayout Of(FlowGraph graph, string? flagged, Func<FlowArrow, string> words) =>
        new(graph, flagged, words);

    /// <summary>Words in lines of at most so many letters; a longer word has a line of its own.</summary>
    public static ImmutableArray<string> Wrap(string text, int letters)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= letters)
            {
                lines[^1] += $" {word}";
            }
            else
            {
                lines.Add(word);
            }
        }
        return [.. lines];
    }

    // Lanes first: they say how far the columns stand apart.
    private void PlaceColumns()
    {
        var x = 0.0;
        for (var gutter = 0; gutter <= _columns; gutter++)
        {
            var used = new List<(int Lane, int From, int To)>();
            foreach (var route in _routes.Where(one => one.Way == FlowWay.Lane && one.Lane == gutter))
            {
                var from = Math.Min(route.FirstGutter, route.LastGutter);
                var to = Math.Max(route.FirstGutter, route.LastGutter);
                var lane = 0;
                while (used.Exists(one => one.Lane == lane && one.From <= to && from <= one.To))
                {
                    lane++;
                }
                used.Add((lane, from, to));
                _lanes[route] = lane;
            }
            var lanes = used.Count == 0 ? 0 : used.Max(one => one.Lane) + 1;
            var isEdge = gutter == 0 || gutter == _columns;
            foreach (var route in used.Count == 0 ? [] : _lanes.Keys.Where(one => one.Lane == gutter).ToList())
            {
                _ends[(route, false)] = x + (FlowchartLimits.ColumnGap / 2) + (_lanes[route] * FlowchartLimits.LaneGap);
            }
            x +=
                isEdge && lanes == 0
                    ? 0
                    : FlowchartLimits.ColumnGap + (Math.Max(lanes - 1, 0) * FlowchartLimits.LaneGap);
            if (gutter < _columns)
            {
                _columnX[gutter] = x;
                x += FlowchartLimits.BoxWidth;
            }
        }
        foreach (var route in _lanes.Keys)
        {
            LaneX[route] = _ends[(route, false)];
        }
        _ends.Clear();
    }

    private Dictionary<FlowRoute, double> LaneX { get; } = [];

    // The ends that share the space between two boxes of a column stand side by side, in the order of where they come from.
    private void PlaceEnds()
    {
        var ends = _routes
            .SelectMany(route =>
                route.IsStraight
                    ? [(Route: route, IsStart: true, End: route.Start)]
                    : new[]
                    {
                        (Route: route, IsStart: true, End: route.Start),
                        (Route: route, IsStart: false, route.End),
                    }
            )
            .GroupBy(one => one.End);
        foreach (var space in ends)
        {
            var ordered = space.OrderBy(one => Other(one.Route, one.IsStart)).ToList();
            foreach (var (at, one) in ordered.Index())
            {
                var x = _columnX[space.Key.Column] + (FlowchartLimits.BoxWidth * (at + 1) / (ordered.Count + 1));
                _ends[(one.Route, one.IsStart)] = x;
                if (one.Route.IsStraight)
                {
                    _ends[(one.Route, false)] = x;
                }
            }
        }
    }

    private double Other(FlowRoute route, bool isStart) =>
        route.Way == FlowWay.Lane ? LaneX[route]
        : isStart ? _columnX[route.To.Column] + (FlowchartLimits.BoxWidth / 2)
        : _columnX[route.From.Column] + (FlowchartLimits.BoxWidth / 2);

    private void PlaceRows()
    {
        var y = FlowchartLimits.Margin;
        for (var gutter = 0; gutter <= _rows; gutter++)
        {
            y += PlaceTracks(gutter, y);
            if (gutter < _rows)
            {
                _rowY[gutter] = y;
                _rowHeight[gutter] = _graph
                    .Boxes.Where(box => box.Row == gutter)
                    .Select(HeightOf)
                    .DefaultIfEmpty(0)
                    .Max();
                y += _rowHeight[gutter];
            }
        }
        Height = y + FlowchartLimits.Margin;
    }

    private double HeightOf(FlowBox box) =>
        (2 * FlowchartLimits.BoxPadding)
        + (
            (
                Wrap(box.Title, FlowchartLimits.LettersInBox).Length
                + Wrap(box.Verdict, FlowchartLimits.LettersInBox).Length
            ) * FlowchartLimits.LineHeight
        )
        + (box.Id == _flagged ? FlowchartLimits.FlagHeight : 0);

    private double PlaceTracks(int gutter, double top)
    {
        var lines = new List<List<FlowTrack>>();
        foreach (var track in _routes.SelectMany(route => TracksOf(route, gutter)).OrderBy(one => one.Order))
        {
            // The words of a straight line stand low, where the lines to its sides have turned away already.
            var line = track.Route.IsStraight
                ? lines.FindLast(one => one.TrueForAll(track.IsClearOf))
                : lines.Find(one => one.TrueForAll(track.IsClearOf));
            if (line is null)
            {
                line = [];
                lines.Add(line);
            }
            line.Add(track);
        }
        if (lines.Count == 0)
        {
            return gutter == 0 || gutter == _rows ? 0 : FlowchartLimits.AboveTracks + FlowchartLimits.BelowTracks;
        }
        var y = FlowchartLimits.AboveTracks;
        foreach (var line in lines)
        {
            y += line.Max(track => track.Height);
            foreach (var track in line)
            {
                _tracks[(track.Route, gutter)] = (track, top + y);
            }
        }
        return y + FlowchartLimits.BelowTracks;
    }

    private IEnumerable<FlowTrack> TracksOf(FlowRoute route, int gutter)
    {
        var isFirst = gutter == route.FirstGutter;
        if (!isFirst && gutter != route.LastGutter)
        {
            yield break;
        }
        var words = gutter == route.LabelGutter ? Wrap(_words(route.Arrow), FlowchartLimits.LettersInLabel) : [];
        var start = _ends[(route, true)];
        var end = _ends[(route, false)];
        if (route.IsStraight)
        {
            if (isFirst)
            {
                yield return new FlowTrack(route, start, start, words, IsLeftmost(route));
            }
            yield break;
        }
        var (from, to) = route.Way switch
        {
            FlowWay.Lane => isFirst ? (start, LaneX[route]) : (LaneX[route], end),
            // The long piece is in one of the two spaces; in the other the line only passes.
            FlowWay.TargetColumn => isFirst ? (start, end) : (end, end),
            FlowWay.SourceColumn => isFirst ? (start, start) : (start, end),
            _ => (start, end),
        };
        if (gutter != route.LabelGutter && from == to)
        {
            yield break;
        }
        yield return new FlowTrack(route, from, to, words, to < from);
    }

    // The words of a straight line stand on the side on which no other line is.
    private bool IsLeftmost(FlowRoute route)
    {
        var others = _ends
            .Where(one => one.Key.Route != route && EndOf(one.Key) == route.Start)
            .Select(one => one.Value);
        var mine = _ends[(route, true)];
        return others.Any(x => x > mine) && !others.Any(x => x < mine);
    }

    private static FlowEnd EndOf((FlowRoute Route, bool IsStart) end) => end.IsStart ? end.Route.Start : end.Route.End;

    private PlacedBox Place(FlowBox box) =>
        new(
            box,
            _columnX[box.Column],
            _rowY[box.Row],
            FlowchartLimits.BoxWidth,
            _rowHeight[box.Row],
            Wrap(box.Title, FlowchartLimits.LettersInBox),
            Wrap(box.Verdict, FlowchartLimits.LettersInBox)
        );

    private PlacedArrow Place(FlowRoute route)
    {
        var start = _ends[(route, true)];
        var end = _ends[(route, false)];
        var corners = ImmutableArray.CreateBuilder<(double X, double Y)>();
        corners.Add((start, route.IsUp ? _rowY[route.From.Row] : BottomOf(route.From)));
        if (!route.IsStraight)
        {
            var first = _tracks.GetValueOrDefault((route, route.FirstGutter)).Line;
            var last = _tracks.GetValueOrDefault((route, route.LastGutter)).Line;
            switch (route.Way)
            {
                case FlowWay.Lane:
                    corners.AddRange((start, first), (LaneX[route], first), (LaneX[route], last), (end, last));
                    break;
                case FlowWay.SourceColumn:
                    corners.AddRange((start, last), (end, last));
                    break;
                default:
                    corners.AddRange((start, first), (end, first));
                    break;
            }
        }
        corners.Add((end, route.IsUp || route.IsAcross ? BottomOf(route.To) : _rowY[route.To.Row]));
        var (track, line) = _tracks[(route, route.LabelGutter)];
        var x = track.From + (track.IsLeft ? -FlowchartLimits.Gap : FlowchartLimits.Gap);
        var y = line - ((track.Words.Length - 1) * FlowchartLimits.LabelLineHeight) - FlowchartLimits.Descent;
        return new PlacedArrow(route.Arrow, corners.ToImmutable(), track.Words, x, y, track.IsLeft);
    }

    private double BottomOf(FlowBox box) => _rowY[box.Row] + _rowHeight[box.Row];
}

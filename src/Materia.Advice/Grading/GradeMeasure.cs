using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>
/// A result held against the parts of a band, exactly: a multiple is compared by multiplying the limit, never by dividing the
/// result.
/// </summary>
internal sealed class GradeMeasure(ObservationTerm term, LabResult result)
{
    private static readonly Quantity OneUpperLimit = new(1, Ucum.UpperLimit);

    private bool IsMultiple => result.Value.Dimension == Dimension.UpperLimitMultiple;

    /// <summary>Whether the band holds, in Kleene's logic; what is missing is added where it may.</summary>
    public Truth Holds(GradeBand band, BaselineState baseline, List<GradeGap> missing)
    {
        if (!band.BaselineWas.IsEmpty && !band.BaselineWas.Contains(baseline))
        {
            return Truth.No;
        }
        var gaps = new List<GradeGap>();
        Truth[] parts =
        [
            band.Value.IsEmpty ? Truth.Yes : OrGap(Absolute(band.Value), GradeGap.Unit, gaps),
            Multiple(band.OfUpperLimit, IsMultiple ? OneUpperLimit : result.UpperLimit, GradeGap.UpperLimit, gaps),
            Multiple(band.OfLowerLimit, result.LowerLimit, GradeGap.LowerLimit, gaps),
            Multiple(band.OfBaseline, BaselineQuantity(), GradeGap.Baseline, gaps),
            Above(band.AboveUpperLimit, gaps),
            band.Needs is not { } need || result.Met.Contains(need) ? Truth.Yes : OrGap(Truth.Maybe, need, gaps),
        ];
        var truth = parts.Min();
        if (truth == Truth.Maybe)
        {
            missing.AddRange(gaps);
        }
        return truth;
    }

    /// <summary>Whether the value lies in the interval of its own system of units, or else, converted, in the first.</summary>
    public Truth Absolute(ImmutableArray<Interval> intervals)
    {
        var interval =
            intervals.FirstOrDefault(one => (one.Low ?? one.High)!.Quantity.Dimension == result.Value.Dimension)
            ?? intervals[0];
        return Within(interval, bound => bound);
    }

    /// <summary>Where the baseline may have lain. Without one on record it is taken to have been normal.</summary>
    public IEnumerable<BaselineState> Baselines()
    {
        if (result.Baseline is not { } baseline)
        {
            return [BaselineState.Normal];
        }
        var upper = baseline.Value.Dimension == Dimension.UpperLimitMultiple ? OneUpperLimit : baseline.UpperLimit;
        if (Sign(baseline.Value, upper) > 0)
        {
            return [BaselineState.Raised];
        }
        if (Sign(baseline.Value, baseline.LowerLimit) < 0)
        {
            return [BaselineState.Low];
        }
        return
        [
            .. baseline.LowerLimit is null ? (BaselineState[])[BaselineState.Low] : [],
            BaselineState.Normal,
            .. upper is null ? (BaselineState[])[BaselineState.Raised] : [],
        ];
    }

    // The baseline in the terms of the result: where one of the two is a multiple of its upper limit, so must the other be.
    private Quantity? BaselineQuantity()
    {
        if (result.Baseline is not { } baseline)
        {
            return null;
        }
        var isBaselineMultiple = baseline.Value.Dimension == Dimension.UpperLimitMultiple;
        if (isBaselineMultiple == IsMultiple)
        {
            return baseline.Value;
        }
        return isBaselineMultiple
            ? result.UpperLimit is { } limit
                ? new Quantity(limit.Value * baseline.Value.Value, limit.Unit)
                : null
            : baseline.UpperLimit is { } own
                ? UpperLimitMultiple.Of(baseline.Value, own).ToQuantity()
                : null;
    }

    private Truth Multiple(Interval? interval, Quantity? reference, GradeGap gap, List<GradeGap> gaps) =>
        interval is null ? Truth.Yes
        : reference is not { } known ? OrGap(Truth.Maybe, gap, gaps)
        : OrGap(Within(interval, times => new Quantity(times.Value * known.Value, known.Unit)), gap, gaps);

    private Truth Above(Interval? interval, List<GradeGap> gaps) =>
        interval is null ? Truth.Yes
        : result.UpperLimit is not { } limit ? OrGap(Truth.Maybe, GradeGap.UpperLimit, gaps)
        : OrGap(
            Within(
                interval,
                over =>
                    over.TryConvertTo(limit.Unit, out var same)
                        ? new Quantity(limit.Value + same.Value, limit.Unit)
                        : over
            ),
            GradeGap.Unit,
            gaps
        );

    private Truth Within(Interval interval, Func<Quantity, Quantity> reference)
    {
        var low = Side(interval.Low, isLow: true, reference);
        var high = Side(interval.High, isLow: false, reference);
        return low < high ? low : high;
    }

    private Truth Side(Bound? bound, bool isLow, Func<Quantity, Quantity> reference)
    {
        if (bound is null)
        {
            return Truth.Yes;
        }
        if (Sign(result.Value, reference(bound.Quantity)) is not { } sign)
        {
            return Truth.Maybe;
        }
        var isInside = sign == 0 ? bound.Inclusive : sign > 0 == isLow;
        return isInside ? Truth.Yes : Truth.No;
    }

    private int? Sign(Quantity value, Quantity? other) =>
        other is { } known && Quantity.TryCompare(value, known, term.MolarMass, out var sign) ? sign : null;

    private static Truth OrGap(Truth truth, GradeGap gap, List<GradeGap> gaps)
    {
        if (truth == Truth.Maybe)
        {
            gaps.Add(gap);
        }
        return truth;
    }
}

using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Contract rule 5: a measured clearance, else Cockcroft-Gault from 18 years on, by both sexes when the sex is not known; in
/// children only whether the bedside Schwartz estimate shows 60 or more. Where nothing shows it, every tier is possible.
/// </summary>
internal static class ClearanceByHand
{
    private static readonly decimal[] Anything = [10m, 30m, 50m, 90m];

    public static IEnumerable<decimal> Possible(RecordByHand record)
    {
        var measured = record.Latest("creatinine-clearance", 90);
        var creatinine = record.Latest("creatinine", 90);
        decimal? flow = measured is null ? null : UnitsByHand.MillilitresPerMinute(measured.Value!.Value);
        if (creatinine is null || (measured is not null && measured.Date.Date > creatinine.Date.Date))
        {
            return flow is { } only ? [only] : Anything;
        }
        var estimates = Estimates(record, UnitsByHand.MilligramsPerDecilitre(creatinine.Value!.Value));
        if (flow is not { } before)
        {
            return estimates ?? Anything;
        }
        // Of one day the measurement stands where the creatinine shows nothing.
        if (estimates is null && measured!.Date.Date == creatinine.Date.Date)
        {
            return [before];
        }
        // A creatinine after the measurement: the lower of the two. A child's estimate under 60 upholds only what was under 60.
        return estimates is null
            ? !record.IsAdult && before < 60m && record.Centimetres is not null
                ? [before]
                : Anything.Select(one => Math.Min(one, before))
            : estimates.Select(one => Math.Min(one, before));
    }

    private static decimal[]? Estimates(RecordByHand record, decimal creatinine)
    {
        if (!record.IsAdult)
        {
            return record.Centimetres is { } height && 0.413m * height / creatinine >= 60m ? [60m] : null;
        }
        if (record.Kilograms is not { } weight)
        {
            return null;
        }
        var man = Math.Max(0, 140 - record.Years) * weight / (72m * creatinine);
        return record.Sex switch
        {
            Sex.Male => [man],
            Sex.Female => [man * 0.85m],
            _ => [man, man * 0.85m],
        };
    }
}

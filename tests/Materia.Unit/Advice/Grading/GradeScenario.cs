using System.Collections.Immutable;
using Materia.Advice.Grading;
using Materia.Monograph.Grading;
using Materia.Units;
using UcumUnit = Materia.Units.Unit;

namespace Materia.Tests.Advice.Grading;

/// <summary>What is known beside a result: limits of normal, a baseline, and what CTCAE asks beside the number.</summary>
internal sealed record GradeScenario(
    string Name,
    decimal? Lower,
    decimal? Upper,
    decimal? Baseline,
    ImmutableHashSet<GradeGap> Met
)
{
    private static readonly ImmutableHashSet<GradeGap> Worst =
    [
        GradeGap.Symptoms,
        GradeGap.Fasting,
        GradeGap.Anticoagulation,
        GradeGap.AlbuminCorrection,
    ];

    /// <summary>With and without limits, and with every kind of baseline; admiral takes the worst of what it is not told.</summary>
    public static IEnumerable<GradeScenario> All(decimal lower, decimal upper, ImmutableHashSet<GradeGap>? met = null)
    {
        var known = met ?? Worst;
        yield return new GradeScenario("no baseline", lower, upper, null, known);
        yield return new GradeScenario("normal baseline", lower, upper, (lower + upper) / 2, known);
        yield return new GradeScenario("raised baseline", lower, upper, upper * 2, known);
        yield return new GradeScenario("low baseline", lower, upper, lower * 0.8m, known);
        yield return new GradeScenario("no limits, no baseline", null, null, null, known);
    }

    /// <summary>HIGH, LOW, NORMAL, or empty.</summary>
    public string Indicator =>
        Baseline is not { } value ? ""
        : value > Upper ? "HIGH"
        : value < Lower ? "LOW"
        : "NORMAL";

    public Dictionary<string, decimal?> Columns(decimal value) =>
        new()
        {
            ["AVAL"] = value,
            ["ANRLO"] = Lower,
            ["ANRHI"] = Upper,
            ["BASE"] = Baseline,
        };

    public LabResult Result(decimal value, UcumUnit unit) =>
        new()
        {
            Value = new Quantity(value, unit),
            LowerLimit = In(Lower, unit),
            UpperLimit = In(Upper, unit),
            Baseline = Baseline is { } before
                ? new LabResult
                {
                    Value = new Quantity(before, unit),
                    LowerLimit = In(Lower, unit),
                    UpperLimit = In(Upper, unit),
                }
                : null,
            Met = Met,
        };

    /// <summary>Each number on its own and against each limit, on the boundary and a thousandth to either side.</summary>
    public IEnumerable<decimal> Values(IEnumerable<decimal> numbers)
    {
        decimal?[] references = [1, Lower, Upper, Baseline];
        var edges = numbers
            .Append(1)
            .SelectMany(number =>
                references.OfType<decimal>().Select(reference => number * reference).Append(number + (Upper ?? 0))
            );
        return edges
            .SelectMany(edge => (decimal[])[edge * 0.999m, edge, edge * 1.001m])
            .Where(value => value > 0)
            .Distinct()
            .Order();
    }

    private static Quantity? In(decimal? value, UcumUnit unit) =>
        value is { } number ? new Quantity(number, unit) : null;
}

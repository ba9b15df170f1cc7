using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Binding;

/// <content>The plausibility policy, and ranges wherever they stand.</content>
public sealed partial class KnowledgeBinder
{
    private const string PlausibilityPath = "policy/plausibility.yaml";

    private const string Age = "age";
    private const string TimesPerDay = "times-per-day";
    private const string Grade = "grade";
    private const string SinceLastDose = "since-last-dose";
    private const string Multiple = "upper-limit-multiple";
    private const string LiquidStrength = "liquid-strength";

    // Every number of a case that is neither an observation nor a dose, and what it measures.
    private static readonly ImmutableSortedDictionary<string, Dimension> Inputs = ImmutableSortedDictionary
        .Create<string, Dimension>(StringComparer.Ordinal)
        .Add(Age, Dimension.Time)
        .Add(TimesPerDay, Dimension.Dimensionless)
        .Add(Grade, Dimension.Dimensionless)
        .Add(SinceLastDose, Dimension.Time)
        .Add(Multiple, Dimension.UpperLimitMultiple)
        .Add(LiquidStrength, Dimension.MassConcentration);

    private static readonly InputLimit Anything = new(
        new ValueRange(new Quantity(0, Ucum.One), new Quantity(0, Ucum.One)),
        null
    );

    private sealed record NamedLimit(string Of, InputLimit Limit);

    // The ranges for kinds of case ask variables, which ask the terminology, which asks this file: they are read last.
    private (PlausibilityPolicy Policy, ImmutableArray<DataNode> Usual) PlausibilityFile()
    {
        var limits = ImmutableArray<NamedLimit>.Empty;
        var body = ImmutableArray<BodyBand>.Empty;
        var citations = ImmutableArray<Citation>.Empty;
        var usual = ImmutableArray<DataNode>.Empty;
        if (Take(PlausibilityPath) is { } file)
        {
            var fields = new FieldReader(file.Path, _diagnostics);
            _ = fields.Object(
                file.Root,
                reader =>
                {
                    _ = reader.RequiredText("policy");
                    _ = reader.RequiredText("says");
                    citations = fields.Citations(reader, _sources);
                    limits = [.. Items(reader, fields, "inputs", (inner, _) => InputOf(inner))];
                    body = [.. Items(reader, fields, "body", (inner, _) => BandOf(inner, fields))];
                    usual = [.. reader.RequiredList("usual")];
                    Complete(reader, limits, body);
                    return PlausibilityPath;
                }
            );
        }
        InputLimit Of(string name) => limits.FirstOrDefault(one => one.Of == name)?.Limit ?? Anything;
        var policy = new PlausibilityPolicy
        {
            Age = Of(Age),
            TimesPerDay = Of(TimesPerDay),
            Grade = Of(Grade),
            SinceLastDose = Of(SinceLastDose),
            UpperLimitMultiple = Of(Multiple),
            LiquidStrength = Of(LiquidStrength),
            Body = body,
            Citations = citations,
        };
        return (policy, usual);
    }

    private static void Complete(ObjectReader reader, ImmutableArray<NamedLimit> limits, ImmutableArray<BodyBand> body)
    {
        foreach (var name in Inputs.Keys.Where(name => limits.Count(one => one.Of == name) != 1))
        {
            reader.Faults.Add(reader.PathOf("inputs"), reader.Position, $"expected one entry of {name}");
        }
        var isRising = body.Zip(body.Skip(1)).All(pair => pair.First.FromMonths < pair.Second.FromMonths);
        if (body.IsEmpty || body[0].FromMonths != 0 || !isRising)
        {
            reader.Faults.Add(
                reader.PathOf("body"),
                reader.Position,
                "the bands begin at 0 mo and each begins later than the one before"
            );
        }
    }

    private static NamedLimit? InputOf(ObjectReader reader)
    {
        var of = reader.Required("of") is { } node ? Scalars.Word(node, [.. Inputs.Keys], reader.Faults) : null;
        var limit = LimitOf(reader);
        if (of is null || limit is null)
        {
            return null;
        }
        if (limit.Plausible.Low.Dimension != Inputs[of])
        {
            reader.Faults.Add(reader.Path, reader.Position, $"{limit.Plausible} is no {Inputs[of]}");
        }
        return new NamedLimit(of, limit);
    }

    private static BodyBand? BandOf(ObjectReader reader, FieldReader fields)
    {
        var from = FieldValues.Quantity(reader.Required("from"), Dimension.Time, reader.Faults);
        var weight = Inner("weight", Dimension.Mass);
        var height = Inner("height", Dimension.Length);
        var index = RequiredRange(reader, "body-mass-index");
        if (index is { Low.Dimension: not Dimension.MassPerArea })
        {
            reader.Faults.Add(reader.Path, reader.Position, $"{index} is no {Dimension.MassPerArea}");
        }
        if (from is not { } age || weight is null || height is null || index is null)
        {
            return null;
        }
        if (age.TryConvertTo(Ucum.Month, out var months) && months.Value == decimal.Truncate(months.Value))
        {
            return new BodyBand((int)months.Value, weight, height, index);
        }
        reader.Faults.Add(reader.PathOf("from"), reader.Position, $"{age} is no whole number of months");
        return null;

        InputLimit? Inner(string name, Dimension dimension)
        {
            if (reader.Required(name) is not { } node || fields.Object(node, LimitOf) is not { } limit)
            {
                return null;
            }
            if (limit.Plausible.Low.Dimension != dimension)
            {
                reader.Faults.Add(node, $"{limit.Plausible} is no {dimension}");
            }
            return limit;
        }
    }

    private static InputLimit? LimitOf(ObjectReader reader)
    {
        var plausible = RequiredRange(reader, "plausible");
        var usual = Range(reader, "usual");
        Within(reader, usual, plausible);
        return plausible is null ? null : new InputLimit(plausible, usual);
    }

    private ImmutableArray<UsualRange> UsualRanges(
        ImmutableArray<DataNode> nodes,
        Terminology terminology,
        ConditionReader conditions
    )
    {
        var fields = new FieldReader(PlausibilityPath, _diagnostics);
        return
        [
            .. nodes
                .Select(node => fields.Object(node, reader => UsualOf(reader, fields, terminology, conditions)))
                .OfType<UsualRange>(),
        ];
    }

    private static UsualRange? UsualOf(
        ObjectReader reader,
        FieldReader fields,
        Terminology terminology,
        ConditionReader conditions
    )
    {
        var of = reader
            .RequiredList("of")
            .Select(item => TermOf(item, reader.Faults, terminology))
            .OfType<ObservationTerm>()
            .ToImmutableArray();
        var when = reader.Optional("for");
        var after = FieldValues.Days(reader.Optional("after"), reader.Faults);
        var range = RequiredRange(reader, "usual");
        foreach (var term in of)
        {
            Within(reader, range, term.Plausible);
        }
        return range is null
            ? null
            : new UsualRange
            {
                Observations = of,
                For = conditions.Read(when, fields),
                AfterDays = after,
                Range = range,
            };
    }

    // What is usual is plausible too.
    private static void Within(ObjectReader reader, ValueRange? usual, ValueRange? plausible)
    {
        if (usual is not null && plausible is not null && !plausible.Contains(usual))
        {
            reader.Faults.Add(
                reader.Path,
                reader.Position,
                $"what is usual, {usual}, does not lie within what is plausible, {plausible}"
            );
        }
    }

    private static ValueRange? Range(ObjectReader reader, string name) =>
        reader.Optional(name) is { } node ? Range(node, reader.Faults) : null;

    private static ValueRange? RequiredRange(ObjectReader reader, string name) =>
        reader.Required(name) is { } node ? Range(node, reader.Faults) : null;

    /// <summary><c>LOW to HIGH UNIT</c>; of a plain number without the unit; with <c>0 or</c> before it a plain 0 belongs to it.</summary>
    private static ValueRange? Range(DataNode node, FaultList faults)
    {
        if (Scalars.Text(node, faults) is not { } text)
        {
            return null;
        }
        const string OrZero = "0 or ";
        var withZero = text.StartsWith(OrZero, StringComparison.Ordinal);
        var parts = (withZero ? text[OrZero.Length..] : text).Split(" to ");
        if (
            parts.Length == 2
            && (
                Quantity.TryParse(parts[1], out var high, out _)
                || Quantity.TryParse($"{parts[1]} {Ucum.One}", out high, out _)
            )
            && DecimalText.TryParse(parts[0], out var low, out _)
            && low < high.Value
            && (!withZero || low > 0)
        )
        {
            return new ValueRange(new Quantity(low, high.Unit), high, withZero);
        }
        faults.Add(node, $"\"{Scalars.Shorten(text)}\" is no range; write \"0 to 200 kg\" or \"0 or 0.5 to 9 %\"");
        return null;
    }
}

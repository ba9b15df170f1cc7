using Materia.Clinical.Reading;
using Materia.Consult.ExecutableCases;
using Materia.Units;

namespace Materia.Tests.Knowledge.Slips;

/// <summary>One number of a case as it is written: where it stands, what it is, and how to write another in its place.</summary>
internal sealed record NumericInput
{
    public required ExecutableCase Case { get; init; }

    /// <summary>The path a fault or a reason would name, such as <c>observations[3]</c> or <c>doses[0].amount</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What it is: an observation code, <c>weight</c>, <c>dose amount</c>.</summary>
    public required string Name { get; init; }

    public required Quantity Value { get; init; }

    /// <summary>Writes the question with another quantity in this place.</summary>
    public required Func<Quantity, DataNode> With { get; init; }

    /// <summary>Every number of a case, as its author wrote it.</summary>
    public static IEnumerable<NumericInput> Of(ExecutableCase one)
    {
        foreach (var (path, node) in Nodes(one.GivenNode))
        {
            if (NameOf(path) is { } name && Read(node) is { } value)
            {
                yield return new NumericInput
                {
                    Case = one,
                    Path = path,
                    Name = name,
                    Value = value,
                    With = other => NodeEdit.Replace(one.GivenNode, node, Written(node, other)),
                };
            }
            else if (node is DataObject result && path.StartsWith("observations[", StringComparison.Ordinal))
            {
                foreach (var input in OfResult(one, path, result))
                {
                    yield return input;
                }
            }
        }
    }

    private static IEnumerable<NumericInput> OfResult(ExecutableCase one, string path, DataObject result)
    {
        if (
            result.Find("code") is not DataScalar code
            || result.Find("value") is not DataScalar value
            || result.Find("unit") is not DataScalar unit
            || !Quantity.TryParse($"{value.Text} {unit.Text}", out var quantity, out _)
        )
        {
            yield break;
        }
        yield return new NumericInput
        {
            Case = one,
            Path = path,
            Name = code.Text,
            Value = quantity,
            With = other =>
                NodeEdit.Replace(
                    one.GivenNode,
                    result,
                    NodeEdit.With(
                        NodeEdit.With(result, "value", DecimalText.Format(other.Value)),
                        "unit",
                        other.Unit.Code
                    )
                ),
        };
        if (result.Find("upperLimit") is DataScalar limit && Limit(limit, quantity.Unit) is { } upper)
        {
            yield return new NumericInput
            {
                Case = one,
                Path = path,
                Name = $"{code.Text} upper limit",
                Value = upper,
                With = other =>
                    NodeEdit.Replace(one.GivenNode, limit, NodeEdit.Scalar(limit, DecimalText.Format(other.Value))),
            };
        }
    }

    private static Quantity? Limit(DataScalar limit, Unit unit) =>
        Quantity.TryParse($"{limit.Text} {unit.Code}", out var upper, out _) ? upper : null;

    private static string? NameOf(string path) =>
        ShapeRecorder.Normal(path) switch
        {
            "patient.age" => "age",
            "patient.weight" => "weight",
            "patient.height" => "height",
            "doses[].amount" => "dose amount",
            "doses[].timesPerDay" => "times a day",
            "administrations[].amount" => "administration amount",
            "observations[].sinceLastDose" => "time since last dose",
            "events[].grade" => "grade",
            "formulary[]" => "formulary strength",
            _ => null,
        };

    // 84 kg, or { value: 84, unit: kg }, or a plain number.
    private static Quantity? Read(DataNode node) =>
        node switch
        {
            DataScalar scalar when Quantity.TryParse(scalar.Text, out var written, out _) => written,
            DataScalar scalar when DecimalText.TryParse(scalar.Text, out var number, out _) => new Quantity(
                number,
                Ucum.One
            ),
            DataObject map
                when Quantity.TryParse(
                    $"{(map.Find("value") as DataScalar)?.Text} {(map.Find("unit") as DataScalar)?.Text}",
                    out var mapped,
                    out _
                ) => mapped,
            _ => null,
        };

    private static DataNode Written(DataNode node, Quantity other) =>
        node switch
        {
            DataObject map => NodeEdit.With(
                NodeEdit.With(map, "value", DecimalText.Format(other.Value)),
                "unit",
                other.Unit.Code
            ),
            DataScalar scalar => NodeEdit.Scalar(
                scalar,
                other.Unit == Ucum.One ? DecimalText.Format(other.Value) : other.ToString()
            ),
            _ => node,
        };

    private static IEnumerable<(string Path, DataNode Node)> Nodes(DataNode node) =>
        node switch
        {
            DataObject map => map.Members.SelectMany(member => Nodes(member.Value)).Prepend((map.Path, map)),
            DataArray array => array.Items.SelectMany(Nodes),
            _ => [(node.Path, node)],
        };
}

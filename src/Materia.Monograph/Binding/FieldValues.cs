namespace Materia.Monograph.Binding;

/// <summary>Readings of the kinds of value that knowledge files hold; each adds a fault and gives null when the value is not one.</summary>
internal static class FieldValues
{
    private static readonly string[] YesNoWords = ["yes", "no"];

    public static bool? YesNo(ObjectReader reader, string name)
    {
        if (reader.Optional(name) is not { } node)
        {
            return null;
        }
        return Scalars.Word(node, YesNoWords, reader.Faults) switch
        {
            "yes" => true,
            "no" => false,
            _ => null,
        };
    }

    public static ImmutableArray<string> Texts(ObjectReader reader, string name) =>
        [.. reader.OptionalList(name).Select(item => Scalars.Text(item, reader.Faults)).OfType<string>()];

    /// <summary>One word or a list of them.</summary>
    public static IEnumerable<DataNode> OneOrMany(DataNode node) => node is DataArray array ? array.Items : [node];

    /// <summary>A quantity of one dimension.</summary>
    public static Quantity? Quantity(DataNode? node, Dimension dimension, FaultList faults)
    {
        if (node is null || Scalars.Quantity(node, faults) is not { } quantity)
        {
            return null;
        }
        if (quantity.Dimension == dimension)
        {
            return quantity;
        }
        faults.Add(node, $"{quantity} is no {dimension}");
        return null;
    }

    public static Mass? Mass(DataNode? node, FaultList faults) =>
        Quantity(node, Dimension.Mass, faults) is { } quantity ? Units.Mass.FromQuantity(quantity) : null;

    public static int? Days(DataNode? node, FaultList faults)
    {
        if (Quantity(node, Dimension.Time, faults) is not { } quantity)
        {
            return null;
        }
        if (quantity.TryConvertTo(Ucum.Day, out var days) && days.Value == decimal.Truncate(days.Value))
        {
            return (int)days.Value;
        }
        faults.Add(node!, $"{quantity} is no whole number of days");
        return null;
    }

    public static Jurisdiction? Jurisdiction(DataNode node, FaultList faults)
    {
        var codes = JurisdictionCode.All.Select(one => one.ToCode()).ToList();
        return Scalars.Word(node, codes, faults) is { } code && JurisdictionCode.TryParse(code, out var found)
            ? found
            : null;
    }
}

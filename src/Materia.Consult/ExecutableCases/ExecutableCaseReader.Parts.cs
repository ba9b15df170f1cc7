namespace Materia.Consult.ExecutableCases;

/// <content>The parts of an expectation.</content>
public sealed partial class ExecutableCaseReader
{
    private static readonly string[] Comparators = [">=", "<=", ">", "<", "="];

    private const string ProductSign = " x ";

    private DoseExpectation? DoseOf(DataNode node) =>
        node is DataScalar
            ? Scalars.Word(node, DoseWords, _faults) is null
                ? null
                : new DoseExpectation.None()
            : Over<DoseExpectation>(
                node,
                reader => new DoseExpectation.Given
                {
                    DailyTotal = OptionalMass(reader, "dailyTotal"),
                    Amount = OptionalMass(reader, "amount"),
                    TimesPerDay = reader.Optional("timesPerDay") is { } times
                        ? Scalars.Whole(times, 1, 100, _faults)
                        : null,
                    Products = reader.Optional("product") is { } products
                        ? [.. Scalars.Items(products, _faults).Select(ProductOf).OfType<ProductExpectation>()]
                        : null,
                    Calculated = OptionalMass(reader, "calculated"),
                    Cap = OptionalMass(reader, "cap"),
                }
            );

    private Quantity? OptionalMass(ObjectReader reader, string name)
    {
        if (reader.Optional(name) is not { } node || Scalars.Quantity(node, _faults) is not { } quantity)
        {
            return null;
        }
        if (quantity.Dimension == Dimension.Mass)
        {
            return quantity;
        }
        _faults.Add(node, $"{quantity} is no {Dimension.Mass}");
        return null;
    }

    private ProductExpectation? ProductOf(DataNode node)
    {
        if (Scalars.Text(node, _faults) is not { } text)
        {
            return null;
        }
        var sign = text.IndexOf(ProductSign, StringComparison.Ordinal);
        if (
            sign > 0
            && DecimalText.TryParse(text.AsSpan(0, sign), out var count, out _)
            && Quantity.TryParse(text[(sign + ProductSign.Length)..], out var strength, out _)
        )
        {
            return new ProductExpectation(count, strength);
        }
        _faults.Add(node, $"\"{Scalars.Shorten(text)}\" is no count of a product; write \"1 x 400 mg\"");
        return null;
    }

    private FindingExpectation? FindingOf(ObjectReader reader)
    {
        var kind = reader.Optional("kind") is { } kindNode
            ? Scalars.Word(kindNode, FindingKindCode.All, _faults)
            : null;
        var severity = reader.Optional("severity") is { } severityNode
            ? Scalars.Word(severityNode, SeverityCode.All, _faults)
            : null;
        var about = Texts(reader, "about");
        var mentions = Texts(reader, "mentions");
        if (kind is null && severity is null && about.IsEmpty && mentions.IsEmpty)
        {
            _faults.Add(reader.Path, reader.Position, "a finding is told by its kind, severity, about or mentions");
            return null;
        }
        return new FindingExpectation
        {
            Kind = kind is not null && FindingKindCode.TryParse(kind, out var known) ? known : null,
            Severity = severity is not null && SeverityCode.TryParse(severity, out var grade) ? grade : null,
            About = about,
            Mentions = mentions,
        };
    }

    private ImmutableArray<string> Texts(ObjectReader reader, string name) =>
        [.. reader.OptionalList(name).Select(item => Scalars.Text(item, _faults)).OfType<string>()];

    private MissingExpectation? MissingOf(ObjectReader reader)
    {
        var field = reader.RequiredText("field");
        var blocking = reader.Required("blocking") is { } node ? Scalars.Boolean(node, _faults) : null;
        return field is null || blocking is null ? null : new MissingExpectation(field, blocking.Value);
    }

    private NextExpectation? NextOf(ObjectReader reader)
    {
        var action = reader.Required("action") is { } node ? Action(node) : null;
        var dose = OptionalMass(reader, "dose");
        ImmutableArray<NextConditionExpectation>? when = reader.Optional("when") is { } whenNode
            ? [.. Scalars.Items(whenNode, _faults).Select(ConditionOf).OfType<NextConditionExpectation>()]
            : null;
        return action is null
            ? null
            : new NextExpectation
            {
                Action = action.Value,
                Dose = dose,
                When = when,
            };
    }

    private NextConditionExpectation? ConditionOf(DataNode node)
    {
        if (Scalars.Text(node, _faults) is not { } text)
        {
            return null;
        }
        var words = text.Split(' ', 2 + 1);
        if (words.Length == 2 + 1 && Comparators.Contains(words[1]))
        {
            if (Quantity.TryParse(words[2], out var value, out var problem))
            {
                return new NextConditionExpectation(words[0], words[1], value, Answer: null);
            }
            if (words[1] == "=")
            {
                return new NextConditionExpectation(words[0], words[1], Value: null, words[2]);
            }
            _faults.Add(node, problem);
            return null;
        }
        _faults.Add(
            node,
            $"\"{Scalars.Shorten(text)}\" is no condition; write \"neutrophils >= 1.5 10*9/L\" or \"consent = yes\""
        );
        return null;
    }

    private LadderExpectation LadderOf(ObjectReader reader) =>
        new(
            reader.OptionalText("id"),
            reader.OptionalText("state"),
            reader.Optional("episode") is { } episode ? Scalars.Whole(episode, 0, 1000, _faults) : null,
            reader.Optional("level") is { } level ? Scalars.Quantity(level, _faults) : null
        );

    private PathwayExpectation PathwayOf(ObjectReader reader) =>
        new(
            reader.OptionalText("id"),
            reader.OptionalText("state"),
            reader.Optional("rechallenge") is { } node ? Scalars.Word(node, RechallengeCode.All, _faults) : null,
            reader.OptionalText("question")
        );

    private CourseExpectation? CourseOf(ObjectReader reader)
    {
        var medicine = reader.RequiredText("medicine");
        var from = reader.Optional("from") is { } fromNode ? Scalars.Time(fromNode, _faults) : null;
        var to = reader.Optional("to") is { } toNode ? Scalars.Time(toNode, _faults) : null;
        var amount = reader.Optional("amount") is { } amountNode ? Scalars.Quantity(amountNode, _faults) : null;
        var times = reader.Optional("timesPerDay") is { } timesNode ? Scalars.Whole(timesNode, 1, 100, _faults) : null;
        return medicine is null
            ? null
            : new CourseExpectation(
                medicine,
                from,
                to,
                amount is { Dimension: Dimension.Mass } mass ? Mass.FromQuantity(mass) : null,
                times
            );
    }

    private MonitoringExpectation? MonitoringOf(ObjectReader reader)
    {
        var test = reader.RequiredText("test");
        var due = reader.Optional("due") is { } dueNode ? Scalars.Time(dueNode, _faults) : null;
        var overdue = reader.Optional("overdue") is { } overdueNode ? Scalars.Boolean(overdueNode, _faults) : null;
        return test is null ? null : new MonitoringExpectation(test, due, overdue);
    }
}

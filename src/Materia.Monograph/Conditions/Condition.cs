namespace Materia.Monograph.Conditions;

/// <summary>What a row, header or transition asks of the variables. A closed family: no scripts, no arithmetic.</summary>
public abstract record Condition
{
    private Condition() { }

    /// <summary>Judges the condition over the values, indexed by <see cref="Model.Variable.Index"/>.</summary>
    public abstract Truth Judge(ReadOnlySpan<VariableValue> values);

    /// <summary>Every variable asked about.</summary>
    public abstract ImmutableArray<Model.Variable> Variables { get; }

    /// <summary>The condition in words, as <c>explain</c> prints it.</summary>
    public abstract string ToWords();

    /// <summary>
    /// What is left to ask once these values are known: parts that hold or cannot hold are dropped. A value that is still unknown
    /// is taken to become known, so a part that asks for <c>unknown</c> cannot hold.
    /// </summary>
    /// <returns>The rest; <see cref="Always"/> when nothing is left; null when it cannot hold.</returns>
    public Condition? Given(ReadOnlySpan<VariableValue> values)
    {
        switch (this)
        {
            case All all:
                var parts = ImmutableArray.CreateBuilder<Condition>();
                foreach (var part in all.Parts)
                {
                    if (part.Given(values) is not { } rest)
                    {
                        return null;
                    }
                    if (rest != Always)
                    {
                        parts.Add(rest);
                    }
                }
                return parts.Count switch
                {
                    0 => Always,
                    1 => parts[0],
                    _ => new All(parts.ToImmutable()),
                };
            case Any any:
                var ways = ImmutableArray.CreateBuilder<Condition>();
                foreach (var part in any.Parts)
                {
                    var rest = part.Given(values);
                    if (rest == Always)
                    {
                        return Always;
                    }
                    if (rest is not null)
                    {
                        ways.Add(rest);
                    }
                }
                return ways.Count switch
                {
                    0 => null,
                    1 => ways[0],
                    _ => new Any(ways.ToImmutable()),
                };
            default:
                return this is IsUnknown || Judge(values) == Truth.No ? null
                    : Judge(values) == Truth.Yes ? Always
                    : this;
        }
    }

    /// <summary>Holds always.</summary>
    public static Condition Always { get; } = new All([]);

    /// <summary>Every part holds.</summary>
    public sealed record All(ImmutableArray<Condition> Parts) : Condition
    {
        public override ImmutableArray<Model.Variable> Variables { get; } =
        [.. Parts.SelectMany(part => part.Variables).Distinct()];

        public override Truth Judge(ReadOnlySpan<VariableValue> values)
        {
            var truth = Truth.Yes;
            foreach (var part in Parts)
            {
                var one = part.Judge(values);
                if (one == Truth.No)
                {
                    return Truth.No;
                }
                if (one < truth)
                {
                    truth = one;
                }
            }
            return truth;
        }

        public override string ToWords() =>
            Parts.IsEmpty
                ? "always"
                : string.Join(" and ", Parts.Select(part => part is Any ? $"({part.ToWords()})" : part.ToWords()));
    }

    /// <summary>At least one part holds.</summary>
    public sealed record Any(ImmutableArray<Condition> Parts) : Condition
    {
        public override ImmutableArray<Model.Variable> Variables { get; } =
        [.. Parts.SelectMany(part => part.Variables).Distinct()];

        public override Truth Judge(ReadOnlySpan<VariableValue> values)
        {
            var truth = Truth.No;
            foreach (var part in Parts)
            {
                var one = part.Judge(values);
                if (one == Truth.Yes)
                {
                    return Truth.Yes;
                }
                if (one > truth)
                {
                    truth = one;
                }
            }
            return truth;
        }

        public override string ToWords() =>
            string.Join(" or ", Parts.Select(part => part is All ? $"({part.ToWords()})" : part.ToWords()));
    }

    /// <summary>An enumerated variable has one of these values.</summary>
    public sealed record OneOf(Model.Variable Variable, ImmutableArray<int> Indexes) : Condition
    {
        public override ImmutableArray<Model.Variable> Variables { get; } = [Variable];

        public override Truth Judge(ReadOnlySpan<VariableValue> values)
        {
            var value = values[Variable.Index];
            if (!value.IsKnown)
            {
                return Truth.Maybe;
            }
            foreach (var index in Indexes)
            {
                if (value.Number == index)
                {
                    return Truth.Yes;
                }
            }
            return Truth.No;
        }

        public override string ToWords() =>
            $"{Variable.Label} is {string.Join(" or ", Indexes.Select(index => Variable.Values[index]))}";
    }

    /// <summary>A measured variable lies in an interval.</summary>
    public sealed record Within(Model.Variable Variable, Interval Interval) : Condition
    {
        public override ImmutableArray<Model.Variable> Variables { get; } = [Variable];

        public override Truth Judge(ReadOnlySpan<VariableValue> values)
        {
            var value = values[Variable.Index];
            if (!value.IsKnown)
            {
                return Truth.Maybe;
            }
            return Interval.Contains(value.Number) ? Truth.Yes : Truth.No;
        }

        public override string ToWords() => $"{Variable.Label} {Interval.ToWords()}";
    }

    /// <summary>A variable is unknown: the rule says what to do then.</summary>
    public sealed record IsUnknown(Model.Variable Variable) : Condition
    {
        public override ImmutableArray<Model.Variable> Variables { get; } = [Variable];

        public override Truth Judge(ReadOnlySpan<VariableValue> values) =>
            values[Variable.Index].IsKnown ? Truth.No : Truth.Yes;

        public override string ToWords() => $"{Variable.Label} is unknown";
    }
}

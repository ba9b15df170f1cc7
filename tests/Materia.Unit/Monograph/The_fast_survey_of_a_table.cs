using System.Collections.Immutable;
using Materia.Clinical.Plans;
using Materia.Monograph.Checks;
using Materia.Monograph.Conditions;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;
using Materia.Testing;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Monograph;

public sealed class The_fast_survey_of_a_table
{
    [Fact]
    public void finds_what_judging_every_row_on_every_cell_finds()
    {
        var random = SeededRandom.WithSeed(20261120);
        for (var round = 0; round < 150; round++)
        {
            var table = RandomTable(random, variables: random.Next(0, 5), rows: random.Next(0, 70), values: 4);
            var plain = TableSurveyor.Plain(table);
            var fast = TableSurveyor.Fast(table);
            Assert.True(
                plain.IsSameAs(fast),
                $"round {round}: {table.Hit}, {table.Rows.Length} rows, {plain.Cells} cells"
            );
        }
    }

    private static DecisionTable RandomTable(Random random, int variables, int rows, int values)
    {
        var own = Enumerable
            .Range(0, variables)
            .Select(index => RandomVariable(random, index, values))
            .ToImmutableArray();
        return new DecisionTable
        {
            Id = "random",
            Slice = "random",
            Kind = FindingKind.Renal,
            Question = "?",
            Hit = (HitPolicy)random.Next(3),
            For = random.Next(3) == 0 ? RandomCondition(random, own, 2) : Condition.Always,
            Variables = own,
            Rows =
            [
                .. Enumerable
                    .Range(0, rows)
                    .Select(row => new TableRow
                    {
                        RuleId = $"random/{row}",
                        When = RandomCondition(random, own, 3),
                        Say = "so",
                        Citations = [],
                        SettledUnknowns = [],
                    }),
            ],
            WhenMissing = Severity.Moderate,
            File = "random.yaml",
        };
    }

    private static Variable RandomVariable(Random random, int index, int values) =>
        new()
        {
            Index = index,
            Id = $"v{index}",
            Label = $"v{index}",
            From = new Derivation.Field(CaseField.Sex),
            Values = index % 2 == 0 ? [.. Enumerable.Range(0, values).Select(value => $"{value}")] : [],
            Unit = index % 2 == 0 ? null : Ucum.Milligram,
            AlwaysKnown = random.Next(4) == 0,
        };

    private static Condition RandomCondition(Random random, ImmutableArray<Variable> variables, int depth)
    {
        if (variables.IsEmpty)
        {
            return random.Next(2) == 0 ? Condition.Always : new Condition.Any([]);
        }
        if (depth > 0 && random.Next(3) > 0)
        {
            ImmutableArray<Condition> parts =
            [
                .. Enumerable.Range(0, random.Next(0, 4)).Select(_ => RandomCondition(random, variables, depth - 1)),
            ];
            return random.Next(3) == 0 ? new Condition.Any(parts) : new Condition.All(parts);
        }
        var variable = variables[random.Next(variables.Length)];
        if (random.Next(5) == 0)
        {
            return new Condition.IsUnknown(variable);
        }
        return variable.IsQuantity
            ? new Condition.Within(variable, RandomInterval(random))
            : new Condition.OneOf(
                variable,
                [.. Enumerable.Range(0, variable.Values.Length).Where(_ => random.Next(2) == 0)]
            );
    }

    private static Interval RandomInterval(Random random)
    {
        var low = random.Next(0, 4);
        var lowBound = new Bound(new Quantity(low, Ucum.Milligram), random.Next(2) == 0);
        var highBound = new Bound(new Quantity(low + random.Next(1, 3), Ucum.Milligram), random.Next(2) == 0);
        return random.Next(3) switch
        {
            0 => new Interval(lowBound, null),
            1 => new Interval(null, highBound),
            _ => new Interval(lowBound, highBound),
        };
    }
}

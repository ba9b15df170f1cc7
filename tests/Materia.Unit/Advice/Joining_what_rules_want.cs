using FsCheck;
using FsCheck.Fluent;
using Materia.Advice.Composition;
using Materia.Clinical.Plans;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class Joining_what_rules_want
{
    private static readonly Config FixedSeed = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithMaxTest(5_000)
        .WithReplay(20_261_120, 9_007_199);

    private static Gen<Verdict> Verdicts { get; } =
        from action in Gen.Elements(Enum.GetValues<PlanAction>())
        from dose in Gen.Elements<decimal?>(null, 100m, 200m, 255m, 300m, 300.5m, 400m, 600m, 800m)
        select new Verdict(action, dose is { } milligrams ? Mass.FromMilligrams(milligrams) : null);

    [Fact]
    public void the_order_in_which_two_rules_are_asked_changes_nothing() =>
        Holds(Verdicts.Two(), pair => Verdict.Join(pair.Item1, pair.Item2) == Verdict.Join(pair.Item2, pair.Item1));

    [Fact]
    public void the_way_in_which_three_rules_are_grouped_changes_nothing() =>
        Holds(
            Verdicts.Three(),
            of =>
                Verdict.Join(Verdict.Join(of.Item1, of.Item2), of.Item3)
                == Verdict.Join(of.Item1, Verdict.Join(of.Item2, of.Item3))
        );

    [Fact]
    public void a_rule_asked_twice_counts_once() => Holds(Verdicts, one => Verdict.Join(one, one) == one);

    [Fact]
    public void no_rule_changes_nothing() => Holds(Verdicts, one => Verdict.Join(one, Verdict.Nothing) == one);

    [Fact]
    public void one_more_rule_never_makes_a_plan_less_careful() =>
        Holds(Verdicts.Two(), pair => Verdict.Join(pair.Item1, pair.Item2).IsAtLeastAsCarefulAs(pair.Item1));

    [Fact]
    public void a_more_careful_rule_never_gives_a_less_careful_plan() =>
        Holds(
            Verdicts.Three(),
            of =>
                !of.Item1.IsAtLeastAsCarefulAs(of.Item2)
                || Verdict.Join(of.Item1, of.Item3).IsAtLeastAsCarefulAs(Verdict.Join(of.Item2, of.Item3))
        );

    [Fact]
    public void the_dose_is_the_lowest_that_any_rule_allows_and_no_product_of_two_cuts()
    {
        var half = new Verdict(PlanAction.Start, 300.Milligrams);
        var threeQuarters = new Verdict(PlanAction.Start, 450.Milligrams);

        Assert.Equal(300.Milligrams, Verdict.Join(half, threeQuarters).Ceiling);
    }

    [Theory]
    [InlineData(PlanAction.Stop, PlanAction.DoNotStart)]
    [InlineData(PlanAction.DoNotStart, PlanAction.Hold)]
    [InlineData(PlanAction.Hold, PlanAction.NoRecommendation)]
    [InlineData(PlanAction.NoRecommendation, PlanAction.InsufficientData)]
    [InlineData(PlanAction.InsufficientData, PlanAction.Reduce)]
    [InlineData(PlanAction.Reduce, PlanAction.Resume)]
    [InlineData(PlanAction.Resume, PlanAction.Continue)]
    [InlineData(PlanAction.Continue, PlanAction.Start)]
    [InlineData(PlanAction.Start, PlanAction.Increase)]
    public void the_action_named_earlier_in_the_contract_wins(PlanAction earlier, PlanAction later) =>
        Assert.Equal(
            earlier,
            Verdict.Join(new Verdict(later, 400.Milligrams), new Verdict(earlier, 400.Milligrams)).Action
        );

    private static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Check.One(FixedSeed, Prop.ForAll(cases.ToArbitrary(), law));
}

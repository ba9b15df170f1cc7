using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Tests.Advice.SecondReader;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Whatever else a history says: while its results, events and answers show by themselves that the drug is to be held, no plan
/// continues, resumes, starts, reduces or increases it, and none has a dose. Whether a hold stands is not asked of the plan
/// (<see cref="HoldByHand"/>).
/// </summary>
public class No_dose_goes_on_while_a_hold_stands
{
    [Fact]
    public void in_three_thousand_histories() => Hold(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void in_many_histories() => Hold(TriedHistories.Quick, TriedHistories.Many());

    private static void Hold(int first, int count)
    {
        var tried = new TriedHistories("hold");
        tried.Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, _) =>
            {
                if (HoldByHand.Of(question) is not { } hold)
                {
                    tried.Count("nothing surely stands");
                    return null;
                }
                var plan = Imatinib.Advise(question);
                tried.Count($"a hold stands: {plan.Action}");
                return plan.Action <= hold.AtMost && plan.Dose is null
                    ? null
                    : $"{PlanWords.Outcome(plan)} although {hold.Why}";
            }
        );
        Assert.True(tried["a hold stands: Hold"] > count / 10);
    }
}

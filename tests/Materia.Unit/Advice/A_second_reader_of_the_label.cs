using Materia.Tests.Advice.Cases;
using Materia.Tests.Advice.SecondReader;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>Promise P5: the engine and an independent second reader of the same label tables agree on every start.</summary>
public class A_second_reader_of_the_label
{
    [Fact]
    public void agrees_with_the_engine_on_ten_thousand_starts() => Agree(0, 10_000);

    [Fact]
    [Trait("Speed", "slow")]
    public void agrees_with_the_engine_on_a_hundred_thousand_starts() => Agree(10_000, 100_000);

    [Fact]
    public void meets_every_answer_that_a_start_can_have()
    {
        var answers = Enumerable
            .Range(0, 3_000)
            .Select(number => ChronicPhaseByHand.Start(RandomCases.StartNumber(number) with { Formulary = [] }))
            .GroupBy(answer => answer)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.All(
            ["start 400 mg in 1", "start 200 mg in 1", "start 300 mg in 1", "start 350 mg in 1"],
            answer => Assert.True(answers.GetValueOrDefault(answer) > 5, answer)
        );
        Assert.All(
            ["do-not-start", "no-recommendation", "insufficient-data"],
            answer => Assert.True(answers.GetValueOrDefault(answer) > 50, answer)
        );
    }

    private static void Agree(int first, int count) =>
        EveryCase.Holds(
            count,
            number => RandomCases.StartNumber(first + number) with { Formulary = [] },
            (question, _) =>
            {
                var engine = PlanWords.Outcome(Imatinib.Advise(question));
                var reader = ChronicPhaseByHand.Start(question);
                return engine == reader ? null : $"the engine says {engine}, the second reader {reader}";
            }
        );
}

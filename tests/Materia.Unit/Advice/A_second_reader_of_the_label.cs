using Materia.Tests.Advice.Cases;
using Materia.Tests.Advice.SecondReader;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>Promise P5: the engine and an independent second reader of the same label agree on every start.</summary>
public class A_second_reader_of_the_label
{
    [Fact]
    public void agrees_with_the_engine_on_two_thousand_starts() => Agree(0, 2_000);

    [Fact]
    [Trait("Speed", "slow")]
    public void agrees_with_the_engine_on_ten_thousand_starts() => Agree(0, 10_000);

    [Fact]
    [Trait("Speed", "slow")]
    public void agrees_with_the_engine_on_a_hundred_thousand_starts() => Agree(10_000, 100_000);

    [Fact]
    public void meets_every_answer_that_a_start_can_have()
    {
        var answers = Enumerable
            .Range(0, 10_000)
            .Select(RandomCases.StartNumber)
            .GroupBy(StartByHand.Outcome)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.All(
            [
                "start 400 mg in 1",
                "start 600 mg in 1",
                "start 100 mg in 1",
                "start 800 mg in 2",
                "start 200 mg in 1",
                "start 300 mg in 1",
                "start 350 mg in 1",
                "start 450 mg in 1",
                "start 50 mg in 1",
            ],
            answer => Assert.True(answers.GetValueOrDefault(answer) > 5, answer)
        );
        Assert.All(
            ["do-not-start", "no-recommendation", "insufficient-data"],
            answer => Assert.True(answers.GetValueOrDefault(answer) > 50, answer)
        );
    }

    /// <summary>Each label doses each indication it covers, and meets each thing that takes the dose away, many times.</summary>
    [Fact]
    public void meets_every_indication_with_a_dose_and_without() =>
        Assert.All(
            Enumerable
                .Range(0, 10_000)
                .Select(RandomCases.StartNumber)
                .GroupBy(question => (question.Jurisdiction, question.Indication.Code)),
            group =>
            {
                var dosed = group.Count(question =>
                    StartByHand.Outcome(question).StartsWith("start", StringComparison.Ordinal)
                );
                var isCovered = group.Key != (Materia.Clinical.Cases.Jurisdiction.Eu, "asm");
                Assert.True(isCovered ? dosed > 20 : dosed == 0, $"{group.Key}: {dosed} of {group.Count()}");
                Assert.True(group.Count() - dosed > 20, $"{group.Key}: {dosed} of {group.Count()}");
            }
        );

    private static void Agree(int first, int count) =>
        EveryCase.Holds(
            count,
            number => RandomCases.StartNumber(first + number),
            (question, _) =>
            {
                var engine = PlanWords.Outcome(Imatinib.Advise(question));
                var reader = StartByHand.Outcome(question);
                return engine == reader ? null : $"the engine says {engine}, the second reader {reader}";
            }
        );
}

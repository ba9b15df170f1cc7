using System.Collections.Concurrent;
using Materia.Clinical.Cases;
using Materia.Tests.Advice.Cases;
using Materia.Tests.Advice.SecondReader;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Promise P5, on treatment: the engine and an independent second reader of the same sources agree on every history that leaves
/// the decision to the ladders and on which nothing is unsettled (<see cref="OpenQuestionsByHand"/>).
/// </summary>
public class A_second_reader_of_the_ladders
{
    [Fact]
    public void agrees_with_the_engine_on_four_thousand_histories() => Agree(0, 4_000);

    [Fact]
    [Trait("Speed", "slow")]
    public void agrees_with_the_engine_on_twenty_thousand_histories() => Agree(0, 20_000);

    /// <summary>Together a hundred thousand with those above, or as many histories as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void agrees_with_the_engine_on_a_hundred_thousand_histories() => Agree(20_000, TriedHistories.Many(80_000));

    /// <summary>Each action and each level of a ladder many times, so that the agreement is about something.</summary>
    [Fact]
    public void meets_every_answer_that_a_ladder_can_have()
    {
        var answers = new ConcurrentDictionary<string, int>();
        Parallel.For(
            0,
            Tried,
            number =>
            {
                var question = RandomHistories.Number(number);
                var answer = LaddersByHand.OpenQuestion(question) is null ? LaddersByHand.Outcome(question) : "open";
                answers.AddOrUpdate(answer, 1, (_, count) => count + 1);
            }
        );

        Assert.All(
            ["hold", "no-recommendation", "insufficient-data"],
            answer => Assert.True(answers.GetValueOrDefault(answer) > 100, answer)
        );
        Assert.All(Met, answer => Assert.True(answers.GetValueOrDefault(answer) > 10, answer));
        Assert.True(answers["open"] < Tried / 5, $"{answers["open"]} of {Tried} histories are not compared");
    }

    private const int Tried = 20_000;

    private static readonly string[] Met =
    [
        "continue 100 mg in 1",
        "continue 300 mg in 1",
        "continue 400 mg in 1",
        "continue 600 mg in 1",
        "continue 800 mg in 2",
        "continue 350 mg in 1",
        "reduce 200 mg in 1",
        "reduce 250 mg in 1",
        "reduce 300 mg in 1",
        "reduce 400 mg in 1",
        "reduce 600 mg in 1",
        "resume 100 mg in 1",
        "resume 200 mg in 1",
        "resume 250 mg in 1",
        "resume 300 mg in 1",
        "resume 350 mg in 1",
        "resume 400 mg in 1",
        "resume 600 mg in 1",
        "resume 800 mg in 2",
    ];

    private static void Agree(int first, int count)
    {
        var tried = new TriedHistories("second-reader");
        tried.Hold(
            count,
            number => RandomHistories.Number(first + number),
            (question, _) =>
            {
                if (LaddersByHand.OpenQuestion(question) is { } open)
                {
                    tried.Count($"open: {open}");
                    return null;
                }
                tried.Count("compared");
                var engine = PlanWords.Outcome(Imatinib.Advise(question));
                var reader = LaddersByHand.Outcome(question);
                return engine == reader ? null : $"the engine says {engine}, the second reader {reader}";
            }
        );
    }
}

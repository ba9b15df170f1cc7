using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Clinical.Reading;
using Materia.Interop.Contract;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// The plan for a day that is past is the plan from the history as it stood on that day: what is dated later is left out, and
/// what ended later goes on, its end and the reason for it not yet known. From outside nobody can ask such a question by
/// mistake: the reader refuses whatever lies after the time of the question.
/// </summary>
public class A_plan_never_looks_ahead
{
    [Fact]
    public void in_three_thousand_histories() => Hold(0, TriedHistories.Quick);

    /// <summary>Ten thousand, or as many as MATERIA_HISTORIES says.</summary>
    [Fact]
    [Trait("Speed", "slow")]
    public void in_many_histories() => Hold(TriedHistories.Quick, TriedHistories.Many());

    [Fact]
    public void and_the_reader_refuses_what_lies_after_the_question() =>
        EveryCase.Holds(
            500,
            WholeHistories.Number,
            (question, number) =>
            {
                var asked = question with { AsOf = DayOf(question, SeededRandom.WithSeed(number)) };
                var isLater =
                    asked.Observations.Any(result => result.Date.IsAfter(asked.AsOf))
                    || asked.Doses.Any(period =>
                        period.Start.IsAfter(asked.AsOf) || period.End?.IsAfter(asked.AsOf) == true
                    );
                var isRead = Reads(asked);
                return isRead == isLater ? $"at {asked.AsOf} it is {(isRead ? "read" : "refused")}"
                    : Reads(AsItStood(asked, asked.AsOf)) ? null
                    : $"as it stood at {asked.AsOf} it is refused: {Fault(AsItStood(asked, asked.AsOf))}";
            }
        );

    private static void Hold(int first, int count)
    {
        var tried = new TriedHistories("prefix");
        tried.Hold(
            count,
            number => WholeHistories.Number(first + number),
            (question, number) =>
            {
                var day = DayOf(question, SeededRandom.WithSeed(first + number));
                var past = AsItStood(question, day);
                tried.Count(past.Doses.IsEmpty ? "before the first dose" : "since the first dose");
                return
                    ShuffledLists.Difference(
                        PlanWords.Json(Imatinib.Advise(past)),
                        PlanWords.Json(Imatinib.Advise(question with { AsOf = day }))
                    )
                        is { } difference
                    ? $"at {day}: {difference}"
                    : null;
            }
        );
    }

    // A day on which something was recorded, or the one before or after it.
    private static ClinicalTime DayOf(Case question, Random random)
    {
        var days = question
            .Observations.Select(result => result.Date)
            .Concat(question.Doses.Select(period => period.Start))
            .Concat(question.Doses.Select(period => period.End).OfType<ClinicalTime>())
            .ToList();
        var day = random.Pick(days).Date.AddDays(random.Next(-1, 2));
        return new ClinicalTime(day < question.AsOf.Date ? day : question.AsOf.Date);
    }

    private static Case AsItStood(Case question, ClinicalTime day) =>
        question with
        {
            AsOf = day,
            Doses =
            [
                .. question
                    .Doses.Where(period => period.Start.Date <= day.Date)
                    .Select(period =>
                        period.End?.Date > day.Date ? period with { End = null, StopReason = null } : period
                    ),
            ],
            Observations = [.. question.Observations.Where(result => result.Date.Date <= day.Date)],
            Events =
            [
                .. question
                    .Events.Where(one => one.Onset.Date <= day.Date)
                    .Select(one => one.Resolved?.Date > day.Date ? one with { Resolved = null } : one),
            ],
            Answers = [.. question.Answers.Where(answer => answer.Date is not { } date || date.Date <= day.Date)],
        };

    private static bool Reads(Case question) => Fault(question) is null;

    private static string? Fault(Case question)
    {
        var faults = new FaultList();
        var node = JsonNodes.Read(CaseJson.Bytes(question), faults)!;
        return CaseReader.Read(node, Imatinib.Terms, faults) is null ? string.Join("; ", faults.ToImmutable()) : null;
    }
}

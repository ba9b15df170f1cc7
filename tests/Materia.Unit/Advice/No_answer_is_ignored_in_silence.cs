using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

public class No_answer_is_ignored_in_silence
{
    [Theory]
    [InlineData(
        "steroid-protocl",
        "yes",
        "is no question of this knowledge, so its answer was not used; did you mean steroid-protocol?"
    )]
    [InlineData("favourite-colour", "blue", "is no question of this knowledge, so its answer was not used")]
    [InlineData(
        "steroid-protocol",
        "maybe",
        "leads nowhere, so the question stays open; it is answered with no or yes"
    )]
    [InlineData("improved-at-3-weeks", "no", "was not used: it is not asked where the patient stands, or not yet")]
    public void what_was_not_used_is_told_with_the_reason(string question, string value, string why)
    {
        var plan = Answered(question, value);

        var told = Assert.Single(plan.Missing, missing => missing.Field == "answers[0]");
        Assert.False(told.Blocking);
        Assert.EndsWith(why, told.Why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steroid-protocol", "yes", 1)]
    [InlineData("steroid-protocl", "yes", 0)]
    [InlineData("dosing-plan", "continuous", 0)]
    public void every_answer_stands_among_what_was_looked_at(string question, string value, int rules)
    {
        var entry = Assert.Single(Answered(question, value).Checked, one => one.Kind == "answer");

        Assert.Equal("answers[0]", entry.Path);
        Assert.Equal($"{question}: {value}", entry.Given);
        Assert.Equal(rules, entry.Rules);
        Assert.Equal(question == "steroid-protocl" ? null : question, entry.Term);
    }

    [Theory]
    [InlineData("maybe")]
    [InlineData("unknown")]
    public void what_is_no_answer_leaves_the_question_open(string value)
    {
        var plan = Answered("steroid-protocol", value);
        var unanswered = Imatinib.Advise(Rash());

        Assert.Equal(unanswered.Action, plan.Action);
        Assert.Equal(unanswered.Pathways[0].State, plan.Pathways[0].State);
        Assert.Contains(
            plan.Missing,
            missing => missing.Field == $"answers.{unanswered.Pathways[0].Questions[0].Id}" && missing.Blocking
        );
    }

    /// <summary>Two answers of one day are one finding, and no difference between the labels.</summary>
    [Fact]
    public void answers_that_contradict_each_other_are_no_difference_between_the_labels()
    {
        var question = Rash();
        var plan = Imatinib.Advise(
            question with
            {
                Answers =
                [
                    Answer("steroid-protocol", "yes"),
                    Answer("steroid-protocol", "no") with
                    {
                        Path = "answers[1]",
                    },
                ],
            }
        );

        Assert.Contains(plan.Findings, finding => finding.Id == "answers-disagree/steroid-protocol");
        Assert.DoesNotContain(
            plan.Findings,
            finding =>
                finding.Id == "other-label" && finding.Summary.Contains("is answered with", StringComparison.Ordinal)
        );
    }

    private static Plan Answered(string question, string value) =>
        Imatinib.Advise(Rash() with { Answers = [Answer(question, value)] });

    private static Answer Answer(string question, string value) =>
        new()
        {
            Path = "answers[0]",
            Question = question,
            Value = value,
            Date = CaseMaking.DaysAgo(1),
        };

    private static Case Rash() =>
        (
            CaseMaking.Adult(Jurisdiction.Us).Taking(400.Milligrams, sinceDaysAgo: 250) with
            {
                Events =
                [
                    new AdverseEvent
                    {
                        Path = "",
                        Term = "rash",
                        Grade = 3,
                        CtcaeVersion = "5.0",
                        Onset = CaseMaking.DaysAgo(4),
                    },
                ],
            }
        ).Numbered();
}

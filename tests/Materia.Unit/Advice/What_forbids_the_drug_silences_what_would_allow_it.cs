using Materia.Clinical.Cases;
using Materia.Clinical.Evidence;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>Two events of one patient: no dose, published or not, stands beside "never" or beside a stop.</summary>
public class What_forbids_the_drug_silences_what_would_allow_it
{
    [Fact]
    public void a_reaction_that_is_never_rechallenged_ends_the_rechallenge_after_another_one()
    {
        var alone = Imatinib.Advise(After(Over("SJS")));
        Assert.Contains(alone.Pathways, pathway => pathway.Questions.Length > 0);

        var plan = Imatinib.Advise(After(Over("SJS"), Over("DRESS")));

        Assert.Equal(PlanAction.Stop, plan.Action);
        Assert.All(
            plan.Pathways,
            pathway =>
            {
                Assert.Equal(Rechallenge.Never, pathway.Rechallenge);
                Assert.Null(pathway.PublishedDose);
                Assert.Empty(pathway.Questions);
            }
        );
        var told = Assert.Single(plan.Findings, finding => finding.About.Contains("stevens-johnson-syndrome"));
        Assert.Equal(Severity.Info, told.Severity);
        Assert.Contains("DRESS grade 3", told.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(plan.Missing, missing => missing.Field.StartsWith("answers.", StringComparison.Ordinal));
    }

    [Fact]
    public void a_reaction_that_is_open_and_stops_the_drug_leaves_no_published_dose_for_one_that_is_over()
    {
        var answers = new (string Question, string Value)[]
        {
            ("infection-excluded", "yes"),
            ("recovered-on-imaging", "yes"),
            ("imatinib-needed", "yes"),
            ("alternative-available", "no"),
            ("consent", "yes"),
        };
        var alone = Imatinib.Advise(Answering(After(Over("pneumonitis", grade: 2)), answers));
        Assert.NotNull(Assert.Single(alone.Pathways).PublishedDose);

        var plan = Imatinib.Advise(
            Answering(After(Over("pneumonitis", grade: 2), Over("SJS") with { Resolved = null }), answers)
        );

        Assert.Equal(PlanAction.Stop, plan.Action);
        Assert.All(plan.Pathways, pathway => Assert.Null(pathway.PublishedDose));
        var pneumonitis = Assert.Single(plan.Pathways, pathway => pathway.Id == "pneumonitis");
        Assert.StartsWith("Overruled by the pathway bullous-reaction", pneumonitis.Title, StringComparison.Ordinal);
    }

    private static Case After(params AdverseEvent[] events) =>
        (
            CaseMaking
                .Adult(Jurisdiction.Us)
                .Taking(400.Milligrams, sinceDaysAgo: 250, untilDaysAgo: 40, stopReason: "toxicity") with
            {
                Events = [.. events],
            }
        ).Numbered();

    private static Case Answering(Case question, IEnumerable<(string Question, string Value)> answers) =>
        (
            question with
            {
                Answers =
                [
                    .. answers.Select(answer => new Answer
                    {
                        Path = "",
                        Question = answer.Question,
                        Value = answer.Value,
                        Date = CaseMaking.DaysAgo(1),
                    }),
                ],
            }
        ).Numbered();

    private static AdverseEvent Over(string term, int grade = 3) =>
        new()
        {
            Path = "",
            Term = term,
            Grade = grade,
            CtcaeVersion = "5.0",
            Onset = CaseMaking.DaysAgo(42),
            Resolved = CaseMaking.DaysAgo(10),
        };
}

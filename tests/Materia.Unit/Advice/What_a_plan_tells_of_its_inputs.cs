using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Advice;

public class What_a_plan_tells_of_its_inputs
{
    [Fact]
    public void a_dated_weight_and_height_are_named_with_their_dates()
    {
        var question = CaseMaking
            .Child(Jurisdiction.Us)
            .Measuring(null, null)
            .With("weight", "32 kg", 3)
            .With("height", "138 cm", 4);

        var inputs = Imatinib.Advise(question).Inputs;

        Assert.Equal(CaseMaking.DaysAgo(3), inputs.Single(input => input.Name == "weight").Date);
        Assert.Equal(CaseMaking.DaysAgo(4), inputs.Single(input => input.Name == "height").Date);
    }

    [Fact]
    public void every_one_is_told_once_by_name() =>
        EveryCase.Holds(
            500,
            RandomCases.Number,
            (question, _) =>
                Imatinib
                    .Advise(question)
                    .Inputs.GroupBy(input => input.Name)
                    .Where(group => group.Count() > 1)
                    .Select(group => $"{group.Key} is told {group.Count()} times")
                    .FirstOrDefault()
        );

    /// <summary>Decision 0013: a qualifier that says nothing about the indication is told as minor, and not used.</summary>
    [Theory]
    [InlineData("pdgfr-rearrangement", "negative", "mds-mpd")]
    [InlineData("kit-d816v", "positive", "asm")]
    [InlineData("fip1l1-pdgfra", "positive", "asm, hes-cel")]
    [InlineData("kit-cd117", "negative", "gist, gist-adjuvant")]
    [InlineData("relapse-risk", "low", "gist-adjuvant")]
    [InlineData("with-chemotherapy", "no", "ph-all")]
    public void a_qualifier_of_another_indication_is_told_and_changes_nothing(string id, string value, string own) =>
        EveryCase.Holds(
            100,
            RandomCases.Number,
            (question, _) =>
            {
                if (own.Split(", ").Contains(question.Indication.Code))
                {
                    return null;
                }
                var without = Imatinib.Advise(With(question, id, null));
                var with = Imatinib.Advise(With(question, id, value));
                var told = with.Findings.Where(finding => finding.Id == $"qualifier-unused/{id}").ToList();
                return told is not [{ Severity: Severity.Minor }] ? $"{told.Count} findings tell of {id}"
                    : PlanWords.Outcome(with) != PlanWords.Outcome(without)
                    || PlanWords.Weighty(with) != PlanWords.Weighty(without)
                        ? $"{id} makes {PlanWords.Outcome(with)} of {PlanWords.Outcome(without)}"
                    : null;
            }
        );

    private static Case With(Case question, string id, string? value) =>
        question with
        {
            Indication = question.Indication with
            {
                Qualifiers = value is null
                    ? question.Indication.Qualifiers.Remove(id)
                    : question.Indication.Qualifiers.SetItem(id, value),
                StatedUnknown = question.Indication.StatedUnknown.Remove(id),
            },
        };
}

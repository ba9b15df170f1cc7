using Materia.Clinical.Cases;
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
}

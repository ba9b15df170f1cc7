using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Testing;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Histories on the drug in which only the ladders decide: normal kidneys, nothing else on record, doses within the label, and
/// counts and liver tests on, just above and just below every value at which a ladder moves. The same number gives the same
/// history.
/// </summary>
internal static class RandomHistories
{
    public static Case Number(int number)
    {
        var random = SeededRandom.WithSeed(91_000_000 + number);
        var patient = HistoryPatients.Any(random);
        var story = new RandomStory(random, patient);
        story.Tell();
        return (
            patient.Case with
            {
                Doses = story.Doses(),
                Observations = story.Results(),
                Answers = story.Answers(),
            }
        ).Numbered();
    }
}

namespace Materia.Advice.Inputs;

/// <summary>What was answered to a question since a day.</summary>
/// <param name="Value">The answer.</param>
/// <param name="Date">When it was given; null where the case does not say.</param>
/// <param name="Path">Where it stands in the case.</param>
internal sealed record GivenAnswer(string Value, DateOnly? Date, string Path)
{
    /// <summary>
    /// Of the answers that have no date or one from <paramref name="since"/> on those of the latest date, one of each value; more
    /// than one where they contradict each other.
    /// </summary>
    public static ImmutableArray<GivenAnswer> Rivals(string question, DateOnly since, Case given)
    {
        var answers = given
            .Answers.Where(answer => answer.Question == question && (answer.Date is not { } date || date.Date >= since))
            .ToList();
        var latest = answers.Max(answer => answer.Date?.Date);
        return
        [
            .. answers
                .Where(answer => answer.Date?.Date == latest)
                .DistinctBy(answer => answer.Value, StringComparer.Ordinal)
                .OrderBy(answer => answer.Value, StringComparer.Ordinal)
                .Select(answer => new GivenAnswer(answer.Value, answer.Date?.Date, answer.Path)),
        ];
    }
}

namespace Materia.Interop.Words;

/// <summary>What a plan did not check, in words: missing inputs, and entries that no rule looked at.</summary>
public static class NotCheckedWords
{
    /// <summary>One sentence each, the blocking ones first.</summary>
    public static ImmutableArray<string> Of(Plan plan)
    {
        var notes = plan
            .Missing.Select(missing =>
                missing.Blocking ? $"NEEDED ({missing.Field}): {Sentence(missing.Why)}" : Sentence(missing.Why)
            )
            .ToList();
        var unread = plan.Checked.Where(entry => entry is { Term: not null, Rules: 0 }).ToList();
        foreach (var group in unread.GroupBy(entry => entry.Kind))
        {
            notes.Add(
                $"No rule looked at the {Plural(group.Key)} {string.Join(", ", group.Select(entry => entry.Term).Distinct())}: recognised, but not checked."
            );
        }
        return [.. notes];
    }

    private static string Plural(string kind) => kind == "allergy" ? "allergies" : kind + "s";

    private static string Sentence(string text) =>
        text.EndsWith('?') || text.EndsWith('.') ? SentenceText.Capital(text) : $"{SentenceText.Capital(text)}.";
}

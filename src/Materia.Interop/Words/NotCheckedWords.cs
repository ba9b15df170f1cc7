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
            var terms = group.Select(entry => entry.Term).Distinct().ToList();
            notes.Add(
                $"No rule looked at the {(terms.Count == 1 ? group.Key : Plural(group.Key))} {string.Join(", ", terms)}: recognised, but not checked."
            );
        }
        return [.. notes];
    }

    private static string Plural(string kind) => kind == "allergy" ? "allergies" : kind + "s";

    private static string Sentence(string text) =>
        text.EndsWith('?') || text.EndsWith('.') ? SentenceText.Capital(text) : $"{SentenceText.Capital(text)}.";
}

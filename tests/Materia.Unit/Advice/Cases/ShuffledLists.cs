using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;

namespace Materia.Tests.Advice.Cases;

/// <summary>The lists of a case are sets: the same entries in another order, and the plan without what tells the order.</summary>
internal static partial class ShuffledLists
{
    /// <summary>The first line in which two plans differ; null when they are the same.</summary>
    public static string? Difference(string expected, string found)
    {
        if (expected == found)
        {
            return null;
        }
        var (one, other) = (expected.Split('\n'), found.Split('\n'));
        var line = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"line {line}: {one.ElementAtOrDefault(line)} became {other.ElementAtOrDefault(line)}";
    }

    /// <summary>The plan as JSON, with what points into the lists put back to their first order.</summary>
    public static string Unordered(Plan plan, Func<string, string> original) =>
        PlanWords.Json(
            plan with
            {
                Findings =
                [
                    .. plan.Findings.Select(finding =>
                        finding with
                        {
                            Because = Because(finding.Because, original),
                            Summary = Paths(finding.Summary, original),
                            Recommendation = finding.Recommendation is { } what ? Paths(what, original) : null,
                        }
                    ),
                ],
                DecidedBy = plan.DecidedBy with
                {
                    Because = Because(plan.DecidedBy.Because, original),
                    Reason = Paths(plan.DecidedBy.Reason, original),
                },
                Missing =
                [
                    .. plan
                        .Missing.Select(missing =>
                            missing with
                            {
                                Field = Paths(missing.Field, original),
                                Why = Paths(missing.Why, original),
                            }
                        )
                        .OrderBy(missing => missing.Blocking ? 0 : 1)
                        .ThenBy(missing => missing.Field, StringComparer.Ordinal),
                ],
                Checked =
                [
                    .. plan
                        .Checked.Select(entry => entry with { Path = Paths(entry.Path, original) })
                        .OrderBy(entry => entry.Path, StringComparer.Ordinal),
                ],
                Inputs = [.. plan.Inputs.Select(input => input with { Path = Paths(input.Path, original) })],
                Grades = [.. plan.Grades.Select(grade => grade with { Path = Paths(grade.Path, original) })],
            }
        );

    // Entries of which the same is said stand by their place, and so are put back too.
    private static ImmutableArray<Reason> Because(ImmutableArray<Reason> reasons, Func<string, string> original)
    {
        var back = reasons.Select(reason => reason with { Path = Paths(reason.Path, original) }).ToArray();
        for (var i = 0; i < back.Length; )
        {
            var end = i + 1;
            while (end < back.Length && back[end].Text == back[i].Text)
            {
                end++;
            }
            Array.Sort(back, i, end - i, ByPath);
            i = end;
        }
        return [.. back];
    }

    private static readonly Comparer<Reason> ByPath = Comparer<Reason>.Create(
        (one, other) => string.CompareOrdinal(one.Path, other.Path)
    );

    private static string Paths(string text, Func<string, string> original) =>
        Place().Replace(text, match => original(match.Value));

    /// <summary>The case in another order, and the first path of each entry; without a source of chance the order stays.</summary>
    public static (Case Shuffled, Func<string, string> Original) Of(Case question, Random? random)
    {
        var names = new Dictionary<string, string>();
        var shuffled = question with
        {
            Observations = In(question.Observations, one => one.Path, "observations"),
            Doses = In(question.Doses, one => one.Path, "doses"),
            Medications = question.Medications is { } medicines ? In(medicines, one => one.Path, "medications") : null,
            Conditions = question.Conditions is { } conditions ? In(conditions, one => one.Path, "conditions") : null,
            Allergies = question.Allergies is { } allergies ? In(allergies, one => one.Path, "allergies") : null,
            Events = In(question.Events, one => one.Path, "events"),
            Answers = In(question.Answers, one => one.Path, "answers"),
            Administrations = In(question.Administrations, one => one.Path, "administrations"),
            Formulary = In(question.Formulary, one => $"formulary[{question.Formulary.IndexOf(one)}]", "formulary"),
        };
        return (shuffled.Numbered(), path => names.GetValueOrDefault(path, path));

        ImmutableArray<T> In<T>(ImmutableArray<T> items, Func<T, string> path, string list)
        {
            var order = items.ToArray();
            random?.Shuffle(order);
            for (var i = 0; i < order.Length; i++)
            {
                // Of entries that are alike it cannot be said which was read.
                names[$"{list}[{i}]"] = path(items.First(item => Alike(item, order[i], path)));
            }
            return [.. order];
        }
    }

    private static bool Alike<T>(T one, T other, Func<T, string> path) =>
        one!.ToString()!.Replace(path(one), "", StringComparison.Ordinal)
        == other!.ToString()!.Replace(path(other), "", StringComparison.Ordinal);

    [GeneratedRegex(@"[a-z]+\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

using System.Text;
using Materia.Consult;
using Materia.Consult.Checks;
using Materia.Consult.Explaining;
using Materia.Interop.Words;
using Materia.Monograph.Citing;

namespace Materia.Cli.Checking;

/// <summary>
/// The worklist for a pharmacist: source by source, so that a document is opened once; in it place by place, what sets a dose
/// first.
/// </summary>
internal static class WorklistText
{
    private const string Indent = "    ";

    public static void Append(StringBuilder text, KnowledgeCheckReport report)
    {
        var worklist = report.Worklist;
        if (worklist.Unverified.IsEmpty && worklist.NotCurrent.IsEmpty)
        {
            return;
        }
        WrappedText.Append(
            text,
            $"\nWhat is to be looked up. [ ] nobody has looked yet, [x] confirmed or corrected, [-] looked for and not found; {WorklistWords.Count(report.Reviews, "review is", "reviews are")} recorded. How to look one up and record it: docs/how-to/check-a-fact.md",
            ""
        );
        Part(text, "PART 1. Not yet checked in the source that is named", worklist.Unverified, isBrief: false);
        Part(
            text,
            "PART 2. Read in a copy that is no longer current; to be read again in the document of today",
            worklist.NotCurrent,
            isBrief: true
        );
        text.Append('\n');
    }

    private static void Part(StringBuilder text, string heading, ImmutableArray<SourceWork> sources, bool isBrief)
    {
        var places = sources.Sum(work => work.Entries.Length);
        var doses = sources.Sum(work => work.Count(StatementBearing.Dose));
        text.Append(CultureInfo.InvariantCulture, $"\n{heading}\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{WorklistWords.Count(places, "place", "places")} to look at, in {WorklistWords.Count(sources.Length, "source", "sources")}; {doses} of them for doses\n"
        );
        foreach (var work in sources)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  {work.SourceId}: {work.Entries.Length}, {work.Count(StatementBearing.Dose)} for doses\n"
            );
        }
        foreach (var work in sources)
        {
            Source(text, work);
            foreach (var group in work.Entries.GroupBy(entry => entry.Statement.Bearing))
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"\n  {WorklistWords.Heading(group.Key)} ({group.Count()})\n"
                );
                if (isBrief && group.Key == StatementBearing.Record)
                {
                    ByFile(text, [.. group]);
                    continue;
                }
                ByPlace(text, work, [.. group]);
            }
        }
    }

    private static void Source(StringBuilder text, SourceWork work)
    {
        text.Append('\n');
        if (work.Source is not { } source)
        {
            text.Append(CultureInfo.InvariantCulture, $"{work.SourceId}\n");
            return;
        }
        text.Append(CultureInfo.InvariantCulture, $"{work.SourceId}: {source.ShortName}\n");
        if (source.IsPolicy)
        {
            WrappedText.Append(
                text,
                "Materia's own; there is no page to open. What stands here was written from memory and needs a publication of its own to cite.",
                "  ",
                "  "
            );
            return;
        }
        WrappedText.Append(text, source.Title, "  open      ", "            ");
        WrappedText.Append(text, source.Represents, "  copy of   ", "            ");
        WrappedText.Append(text, source.Revision, "  revision  ", "            ");
        WrappedText.Append(text, source.Read, "  read      ", "            ");
        WrappedText.Append(text, source.Successor ?? "", "  newer     ", "            ");
    }

    private static void ByPlace(StringBuilder text, SourceWork work, IEnumerable<WorklistEntry> entries)
    {
        foreach (var group in entries.GroupBy(entry => entry.Statement.Citation.Locator))
        {
            var isPolicy = work.Source is { IsPolicy: true };
            var where = isPolicy ? $". {WorklistWords.WhereToLook(group.First().Statement.Kind)}" : "";
            WrappedText.Append(text, $"at {group.Key} ({group.Count()}){where}", "  ", Indent);
            foreach (var entry in group)
            {
                Entry(text, entry);
            }
        }
    }

    private static void Entry(StringBuilder text, WorklistEntry entry)
    {
        var statement = entry.Statement;
        text.Append(
            CultureInfo.InvariantCulture,
            $"{Indent}{WorklistWords.Box(entry)} {statement.Id} ({statement.Kind})  {statement.File}:{statement.Position.Line}\n"
        );
        const string Below = $"{Indent}    ";
        WrappedText.Append(text, statement.Claim, Below, Below);
        WrappedText.Append(text, statement.Detail, Below, Below);
        foreach (var review in entry.Reviews)
        {
            WrappedText.Append(text, ExplanationWords.Looked(review), $"{Below}looked at ", $"{Below}  ");
        }
    }

    // Hundreds of names would bury the rules above them.
    private static void ByFile(StringBuilder text, ImmutableArray<WorklistEntry> entries)
    {
        foreach (var file in entries.GroupBy(entry => entry.Statement.File))
        {
            var looked = file.Count(entry => entry.Latest is not null);
            text.Append(
                CultureInfo.InvariantCulture,
                $"{Indent}{file.Key}: {file.Count()}, {looked} looked at (each of them with --format json)\n"
            );
        }
    }
}

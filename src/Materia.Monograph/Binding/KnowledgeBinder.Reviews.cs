using Materia.Monograph.Citing;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Binding;

/// <content>Records of who looked what up. They decide nothing, so they are bound beside the knowledge and not with it.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] ReviewerRoles = ["pharmacist", "doctor", "nurse", "scientist", "developer"];

    /// <summary>The reviews of <paramref name="files"/>; each must name a citation that stands in the knowledge.</summary>
    /// <param name="files">The files of the folder <c>reviews</c>.</param>
    /// <param name="statements">What the knowledge states, with its citations.</param>
    /// <param name="sources">To tell Materia's own policy, which nobody can look up, from a publication.</param>
    public static ReviewRecords BindReviews(
        IEnumerable<KnowledgeFile> files,
        ImmutableArray<CitedStatement> statements,
        IReadOnlyDictionary<string, Source> sources,
        DiagnosticList diagnostics
    )
    {
        var byCitation = statements.ToLookup(one => (one.Citation.SourceId, one.Citation.Locator));
        var reviews = ImmutableArray.CreateBuilder<Review>();
        foreach (var file in files)
        {
            var fields = new FieldReader(file.Path, diagnostics);
            _ = fields.Object(
                file.Root,
                reader =>
                {
                    reviews.AddRange(
                        Items(reader, fields, "reviews", (item, _) => ReviewOf(item, fields, byCitation, statements))
                    );
                    return "reviews";
                }
            );
        }
        var records = new ReviewRecords(reviews.ToImmutable());
        ContradictedMarks(records, sources, diagnostics);
        return records;
    }

    private static Review? ReviewOf(
        ObjectReader reader,
        FieldReader fields,
        ILookup<(string, string), CitedStatement> byCitation,
        ImmutableArray<CitedStatement> statements
    )
    {
        var source = reader.RequiredText("source");
        var at = reader.RequiredText("at");
        var of = reader.OptionalText("of");
        var by = reader.RequiredText("by");
        var role = reader.Required("role") is { } roleNode
            ? Scalars.Word(roleNode, ReviewerRoles, reader.Faults)
            : null;
        var on = reader.Required("on") is { } onNode ? Day(onNode, reader.Faults) : null;
        var copy = reader.Required("copy") is { } copyNode ? CopyOf(copyNode, fields) : null;
        var result = reader.Required("result") is { } resultNode
            ? Scalars.Word(resultNode, ReviewResultCode.All, reader.Faults)
            : null;
        var note = reader.OptionalText("note");
        if (source is null || at is null || by is null || role is null || on is null || copy is null || result is null)
        {
            return null;
        }
        var named = Named(byCitation[(source, at)], of);
        if (named.IsEmpty || (of is null && named.DistinctBy(one => one.Id).Skip(1).Any()))
        {
            TellUnnamed(reader, fields, source, at, of, statements);
            return null;
        }
        return new Review
        {
            SourceId = source,
            Locator = at,
            Statements = named,
            By = by,
            Role = role,
            On = on.Value,
            CopyTitle = copy.Title,
            CopyRevision = copy.Revision,
            Result = (ReviewResult)ReviewResultCode.All.IndexOf(result),
            Note = note,
            File = fields.File,
            Position = reader.Position,
        };
    }

    // A case repeats what a row cites; it is meant only where it is named.
    private static ImmutableArray<CitedStatement> Named(IEnumerable<CitedStatement> cited, string? of) =>
        [.. cited.Where(one => of is null ? !one.IsOfCase : one.Id == of)];

    private static void TellUnnamed(
        ObjectReader reader,
        FieldReader fields,
        string source,
        string at,
        string? of,
        ImmutableArray<CitedStatement> statements
    )
    {
        var ofSource = statements.Where(one => one.Citation.SourceId == source).ToList();
        var here = ofSource.Where(one => one.Citation.Locator == at).Select(one => one.Id).Distinct().ToList();
        var (message, repair) = (ofSource.Count, here.Count) switch
        {
            (0, _) => (
                $"nothing in the knowledge cites \"{Scalars.Shorten(source)}\"",
                Spelling.Nearest(source, statements.Select(one => one.Citation.SourceId).Distinct())
            ),
            (_, 0) => (
                $"nothing in the knowledge cites {Scalars.Shorten(source)} at \"{Scalars.Shorten(at)}\"",
                Spelling.Nearest(at, ofSource.Select(one => one.Citation.Locator).Distinct())
            ),
            _ when of is not null => (
                $"\"{Scalars.Shorten(of)}\" does not cite {Scalars.Shorten(source)} {Scalars.Shorten(at)}",
                Spelling.Nearest(of, here)
            ),
            _ => (
                $"{here.Count} statements cite {Scalars.Shorten(source)} {Scalars.Shorten(at)}; name the one that was looked up under of: {Few(here)}",
                null
            ),
        };
        fields.Diagnostics.Add(
            DiagnosticCode.ReviewOfNothing,
            fields.File,
            reader.Position,
            $"{reader.Path}: {message}",
            repair
        );
    }

    private static string Few(List<string> ids) =>
        string.Join(", ", ids.Take(10)) + (ids.Count > 10 ? $" and {ids.Count - 10} more" : "");

    private sealed record ReviewedCopy(string Title, string Revision);

    private static ReviewedCopy? CopyOf(DataNode node, FieldReader fields) =>
        fields.Object(
            node,
            reader =>
            {
                var title = reader.RequiredText("title");
                var revision = reader.RequiredText("revision");
                return title is null || revision is null ? null : new ReviewedCopy(title, revision);
            }
        );

    private static DateOnly? Day(DataNode node, FaultList faults)
    {
        if (Scalars.Time(node, faults) is not { } time)
        {
            return null;
        }
        if (time.Time is null)
        {
            return time.Date;
        }
        faults.Add(node, "a review has a day, not a time; write 2026-11-20");
        return null;
    }

    // The latest review of a statement and the mark beside the statement must say the same.
    private static void ContradictedMarks(
        ReviewRecords records,
        IReadOnlyDictionary<string, Source> sources,
        DiagnosticList diagnostics
    )
    {
        foreach (
            var statement in records
                .All.SelectMany(review => review.Statements)
                .DistinctBy(one => (one.File, one.Position))
        )
        {
            var latest = records.Latest(statement)!;
            var isFound = latest.Result != ReviewResult.NotFound;
            if (isFound && statement.IsUnverified)
            {
                diagnostics.Add(
                    DiagnosticCode.ReviewedButMarked,
                    latest.File,
                    latest.Position,
                    $"{statement.Id} was {latest.Result.ToCode()} on {latest.On:yyyy-MM-dd} by {Scalars.Shorten(latest.By)}, and {PlaceOfMark(statement)} still says verified: no; {WhatToDo(statement, sources)}"
                );
            }
            else if (!isFound && !statement.IsUnverified)
            {
                diagnostics.Add(
                    DiagnosticCode.NotFoundButVerified,
                    latest.File,
                    latest.Position,
                    $"{statement.Id} was not found on {latest.On:yyyy-MM-dd} by {Scalars.Shorten(latest.By)}, and {statement.File}:{statement.Position.Line} still counts as verified; mend the statement, or mark its citation verified: no"
                );
            }
        }
    }

    private static string PlaceOfMark(CitedStatement statement)
    {
        int?[] lines =
        [
            statement.Citation.Verified ? null : statement.Position.Line,
            statement.MarkedAt?.Line == statement.Position.Line ? null : statement.MarkedAt?.Line,
        ];
        return $"{statement.File}:{string.Join(" and ", lines.OfType<int>())}";
    }

    private static string WhatToDo(CitedStatement statement, IReadOnlyDictionary<string, Source> sources) =>
        sources.GetValueOrDefault(statement.Citation.SourceId) is { IsPolicy: true }
            ? $"cite the copy that was looked at instead of {statement.Citation.SourceId}"
            : "remove the mark";
}

using Materia.Consult.Explaining;
using Materia.Web.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Materia.Web.Pages.Explain;

/// <summary>The addresses of the pages that explain an id.</summary>
internal static class ExplainRoutes
{
    public static void MapExplain(this WebApplication server)
    {
        server.MapMethods("/explain", PageRoutes.Reading, Index);
        server.MapMethods("/explain/{**id}", PageRoutes.Reading, One);
    }

    private static IResult Index(ExplainBook book, string? id)
    {
        var asked = (id ?? "").Trim();
        if (asked.Length > WebLimits.LongestFieldName)
        {
            return Results.NotFound();
        }
        if (asked.Length > 0 && book.IsId(asked))
        {
            return Results.LocalRedirect(PageWords.Explain(asked));
        }
        var found = asked.Length > 0 ? book.Ids : book.Heads;
        return new RazorComponentResult<ExplainIndex>(
            new Dictionary<string, object?>
            {
                [nameof(ExplainIndex.Asked)] = asked,
                [nameof(ExplainIndex.Near)] = asked.Length > 0 ? book.Nearest(asked) : null,
                [nameof(ExplainIndex.Ids)] = found
                    .Where(one => one.Contains(asked, StringComparison.OrdinalIgnoreCase))
                    .ToImmutableArray(),
            }
        );
    }

    private static IResult One(ExplainBook book, string id)
    {
        if (id.Length > WebLimits.LongestFieldName)
        {
            return Results.NotFound();
        }
        ImmutableArray<Explanation> found = book.Explain(id);
        return found.IsEmpty
            ? Results.NotFound()
            : new RazorComponentResult<ExplainPage>(
                new Dictionary<string, object?>
                {
                    [nameof(ExplainPage.Id)] = id,
                    [nameof(ExplainPage.Found)] = found,
                    [nameof(ExplainPage.Book)] = book,
                }
            );
    }
}

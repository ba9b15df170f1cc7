using Materia.Web.Pages.Comparing;
using Materia.Web.Pages.Evidence;
using Materia.Web.Pages.ForPrograms;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Materia.Web.Pages;

/// <summary>The addresses of the pages that only show. A drug or an indication that the knowledge does not have is no page.</summary>
internal static class PageRoutes
{
    public static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPages(this WebApplication server)
    {
        server.MapMethods("/", Reading, () => new RazorComponentResult<HomePage>());
        server.MapMethods("/{drug}", Reading, Drug);
        server.MapMethods("/{drug}/evidence", Reading, Evidence);
        server.MapMethods("/{drug}/{indication}", Reading, Indication);
        server.MapPlans();
        server.MapCompare();
        server.MapPrograms();
    }

    private static IResult Drug(string drug, Knowledge knowledge) =>
        knowledge.Drugs.FirstOrDefault(one => one.Id == drug) is { } record
            ? new RazorComponentResult<DrugPage>(new Dictionary<string, object?> { [nameof(DrugPage.Drug)] = record })
            : Results.NotFound();

    private static IResult Evidence(string drug, Knowledge knowledge) =>
        knowledge.Drugs.FirstOrDefault(one => one.Id == drug) is { Register.Studies.IsEmpty: false } record
            ? new RazorComponentResult<EvidencePage>(
                new Dictionary<string, object?> { [nameof(EvidencePage.Drug)] = record }
            )
            : Results.NotFound();

    private static IResult Indication(HttpContext context, string drug, string indication) =>
        Subject.Find(context, drug, indication) is { } subject
            ? subject.Form<IndicationPage>(StatusCodes.Status200OK, subject.Fresh(), [])
            : Results.NotFound();
}

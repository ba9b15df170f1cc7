using Materia.Web.Forms;
using Materia.Web.Serving;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Materia.Web.Pages;

/// <summary>The addresses of the pages. A drug or an indication that the knowledge does not have is no page.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPages(this WebApplication server)
    {
        server.MapMethods("/", Reading, () => new RazorComponentResult<HomePage>());
        server.MapMethods("/{drug}", Reading, (string drug, Knowledge knowledge) => Drug(drug, knowledge));
        server.MapMethods("/{drug}/{indication}", Reading, Indication);
        server.MapMethods("/{drug}/{indication}/plan", Reading, EmptyForm);
        server.MapPost("/{drug}/{indication}/plan", PlanAsync);
    }

    private static IResult Drug(string drug, Knowledge knowledge) =>
        knowledge.Drugs.Any(one => one.Id == drug) ? Results.LocalRedirect($"/#drug-{drug}") : Results.NotFound();

    private static IResult Indication(HttpContext context, string drug, string indication)
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        return subject.Form<IndicationPage>(StatusCodes.Status200OK, subject.Fresh(), []);
    }

    private static IResult EmptyForm(HttpContext context, string drug, string indication, string? example)
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        if (example is null)
        {
            return subject.Form<FormPage>(StatusCodes.Status200OK, subject.Fresh(), []);
        }
        var patients = context.RequestServices.GetRequiredService<ExamplePatients>();
        var found = patients.For(drug, indication).FirstOrDefault(one => one.Id == example);
        if (found is null || ExampleValues.Of(found.GivenNode, subject.Layout) is not { } values)
        {
            return Results.NotFound();
        }
        return subject.Form<FormPage>(
            StatusCodes.Status200OK,
            values,
            new() { [nameof(FormPage.Example)] = found.Says }
        );
    }

    private static async Task<IResult> PlanAsync(HttpContext context, string drug, string indication)
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        if (!context.Request.HasFormContentType)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var values = new FormValues(
            form.Where(pair => pair.Key is not ("form-token" or "more" or "edit"))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        );
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            var fault = new FormFault(
                "",
                "This form was opened too long ago, or elsewhere. Nothing is lost: send it again."
            );
            return subject.Faulty(values, [fault]);
        }
        if (form.ContainsKey("edit") || form.ContainsKey("more"))
        {
            return subject.Form<FormPage>(
                StatusCodes.Status200OK,
                values,
                new() { [nameof(FormPage.MoreRowsOf)] = form["more"].ToString() }
            );
        }
        var read = CaseForm.Read(subject.Knowledge, subject.Layout, values, drug, indication);
        if (read.Case is not { } question)
        {
            return subject.Faulty(values, read.Faults);
        }
        var consultation = context.RequestServices.GetRequiredService<Consultation>();
        return subject.Page<PlanPage>(
            StatusCodes.Status200OK,
            values,
            new() { [nameof(PlanPage.Plan)] = consultation.Advise(question), [nameof(PlanPage.Case)] = read.Node }
        );
    }

    /// <summary>What a page is about.</summary>
    private sealed record Subject(
        HttpContext Context,
        Knowledge Knowledge,
        DrugRecord Drug,
        IndicationRecord Indication
    )
    {
        public FormLayout Layout { get; } = FormLayout.Of(Knowledge, Drug, Indication);

        public static Subject? Find(HttpContext context, string drug, string indication)
        {
            var knowledge = context.RequestServices.GetRequiredService<Knowledge>();
            var record = knowledge.Drugs.FirstOrDefault(one => one.Id == drug);
            var use = record?.Indications.FirstOrDefault(one => one.Code == indication);
            return use is null ? null : new Subject(context, knowledge, record!, use);
        }

        /// <summary>A form that knows today's date and nothing else.</summary>
        public FormValues Fresh()
        {
            var today = Context.RequestServices.GetRequiredService<TimeProvider>().GetLocalNow();
            return new FormValues([
                KeyValuePair.Create("asOf", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ]);
        }

        public IResult Form<TPage>(int status, FormValues values, Dictionary<string, object?> more)
            where TPage : IComponent
        {
            more["Layout"] = Layout;
            return Page<TPage>(status, values, more);
        }

        public IResult Faulty(FormValues values, ImmutableArray<FormFault> faults) =>
            Form<FormPage>(StatusCodes.Status400BadRequest, values, new() { [nameof(FormPage.Faults)] = faults });

        public IResult Page<TPage>(int status, FormValues values, Dictionary<string, object?> more)
            where TPage : IComponent
        {
            var antiforgery = Context.RequestServices.GetRequiredService<IAntiforgery>();
            more["Drug"] = Drug;
            more["Indication"] = Indication;
            more["Values"] = values;
            more["Token"] = antiforgery.GetAndStoreTokens(Context).RequestToken;
            return new RazorComponentResult<TPage>(more) { StatusCode = status, PreventStreamingRendering = true };
        }
    }
}

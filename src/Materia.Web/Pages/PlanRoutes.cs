using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Interop.Calendars;
using Materia.Web.Forms;
using Materia.Web.Pages.Plans;
using Microsoft.AspNetCore.Antiforgery;

namespace Materia.Web.Pages;

/// <summary>The addresses of the form and of the plan that it gives.</summary>
internal static class PlanRoutes
{
    // Names of the form that are no part of the case.
    private static readonly string[] OwnNames = ["form-token", "more", "edit", "check", "as", "compare"];

    public static void MapPlans(this WebApplication server)
    {
        server.MapMethods("/{drug}/{indication}/plan", PageRoutes.Reading, EmptyForm);
        server.MapMethods("/{drug}/{indication}/example/{example}", PageRoutes.Reading, Example);
        server.MapPost("/{drug}/{indication}/plan", PlanAsync);
        server.MapPost("/{drug}/{indication}/echo", EchoAsync);
    }

    /// <summary>What was sent in a form, without the names that are not of the case; null when it is no form of ours.</summary>
    public static async Task<(FormValues Values, IFormCollection Form, bool IsOurs)?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            return null;
        }
        var form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        var values = new FormValues(
            form.Where(pair =>
                    !OwnNames.Contains(pair.Key)
                    && !pair.Key.StartsWith("whatif.", StringComparison.Ordinal)
                    && !pair.Key.StartsWith(AnswerFields.Prefix, StringComparison.Ordinal)
                )
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToString()))
        );
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        return (values, form, await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false));
    }

    /// <summary>The fault of a form that was opened elsewhere or too long ago.</summary>
    public static FormFault TooOld { get; } =
        new("", "This form was opened too long ago, or elsewhere. Nothing is lost: send it again.");

    private static IResult EmptyForm(
        HttpContext context,
        string drug,
        string indication,
        string? example,
        string? label,
        string? data
    )
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        if (data is not null)
        {
            return Bookmark.Read(data) is { } kept ? Answer(subject, kept, [], "") : Results.NotFound();
        }
        if (example is null)
        {
            return subject.Form<FormPage>(StatusCodes.Status200OK, subject.Fresh(label), []);
        }
        return subject.Example(example) is not { } found
            ? Results.NotFound()
            : subject.Form<FormPage>(
                StatusCodes.Status200OK,
                found.Values,
                new() { [nameof(FormPage.Example)] = found.Says }
            );
    }

    private static IResult Example(HttpContext context, string drug, string indication, string example) =>
        Subject.Find(context, drug, indication) is { } subject && subject.Example(example) is { } found
            ? Answer(subject, found.Values, new() { [nameof(PlanPage.Example)] = found.Says }, "")
            : Results.NotFound();

    private static async Task<IResult> PlanAsync(HttpContext context, string drug, string indication)
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        if (await ReadAsync(context).ConfigureAwait(false) is not { } sent)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        if (!sent.IsOurs)
        {
            return subject.Faulty(sent.Values, [TooOld]);
        }
        if (sent.Form.ContainsKey("edit") || sent.Form.ContainsKey("more"))
        {
            return subject.Form<FormPage>(
                StatusCodes.Status200OK,
                sent.Values,
                new() { [nameof(FormPage.MoreRowsOf)] = sent.Form["more"].ToString() }
            );
        }
        if (sent.Form.ContainsKey("check") && subject.Read(sent.Values).Faults.IsEmpty)
        {
            return subject.Form<FormPage>(
                StatusCodes.Status200OK,
                sent.Values,
                new() { [nameof(FormPage.IsChecked)] = true }
            );
        }
        var values = AnswerFields.With(
            sent.Values,
            sent.Form[AnswerFields.Question].ToString(),
            sent.Form[AnswerFields.Value].ToString(),
            sent.Form[AnswerFields.Date].ToString()
        );
        return Answer(subject, values, [], sent.Form["as"].ToString());
    }

    private static IResult Answer(Subject subject, FormValues values, Dictionary<string, object?> more, string kind)
    {
        var read = subject.Read(values);
        if (read.Case is not { } question)
        {
            return subject.Faulty(values, read.Faults);
        }
        var plan = subject.Advise(question);
        switch (kind)
        {
            case "json":
                return Results.Bytes(PlanJson.ToBytes(plan, isIndented: true), "application/json");
            case "note":
                return Results.Text(PlanNote.Of(plan, subject.Drug.Name), "text/plain; charset=utf-8");
            case "calendar":
                var now = subject.Context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
                return Results.File(
                    Encoding.UTF8.GetBytes(CourseCalendar.Of(plan.Courses, now)),
                    CourseCalendar.MediaType,
                    "supportive-courses.ics"
                );
            case "bookmark":
                more[nameof(PlanPage.Bookmark)] = Bookmark.Of(values) is { } word
                    ? $"/{subject.Drug.Id}/{subject.Indication.Code}/plan?data={word}"
                    : "";
                break;
            default:
                break;
        }
        more[nameof(PlanPage.Plan)] = plan;
        more[nameof(PlanPage.Question)] = question;
        more[nameof(PlanPage.Case)] = read.Node;
        more[nameof(PlanPage.Layout)] = subject.Layout(values);
        return subject.Page<PlanPage>(StatusCodes.Status200OK, values, more);
    }

    // For the small hints while somebody types: what stands in the form in the other units, and what cannot be.
    private static async Task<IResult> EchoAsync(HttpContext context, string drug, string indication)
    {
        if (
            Subject.Find(context, drug, indication) is not { } subject
            || await ReadAsync(context).ConfigureAwait(false) is not { IsOurs: true } sent
        )
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
        var faults = subject.Read(sent.Values).Faults.Where(fault => sent.Values[fault.Field].Length > 0);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: false)))
        {
            json.WriteStartObject();
            json.WriteStartObject("echoes");
            foreach (var (control, words) in FormEcho.Of(subject.Layout(sent.Values), sent.Values))
            {
                json.WriteString(control, words);
            }
            json.WriteEndObject();
            json.WriteStartObject("faults");
            foreach (var field in faults.GroupBy(fault => fault.Field))
            {
                json.WriteString(field.Key, string.Join(' ', field.Select(fault => fault.Message)));
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        return Results.Text(Encoding.UTF8.GetString(buffer.WrittenSpan), "application/json");
    }
}

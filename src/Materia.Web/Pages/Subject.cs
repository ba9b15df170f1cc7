using Materia.Web.Forms;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Materia.Web.Pages;

/// <summary>What a page is about: a drug, one of its indications, and the label that was chosen, where one was.</summary>
internal sealed class Subject
{
    private Subject(HttpContext context, Knowledge knowledge, DrugRecord drug, IndicationRecord indication)
    {
        Context = context;
        Knowledge = knowledge;
        Drug = drug;
        Indication = indication;
    }

    public HttpContext Context { get; }

    public Knowledge Knowledge { get; }

    public DrugRecord Drug { get; }

    public IndicationRecord Indication { get; }

    public static Subject? Find(HttpContext context, string drug, string indication)
    {
        var knowledge = context.RequestServices.GetRequiredService<Knowledge>();
        var record = knowledge.Drugs.FirstOrDefault(one => one.Id == drug);
        var use = record?.Indications.FirstOrDefault(one => one.Code == indication);
        return use is null ? null : new Subject(context, knowledge, record!, use);
    }

    /// <summary>The form for what was filled in: a label that was chosen asks only for what it reads.</summary>
    public FormLayout Layout(FormValues values) =>
        FormLayout.Of(
            Knowledge,
            Drug,
            Indication,
            JurisdictionCode.TryParse(values["jurisdiction"], out var chosen) ? chosen : null
        );

    /// <summary>A form that knows today's date, the label that was asked for, and nothing else.</summary>
    public FormValues Fresh(string? label = null)
    {
        var today = Context.RequestServices.GetRequiredService<TimeProvider>().GetLocalNow();
        return new FormValues([
            KeyValuePair.Create("asOf", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            KeyValuePair.Create(
                "jurisdiction",
                JurisdictionCode.TryParse(label ?? "", out var one) ? one.ToCode() : ""
            ),
        ]);
    }

    public CaseForm Read(FormValues values) =>
        CaseForm.Read(Knowledge, Layout(values), values, Drug.Id, Indication.Code);

    public Plan Advise(Case question) => Context.RequestServices.GetRequiredService<Consultation>().Advise(question);

    /// <summary>What stands in the form for an example of this indication; null when there is none, or the form cannot show it.</summary>
    public (FormValues Values, string Says)? Example(string id)
    {
        var found = Context.RequestServices.GetRequiredService<ExamplePatients>().Find(Drug.Id, id);
        if (found?.Given.Drug != Drug.Id || found.Given.Indication.Code != Indication.Code)
        {
            return null;
        }
        return ExampleValues.Of(found.GivenNode, Layout(new FormValues([]))) is { } values
            ? (values, found.Says)
            : null;
    }

    public IResult Form<TPage>(int status, FormValues values, Dictionary<string, object?> more)
        where TPage : IComponent
    {
        var layout = Layout(values);
        more["Layout"] = layout;
        return Page<TPage>(status, layout.WithPresets(values), more);
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

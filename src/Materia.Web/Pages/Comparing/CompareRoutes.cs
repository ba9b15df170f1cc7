using Materia.Web.Forms;

namespace Materia.Web.Pages.Comparing;

/// <summary>The address at which a plan is held against another: with one value changed, or by the other label.</summary>
internal static class CompareRoutes
{
    public static void MapCompare(this WebApplication server) =>
        server.MapPost("/{drug}/{indication}/compare", CompareAsync);

    private static async Task<IResult> CompareAsync(HttpContext context, string drug, string indication)
    {
        if (Subject.Find(context, drug, indication) is not { } subject)
        {
            return Results.NotFound();
        }
        if (await PlanRoutes.ReadAsync(context).ConfigureAwait(false) is not { } sent)
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }
        if (!sent.IsOurs)
        {
            return subject.Faulty(sent.Values, [PlanRoutes.TooOld]);
        }
        var first = subject.Read(sent.Values);
        if (first.Case is not { } question)
        {
            return subject.Faulty(sent.Values, first.Faults);
        }
        return sent.Form["compare"] == "labels"
            ? Labels(subject, sent.Values, question)
            : Changed(
                subject,
                sent.Values,
                question,
                sent.Form[WhatIf.Field].ToString(),
                sent.Form[WhatIf.Value].ToString()
            );
    }

    private static IResult Labels(Subject subject, FormValues values, Case question)
    {
        var plans = JurisdictionCode
            .All.Select(one => subject.Advise(question with { Jurisdiction = one, JurisdictionAssumed = false }))
            .ToList();
        return subject.Form<ComparePage>(
            StatusCodes.Status200OK,
            values,
            new()
            {
                [nameof(ComparePage.Heading)] = "The same case by both labels",
                [nameof(ComparePage.FirstName)] = $"{plans[0].Jurisdiction.ToWords()} label",
                [nameof(ComparePage.SecondName)] = $"{plans[1].Jurisdiction.ToWords()} label",
                [nameof(ComparePage.Aspects)] = PlanComparison.Of(plans[0], plans[1], subject.Drug.Name),
            }
        );
    }

    private static IResult Changed(Subject subject, FormValues values, Case question, string control, string value)
    {
        var layout = subject.Layout(values);
        var more = new Dictionary<string, object?>
        {
            [nameof(ComparePage.Heading)] = "What if one value were different",
            [nameof(ComparePage.ChosenField)] = control,
            [nameof(ComparePage.ChosenValue)] = value,
        };
        var isKnown = WhatIf.Choices(layout, values).Any(choice => choice.Value == control);
        var changed = isKnown ? WhatIf.Change(layout, values, control, value) : values;
        var second = subject.Read(changed);
        if (!isKnown || second.Case is not { } other)
        {
            more[nameof(ComparePage.Faults)] = isKnown
                ? second.Faults
                : [new FormFault("", $"\"{Scalars.Shorten(control)}\" is no field of this form")];
            return subject.Form<ComparePage>(StatusCodes.Status400BadRequest, values, more);
        }
        var label = layout.LabelOf(control, values);
        more[nameof(ComparePage.FirstName)] = $"{label}: {WhatIf.Shown(layout, values, control)}";
        more[nameof(ComparePage.SecondName)] = $"{label}: {WhatIf.Shown(layout, changed, control)}";
        more[nameof(ComparePage.Aspects)] = PlanComparison.Of(
            subject.Advise(question),
            subject.Advise(other),
            subject.Drug.Name
        );
        return subject.Form<ComparePage>(StatusCodes.Status200OK, values, more);
    }
}

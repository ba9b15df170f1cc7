using System.Text;

namespace Materia.Interop.Words;

/// <summary>
/// A plan in words, in the order a careful colleague would say it: decision, reason, what ends it, what to know, what is next,
/// what was looked at, what was not.
/// </summary>
public static class PlanText
{
    /// <summary>The whole plan as text.</summary>
    public static string Of(Plan plan, string drugName)
    {
        var text = new StringBuilder();
        Heading(text, plan, drugName);
        var same = SaidByTheReason(plan);
        var reason = same?.Recommendation is { } what ? $"{plan.DecidedBy.Reason} {what}" : plan.DecidedBy.Reason;
        Paragraph(text, reason + CitedBy(plan.DecidedBy.Sources, plan), "");
        if (plan.Dose is { } dose)
        {
            Dose(text, dose, plan);
        }
        History(text, plan);
        Next(text, plan);
        Pathways(text, plan);
        Findings(text, plan);
        Monitoring(text, plan);
        LookedAt(text, plan);
        NotChecked(text, plan);
        Sources(text, plan);
        return text.ToString();
    }

    /// <summary>The decision in capitals with the drug and the dose: "START drug 400 mg once a day".</summary>
    public static string Decision(Plan plan, string drugName)
    {
        var name = drugName.ToLowerInvariant();
        var action = plan.Action switch
        {
            PlanAction.NoRecommendation => $"NO RECOMMENDATION for {name}",
            PlanAction.InsufficientData => $"NOT ENOUGH DATA to dose {name}",
            PlanAction.DoNotStart => $"DO NOT START {name}",
            _ => $"{plan.Action.ToCode().ToUpperInvariant()} {name}",
        };
        if (plan.Dose is not { } dose)
        {
            return action;
        }
        var preposition = plan.Action switch
        {
            PlanAction.Reduce => " to",
            PlanAction.Resume or PlanAction.Start or PlanAction.Continue => "",
            _ => "",
        };
        return $"{action}{preposition} {DoseWords.Regimen(dose)}";
    }

    private static void Heading(StringBuilder text, Plan plan, string drugName)
    {
        text.Append(Decision(plan, drugName)).Append(".\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"{plan.Jurisdiction.ToWords()} label · {plan.AsOf} · knowledge {plan.Knowledge.Version} ({plan.Knowledge.Sha256[..10]}…)\n\n"
        );
    }

    private static void Dose(StringBuilder text, DosePlan dose, Plan plan)
    {
        text.Append('\n');
        Paragraph(text, DoseWords.Products(dose), "Give: ", "      ");
        if (dose.Calculated is { } calculated)
        {
            var cap = dose.Cap is { } highest ? $", at most {highest.ToQuantity().ToText()}" : "";
            Paragraph(
                text,
                $"{dose.Calculation} = {DoseWords.Rounded(calculated)}{cap}; given as {dose.DailyTotal.ToQuantity().ToText()} a day",
                "Calculated: ",
                "      "
            );
        }
        Paragraph(text, dose.Instructions + CitedBy(dose.InstructionSources, plan), "How: ", "      ");
    }

    private static void History(StringBuilder text, Plan plan)
    {
        if (plan.History.IsEmpty)
        {
            return;
        }
        text.Append("\nWhat happened\n");
        foreach (var entry in plan.History)
        {
            Bullet(text, $"{entry.Date.Date:yyyy-MM-dd}  {entry.Text}");
        }
        foreach (var ladder in plan.Ladders.Where(ladder => ladder.Episode > 0))
        {
            var since = ladder.Since is { } date ? $", since {date.Date:yyyy-MM-dd}" : "";
            var level = ladder.Level is { } dose ? $", at {dose.ToText()} a day" : "";
            Bullet(text, $"Now: {ladder.Id}, {ladder.State}, episode {ladder.Episode}{since}{level}.");
        }
    }

    // The verdict first, then where the patient is, then the one next question.
    private static void Pathways(StringBuilder text, Plan plan)
    {
        foreach (var pathway in plan.Pathways)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nAfter the event: {pathway.Id}\n");
            Bullet(text, $"Rechallenge: {pathway.Rechallenge.ToWords()}.");
            var since = pathway.Since is { } date ? $" (event of {date.Date:yyyy-MM-dd})" : "";
            Bullet(text, $"You are here: {pathway.Title.TrimEnd('?')}{since}.");
            foreach (var question in pathway.Questions)
            {
                Bullet(
                    text,
                    $"Next question, {question.Id}: {question.Text}? {string.Join(" ", question.LeadsTo.Select(line => SentenceText.Ended($"If {line}")))}"
                );
            }
            if (pathway.PublishedDose is { } dose)
            {
                Bullet(
                    text,
                    $"What was published, and no dose of this plan: {dose.ToQuantity().ToText()} a day at most{CitedBy(pathway.PublishedDoseSources, plan)}."
                );
            }
            foreach (var evidence in pathway.Evidence)
            {
                Bullet(text, $"{evidence.Words}{(evidence.IsVerified ? "" : " (unverified)")} [{evidence.Id}]");
            }
        }
        if (plan.Courses.IsEmpty)
        {
            return;
        }
        text.Append("\nSupportive course\n");
        foreach (var course in plan.Courses)
        {
            Bullet(
                text,
                $"{course.From.Date:yyyy-MM-dd} to {course.To.Date.AddDays(-1):yyyy-MM-dd}  {course.Medicine} {course.Amount.ToQuantity().ToText()} {DoseWords.Times(course.TimesPerDay)}"
            );
        }
        Bullet(
            text,
            $"The doses and their times stand in:{CitedBy([.. plan.Courses.SelectMany(course => course.Sources).Distinct()], plan)}"
        );
    }

    private static void Next(StringBuilder text, Plan plan)
    {
        if (plan.Next.IsEmpty)
        {
            return;
        }
        text.Append("\nNext\n");
        foreach (var step in plan.Next)
        {
            Bullet(text, step.Text);
        }
    }

    // The finding that only repeats the deciding reason is told with it, once.
    private static Finding? SaidByTheReason(Plan plan) =>
        plan.Findings.FirstOrDefault(finding => finding.Summary == plan.DecidedBy.Reason);

    private static void Findings(StringBuilder text, Plan plan)
    {
        foreach (
            var group in plan
                .Findings.Where(finding => finding != SaidByTheReason(plan))
                .GroupBy(finding => FindingTier.Of(finding.Severity))
        )
        {
            text.Append('\n').Append(group.Key).Append('\n');
            foreach (var finding in group)
            {
                var action = finding.Recommendation is { } what ? $" {what}" : "";
                var unverified = finding.Verified ? "" : " (unverified)";
                Bullet(text, $"{finding.Summary}{action}{unverified}{CitedBy(finding.Sources, plan)}");
            }
        }
    }

    private static void Monitoring(StringBuilder text, Plan plan)
    {
        if (plan.Monitoring.IsEmpty)
        {
            return;
        }
        text.Append("\nMonitoring\n");
        foreach (var item in plan.Monitoring)
        {
            var today = item.Due.Date == plan.AsOf.Date ? " today" : "";
            Bullet(
                text,
                $"{item.Due.Date:yyyy-MM-dd}{(item.Overdue ? " OVERDUE" : today)}, {item.Test}: {item.Schedule}"
            );
        }
    }

    private static void LookedAt(StringBuilder text, Plan plan)
    {
        var grades = GradeWords.Raised(plan);
        if (plan.Inputs.IsEmpty && grades is null)
        {
            return;
        }
        text.Append("\nLooked at\n");
        foreach (var input in plan.Inputs)
        {
            var date = input.Date is { } when ? $" ({when.Date:yyyy-MM-dd})" : "";
            Bullet(text, $"{input.Label}: {input.Value}{date}");
        }
        if (grades is not null)
        {
            Bullet(text, grades);
        }
    }

    private static void NotChecked(StringBuilder text, Plan plan)
    {
        var notes = NotCheckedWords.Of(plan);
        text.Append("\nNot checked\n");
        if (notes.IsEmpty)
        {
            Bullet(text, "Nothing of what was supplied was left out.");
        }
        foreach (var note in notes)
        {
            Bullet(text, note);
        }
    }

    // The governing label first: what was read, and what is known to have replaced it.
    private static void Sources(StringBuilder text, Plan plan)
    {
        text.Append("\nSources\n");
        var used = plan
            .DecidedBy.Sources.Concat(plan.Findings.SelectMany(finding => finding.Sources))
            .Select(citation => citation.SourceId)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var source in plan.Sources.Where(source => used.Contains(source.Id)))
        {
            var newer = source.Successor is { } successor ? $" ({successor})" : "";
            var age = source.Current ? "" : $" Not the document in force today{newer}.";
            Bullet(text, $"{source.ShortName}: {source.Title}, {source.Revision}.{age}");
        }
        text.Append('\n').Append(Disclaimer).Append('\n');
    }

    /// <summary>The one plain sentence shown where advice is shown.</summary>
    public const string Disclaimer = "For clinicians; it supports their judgement and does not replace it.";

    // Each source once, its places after it: "[US label (2013 revision) 2.11, 8.7]".
    private static string CitedBy(ImmutableArray<Citation> citations, Plan plan)
    {
        if (citations.IsEmpty)
        {
            return "";
        }
        var marks = citations
            .GroupBy(citation => citation.SourceId)
            .Select(group =>
            {
                var name = plan.Sources.FirstOrDefault(source => source.Id == group.Key)?.ShortName ?? group.Key;
                var places = group.Select(citation =>
                    citation.Verified ? citation.Locator : $"{citation.Locator} (unverified)"
                );
                return $"{name} {string.Join(", ", places)}";
            });
        return $" [{string.Join("; ", marks)}]";
    }

    private static void Bullet(StringBuilder text, string words) => Paragraph(text, words, "- ", "  ");

    private static void Paragraph(StringBuilder text, string words, string first, string rest = "") =>
        WrappedText.Append(text, words, first, rest);
}

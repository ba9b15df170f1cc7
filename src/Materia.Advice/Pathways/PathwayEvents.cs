using Materia.Advice.Inputs;
using Materia.Advice.Ladders;
using Materia.Monograph.Pathways;

namespace Materia.Advice.Pathways;

/// <summary>What of a case begins a pathway, in the order in which it began.</summary>
internal static class PathwayEvents
{
    public static ImmutableArray<PathwayEvent> Of(
        Pathway pathway,
        InputContext context,
        IEnumerable<LadderPosition> ladders
    )
    {
        var claimed = context.Drug.EventsOfPathways;
        return
        [
            .. Relevant(
                    context,
                    pair =>
                        pair.Match.Term is { } term
                            && (
                                pathway.Events.Contains(term)
                                || (pair.Given.IsSevere && pathway.SevereEvents.Contains(term))
                                || (pair.Given.IsLifeThreatening && pathway.GravestEvents.Contains(term))
                            )
                        || pathway.AnyOtherThan is { } known
                            && pair.Given.IsSevere
                            && (pair.Match.Term is not { } one || (!known.Contains(one) && !claimed.Contains(one))),
                    pathway.List != PathwayList.None
                )
                .Select(pair => new PathwayEvent(
                    pair.Given.Path,
                    Words(pair.Given),
                    pair.Given.Grade,
                    pair.Given.Onset.Date,
                    pair.Given.Resolved?.Date
                ))
                .Concat(ladders.Where(one => pathway.Charts.Contains(one.Chart.Id)).SelectMany(OfLadder))
                .Concat(pathway.IsWithoutEvent ? OfStop(context) : [])
                .Concat(pathway.Results is { } condition ? OfResults(condition, pathway.ResultsGrade, context) : [])
                .OrderBy(one => one.Onset)
                // By words, so that the order given never shows.
                .ThenBy(one => one.Words, StringComparer.Ordinal),
        ];
    }

    // From the first dose on; what came before it belongs to something else, unless there was no dose at all. What stands on a
    // list counts as long as it lasted into the treatment; where there is nothing else, it counts as well when it was over
    // before the first dose on record, as a dose may be missing from the history.
    private static ImmutableArray<(AdverseEvent Given, TermMatch Match)> Relevant(
        InputContext context,
        Func<(AdverseEvent Given, TermMatch Match), bool> begins,
        bool isListed
    )
    {
        ImmutableArray<(AdverseEvent Given, TermMatch Match)> all = [.. context.Terms.Events.Where(begins)];
        ImmutableArray<(AdverseEvent Given, TermMatch Match)> during =
        [
            .. all.Where(pair =>
                !IsBeforeTreatment(pair.Given, context)
                || (isListed && (pair.Given.Resolved is not { } end || end.Date >= context.Course.FirstDose))
            ),
        ];
        return during.IsEmpty && isListed ? all : during;
    }

    /// <summary>Whether an event began before the first recorded dose.</summary>
    public static bool IsBeforeTreatment(AdverseEvent given, InputContext context) =>
        context.Course.FirstDose is { } first && given.Onset.Date < first;

    private static IEnumerable<PathwayEvent> OfLadder(LadderPosition position) =>
        position.Episodes.Select(episode => new PathwayEvent(
            episode.Trigger.Path,
            episode.Trigger.ToQuote(),
            0,
            episode.Trigger.Date.Date,
            episode.Recovered?.Date
        ));

    private static IEnumerable<PathwayEvent> OfStop(InputContext context) =>
        context.Course is { Last: { End: { } end } last }
            ? [new PathwayEvent(last.Path, $"stopped on {end.Date:yyyy-MM-dd}", 0, end.Date, end.Date)]
            : [];

    // A result lasts until a later result of the test no longer meets the condition.
    private static IEnumerable<PathwayEvent> OfResults(Condition condition, int grade, InputContext context)
    {
        if (context.Course.FirstDose is not { } first)
        {
            yield break;
        }
        var values = new VariableValue[context.Knowledge.Variables.Length];
        Array.Fill(values, VariableValue.Unknown);
        foreach (var variable in condition.Variables)
        {
            if (LadderFold.TermOf(variable) is not { } term)
            {
                continue;
            }
            // From the latest back, so that the end of each is known when it is reached.
            DateOnly? end = null;
            DateOnly? endOfDay = null;
            DateOnly? day = null;
            var results = context.Results.Of(term);
            for (var i = results.Count - 1; i >= 0; i--)
            {
                var result = results[i];
                var date = result.Date.Date;
                if (date < first)
                {
                    break;
                }
                if (date != day)
                {
                    (day, end) = (date, endOfDay);
                }
                var meets = Meets(condition, variable, result, values);
                if (meets is true)
                {
                    yield return new PathwayEvent(result.Path, result.ToQuote(), grade, date, end);
                }
                else if (meets is false)
                {
                    endOfDay = date;
                }
            }
        }
    }

    // Null where the result cannot be read as the condition asks.
    private static bool? Meets(Condition condition, Variable variable, Observation result, VariableValue[] values)
    {
        var value = LadderFold.ValueOf(variable, result);
        if (!value.IsKnown)
        {
            return null;
        }
        values[variable.Index] = value;
        var truth = condition.Judge(values);
        values[variable.Index] = VariableValue.Unknown;
        return truth == Truth.Yes;
    }

    private static string Words(AdverseEvent given)
    {
        var resolved = given.Resolved is { } date ? $", resolved {date.Date:yyyy-MM-dd}" : "";
        return $"{given.Term} grade {given.Grade} (CTCAE {given.CtcaeVersion}) from {given.Onset.Date:yyyy-MM-dd}{resolved}";
    }
}

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
            .. Relevant(context, pathway.List != PathwayList.None)
                .Where(pair =>
                    pair.Match.Term is { } term
                        && (
                            pathway.Events.Contains(term)
                            || (pair.Given.IsSevere && pathway.SevereEvents.Contains(term))
                        )
                    || pathway.AnyOtherThan is { } known
                        && pair.Given.IsSevere
                        && (pair.Match.Term is not { } one || (!known.Contains(one) && !claimed.Contains(one)))
                )
                .Select(pair => new PathwayEvent(
                    pair.Given.Path,
                    Words(pair.Given),
                    pair.Given.Grade,
                    pair.Given.IsSevere,
                    pair.Given.Onset.Date,
                    pair.Given.Resolved?.Date
                ))
                .Concat(ladders.Where(one => pathway.Charts.Contains(one.Chart.Id)).SelectMany(OfLadder))
                .Concat(pathway.IsWithoutEvent ? OfStop(context) : [])
                .Concat(pathway.Results is { } condition ? OfResults(condition, context) : [])
                .OrderBy(one => one.Onset)
                // By words, so that the order given never shows.
                .ThenBy(one => one.Words, StringComparer.Ordinal),
        ];
    }

    // From the first dose on; what came before it belongs to something else, unless there was no dose at all. What stands on a
    // list counts as long as it lasted into the treatment.
    private static IEnumerable<(AdverseEvent Given, TermMatch Match)> Relevant(InputContext context, bool isListed) =>
        context.Terms.Events.Where(pair =>
            !IsBeforeTreatment(pair.Given, context)
            || (isListed && (pair.Given.Resolved is not { } end || end.Date >= context.Course.FirstDose))
        );

    /// <summary>Whether an event began before the first recorded dose.</summary>
    public static bool IsBeforeTreatment(AdverseEvent given, InputContext context) =>
        context.Course.FirstDose is { } first && given.Onset.Date < first;

    private static IEnumerable<PathwayEvent> OfLadder(LadderPosition position) =>
        position.Episodes.Select(episode => new PathwayEvent(
            episode.Trigger.Path,
            episode.Trigger.ToQuote(),
            0,
            false,
            episode.Trigger.Date.Date,
            episode.Recovered?.Date
        ));

    private static IEnumerable<PathwayEvent> OfStop(InputContext context) =>
        context.Course is { Last: { End: { } end } last }
            ? [new PathwayEvent(last.Path, $"stopped on {end.Date:yyyy-MM-dd}", 0, false, end.Date, end.Date)]
            : [];

    // A result is of one day: nothing says how long it lasted.
    private static IEnumerable<PathwayEvent> OfResults(Condition condition, InputContext context)
    {
        if (context.Course.FirstDose is not { } first)
        {
            yield break;
        }
        var values = new VariableValue[context.Knowledge.Variables.Length];
        foreach (var result in context.Case.Observations.Where(result => result.Date.Date >= first))
        {
            foreach (var variable in condition.Variables.Where(one => LadderFold.TermOf(one) == result.Term))
            {
                Array.Fill(values, VariableValue.Unknown);
                values[variable.Index] = LadderFold.ValueOf(variable, result);
                if (condition.Judge(values) == Truth.Yes)
                {
                    yield return new PathwayEvent(
                        result.Path,
                        result.ToQuote(),
                        0,
                        false,
                        result.Date.Date,
                        result.Date.Date
                    );
                }
            }
        }
    }

    private static string Words(AdverseEvent given)
    {
        var resolved = given.Resolved is { } date ? $", resolved {date.Date:yyyy-MM-dd}" : "";
        return $"{given.Term} grade {given.Grade} (CTCAE {given.CtcaeVersion}) from {given.Onset.Date:yyyy-MM-dd}{resolved}";
    }
}

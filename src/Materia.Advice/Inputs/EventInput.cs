namespace Materia.Advice.Inputs;

/// <summary>How adverse events stand: by name, whatever grade was typed, or by severity where no name has its own rule.</summary>
internal static class EventInput
{
    // In the order of the variable's values.
    private const int Absent = 0;
    private const int Open = 1;
    private const int Resolved = 2;
    private const int StoppedFor = 2;
    private const int ResolvedSevereOrRepeated = 2 + 1;

    // CTCAE grades above this are severe.
    private const int ModerateGrade = 2;

    public static InputValue Of(Variable variable, InputContext context) =>
        variable.From switch
        {
            Derivation.EventStanding standing => Standing(variable, standing.Terms, context),
            Derivation.SevereEvent severe => Severe(variable, severe.Except, context),
            _ => throw new UnreachableException(),
        };

    private static InputValue Standing(Variable variable, ImmutableArray<Term> terms, InputContext context)
    {
        var events = Relevant(context).Where(pair => pair.Match.Term is { } term && terms.Contains(term)).ToList();
        if (events.Count == 0)
        {
            return Value(variable, Absent, []);
        }
        if (events.Exists(pair => pair.Given.Resolved is null))
        {
            return Value(variable, Open, events);
        }
        var isSevereOrRepeated = events.Count > 1 || events.Exists(pair => pair.Given.Grade > ModerateGrade);
        return Value(variable, isSevereOrRepeated ? ResolvedSevereOrRepeated : Resolved, events);
    }

    private static InputValue Severe(Variable variable, ImmutableArray<Term> except, InputContext context)
    {
        var severe = Relevant(context)
            .Where(pair =>
                pair.Given.Grade > ModerateGrade && (pair.Match.Term is not { } term || !except.Contains(term))
            )
            .ToList();
        var open = severe.Where(pair => pair.Given.Resolved is null).ToList();
        if (open.Count > 0)
        {
            return Value(variable, Open, open);
        }
        var stopped = severe.Where(pair => IsReasonOfStop(pair.Given, context)).ToList();
        return stopped.Count > 0 ? Value(variable, StoppedFor, stopped) : Value(variable, Absent, []);
    }

    // From the first dose on; what came before it belongs to something else, unless there was no dose at all.
    private static IEnumerable<(AdverseEvent Given, TermMatch Match)> Relevant(InputContext context) =>
        context.Terms.Events.Where(pair =>
            context.Course.FirstDose is not { } first
            || pair.Given.Onset.Date >= first
            || pair.Given.Resolved is null
            || pair.Given.Resolved is { } resolved && resolved.Date >= first
        );

    private static bool IsReasonOfStop(AdverseEvent given, InputContext context) =>
        context.Course is { State: History.TreatmentState.Off, Last.End: { } end } && end.Date >= given.Onset.Date;

    private static InputValue Value(Variable variable, int index, List<(AdverseEvent Given, TermMatch Match)> events) =>
        new()
        {
            Variable = variable,
            Value = VariableValue.OfIndex(index),
            Text =
                events.Count == 0
                    ? variable.Values[index]
                    : string.Join(", ", events.Select(pair => Words(pair.Given))),
            Because = [.. events.Select(pair => new Reason(pair.Given.Path, Words(pair.Given)))],
            Date = events.Count == 0 ? null : events[^1].Given.Onset,
        };

    private static string Words(AdverseEvent given)
    {
        var resolved = given.Resolved is { } date ? $", resolved {date.Date:yyyy-MM-dd}" : "";
        return $"{given.Term} grade {given.Grade} (CTCAE {given.CtcaeVersion}) from {given.Onset.Date:yyyy-MM-dd}{resolved}";
    }
}

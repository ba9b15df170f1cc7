using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Binding;

/// <content>Charts.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] OccasionWords = ["trigger", "recovery", "cleared"];
    private static readonly string[] LevelWords = ["original-start", "previous", "down", "below-previous"];

    private Chart? ChartOf(ObjectReader reader, FieldReader fields, ConditionReader conditions, Terminology terminology)
    {
        var id = reader.RequiredText("chart");
        var slice = reader.RequiredText("slice");
        var kind = Kind(reader);
        var question = reader.RequiredText("question");
        var header = conditions.Read(reader.Required("for"), fields);
        var atMost = MassOf(reader, "started-at-most");
        var above = MassOf(reader, "started-above");
        var dosedAtMost = MassOf(reader, "dosed-at-most");
        var dosedAbove = MassOf(reader, "dosed-above");
        var counts = reader
            .RequiredList("counts")
            .Select(item => VariableNamed(item, reader.Faults, conditions))
            .OfType<Variable>()
            .ToImmutableArray();
        var levels = reader
            .RequiredList("levels")
            .Select(item => Scalars.Quantity(item, reader.Faults))
            .OfType<Quantity>()
            .ToImmutableArray();
        var trigger = conditions.Read(reader.Required("trigger"), fields);
        var recovery = conditions.Read(reader.Required("recovery"), fields);
        var clears = reader.Optional("clears") is { } clearsNode ? conditions.Read(clearsNode, fields) : null;
        var questions = reader
            .OptionalList("questions")
            .Select(item => fields.Object(item, inner => QuestionOf(inner, terminology)))
            .OfType<ChartQuestion>()
            .ToImmutableArray();
        var states = StatesOf(reader, fields, levels);
        var transitions = Items(
                reader,
                fields,
                "transitions",
                (arrow, _) => ArrowOf(arrow, fields, id ?? "", states, levels, questions)
            )
            .ToImmutableArray();
        var beyond = reader.Required("beyond-last-level") is { } beyondNode ? Action(beyondNode, reader.Faults) : null;
        var beyondSay = reader.RequiredText("beyond-last-level-say");
        var citations = fields.Citations(reader, _sources);
        Unique(fields.File, transitions.Select(transition => transition.RuleId));
        var read = trigger.Variables.Concat(recovery.Variables).Concat(clears?.Variables ?? []);
        foreach (var stranger in read.Except(counts).Distinct())
        {
            reader.Faults.Add(reader.PathOf("counts"), reader.Position, $"{stranger.Id} is read but not named here");
        }
        if (id is null || slice is null || question is null || beyond is null || beyondSay is null || states.IsEmpty)
        {
            return null;
        }
        CheckGraph(reader, fields, states, transitions);
        return new Chart
        {
            Id = id,
            Slice = slice,
            Kind = kind,
            Question = question,
            For = header,
            StartedAtMost = atMost,
            StartedAbove = above,
            DosedAtMost = dosedAtMost,
            DosedAbove = dosedAbove,
            Counts = counts,
            Levels = levels,
            Trigger = trigger,
            Recovery = recovery,
            Clears = clears,
            Questions = questions,
            States = states,
            Transitions = transitions,
            Initial = states[0],
            BeyondLastLevel = beyond.Value,
            BeyondLastLevelSay = beyondSay,
            Citations = citations,
            File = fields.File,
            Position = reader.Position,
        };
    }

    private static Mass? MassOf(ObjectReader reader, string name) =>
        reader.Optional(name) is { } node && Scalars.Quantity(node, reader.Faults) is { Dimension: Dimension.Mass } mass
            ? Mass.FromQuantity(mass)
            : null;

    private static PlanAction? Action(DataNode node, FaultList faults) =>
        Scalars.Word(node, PlanActionCode.All, faults) is { } word && PlanActionCode.TryParse(word, out var action)
            ? action
            : null;

    private static ChartQuestion? QuestionOf(ObjectReader reader, Terminology terminology)
    {
        var id = reader.RequiredText("id");
        var ask = reader.RequiredText("ask");
        var events = reader.Optional("events") is { } named
            ? EventTerms(named, reader.Faults, terminology)
            : ImmutableArray<Term>.Empty;
        return id is null || ask is null ? null : new ChartQuestion(id, ask, events);
    }

    // A level is one of the chart's own.
    private static int? LevelNamed(DataNode node, ImmutableArray<Quantity> levels, FaultList faults)
    {
        if (Scalars.Quantity(node, faults) is not { } named)
        {
            return null;
        }
        var place = levels.IndexOf(named);
        if (place < 0)
        {
            faults.Add(
                node,
                $"{named} is no level of this chart",
                levels.Select(level => level.ToString()).FirstOrDefault()
            );
        }
        return place < 0 ? null : place;
    }

    private static ImmutableArray<ChartState> StatesOf(
        ObjectReader reader,
        FieldReader fields,
        ImmutableArray<Quantity> levels
    )
    {
        if (reader.Required("states") is not DataObject map)
        {
            reader.Faults.Add(reader.PathOf("states"), reader.Position, "expected states by name");
            return [];
        }
        var states = ImmutableArray.CreateBuilder<ChartState>();
        foreach (var member in map.Members)
        {
            var state = fields.Object(
                member.Value,
                inner =>
                {
                    var at = inner
                        .RequiredList("at")
                        .Select(item => Scalars.Whole(item, 0, 100, inner.Faults))
                        .OfType<int>()
                        .ToList();
                    var action = inner.Optional("action") is { } node ? Action(node, inner.Faults) : null;
                    if (at.Count != 2)
                    {
                        inner.Faults.Add(inner.PathOf("at"), inner.Position, "a place is a row and a column: [0, 1]");
                        return null;
                    }
                    var level = inner.Optional("level") is { } levelNode
                        ? LevelNamed(levelNode, levels, inner.Faults)
                        : null;
                    return new ChartState(member.Name, at[0], at[1], action, level);
                }
            );
            if (state is not null)
            {
                states.Add(state);
            }
        }
        return states.ToImmutable();
    }

    private ChartTransition? ArrowOf(
        ObjectReader reader,
        FieldReader fields,
        string chart,
        ImmutableArray<ChartState> states,
        ImmutableArray<Quantity> levels,
        ImmutableArray<ChartQuestion> questions
    )
    {
        var id = reader.RequiredText("id");
        var from = StateNamed(reader, "from", states);
        var on = reader.Required("on") is { } onNode ? OccasionOf(onNode, questions, reader.Faults) : null;
        var months = reader.Optional("months-of-treatment") is { } monthsNode
            ? Scalars.Whole(monthsNode, 1, 100, reader.Faults) ?? 0
            : 0;
        var to = StateNamed(reader, "to", states);
        var (first, last) = reader.Optional("episode") is { } node ? Episodes(node, reader.Faults) : (1, null);
        var jurisdiction = reader.Optional("jurisdiction") is { } boundNode
            ? FieldValues.Jurisdiction(boundNode, reader.Faults)
            : null;
        var (level, named) = reader.Optional("level") is { } levelNode
            ? LevelOf(levelNode, levels, reader.Faults)
            : (null, null);
        var say = reader.RequiredText("say");
        var citations = fields.Citations(reader, _sources);
        if (level is not null && citations.Any(citation => !citation.Verified))
        {
            _diagnostics.Add(
                DiagnosticCode.UnverifiedPower,
                fields.File,
                reader.Position,
                $"{reader.Path}: an unverified citation cannot end a hold"
            );
        }
        return id is null || from is null || on is null || to is null || say is null
            ? null
            : new ChartTransition
            {
                RuleId = $"{chart}/{id}",
                From = from,
                On = on.Value.Occasion,
                AfterDays = on.Value.Days,
                Answer = on.Value.Answer,
                MonthsOfTreatment = months,
                To = to,
                FirstEpisode = first,
                LastEpisode = last,
                Jurisdiction = jurisdiction,
                Level = level,
                NamedLevel = named,
                Say = say,
                Citations = citations,
                Position = reader.Position,
            };
    }

    /// <summary>A word, <c>{ after: 14 d }</c>, or <c>{ answer: QUESTION, is: VALUE }</c>.</summary>
    private static (ChartOccasion Occasion, int Days, (string Question, string Value)? Answer)? OccasionOf(
        DataNode node,
        ImmutableArray<ChartQuestion> questions,
        FaultList faults
    )
    {
        if (node is not DataObject)
        {
            return Scalars.Word(node, OccasionWords, faults) is { } word
                ? ((ChartOccasion)Array.IndexOf(OccasionWords, word), 0, null)
                : null;
        }
        if (ObjectReader.Over(node, faults) is not { } reader)
        {
            return null;
        }
        if (reader.Optional("after") is { } after)
        {
            reader.RefuseTheRest();
            return FieldValues.Days(after, faults) is { } days ? (ChartOccasion.Elapsed, days, null) : null;
        }
        var ids = questions.Select(question => question.Id).ToList();
        var question = reader.Required("answer") is { } asked ? Scalars.Word(asked, ids, faults) : null;
        var value = reader.RequiredText("is");
        reader.RefuseTheRest();
        return question is null || value is null ? null : (ChartOccasion.Answered, 0, (question, value));
    }

    private static (LevelMove? Move, int? Named) LevelOf(
        DataNode node,
        ImmutableArray<Quantity> levels,
        FaultList faults
    )
    {
        // A level that begins with a digit is one of the chart's own.
        if (node is DataScalar { Text: [>= '0' and <= '9', ..] })
        {
            return LevelNamed(node, levels, faults) is { } place ? (LevelMove.Named, place) : (null, null);
        }
        return Scalars.Word(node, LevelWords, faults) is { } word
            ? ((LevelMove)Array.IndexOf(LevelWords, word), null)
            : (null, null);
    }

    private static ChartState? StateNamed(ObjectReader reader, string name, ImmutableArray<ChartState> states)
    {
        if (reader.Required(name) is not { } node)
        {
            return null;
        }
        var ids = states.Select(state => state.Id).ToList();
        return Scalars.Word(node, ids, reader.Faults) is { } id ? states.First(state => state.Id == id) : null;
    }

    /// <summary><c>1</c>, or <c>&gt;= 2</c>.</summary>
    private static (int First, int? Last) Episodes(DataNode node, FaultList faults)
    {
        var text = Scalars.Text(node, faults) ?? "";
        var open = text.StartsWith(">= ", StringComparison.Ordinal);
        var digits = open ? text[">= ".Length..] : text;
        if (int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1)
        {
            return (number, open ? null : number);
        }
        faults.Add(node, $"\"{Scalars.Shorten(text)}\" is no episode; write 1 or \">= 2\"");
        return (1, null);
    }

    private void CheckGraph(
        ObjectReader reader,
        FieldReader fields,
        ImmutableArray<ChartState> states,
        ImmutableArray<ChartTransition> transitions
    )
    {
        foreach (var state in states.Skip(1).Where(state => transitions.All(arrow => arrow.To != state)))
        {
            _diagnostics.Add(
                DiagnosticCode.ChartDeadEnd,
                fields.File,
                reader.Position,
                $"no arrow leads to the state {state.Id}"
            );
        }
        foreach (var state in states.Where(state => transitions.All(arrow => arrow.From != state)))
        {
            _diagnostics.Add(
                DiagnosticCode.ChartDeadEnd,
                fields.File,
                reader.Position,
                $"no arrow leaves the state {state.Id}"
            );
        }
    }
}

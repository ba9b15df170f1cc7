using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Pathways;
using Materia.Monograph.Register;

namespace Materia.Monograph.Binding;

/// <content>Pathways.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] ListWords = ["stop-now", "never-again"];
    private static readonly string[] TreatmentWords = ["not-started", "on", "off"];

    private Pathway? PathwayOf(
        ObjectReader reader,
        FieldReader fields,
        ConditionReader conditions,
        Terminology terminology
    )
    {
        var id = reader.RequiredText("pathway");
        var slice = reader.RequiredText("slice");
        var kind = Kind(reader);
        var question = reader.RequiredText("question");
        var list = reader.Optional("list") is { } listNode ? Scalars.Word(listNode, ListWords, reader.Faults) : null;
        var forNode = reader.Optional("for");
        var header = conditions.Read(forNode, fields);
        CertainOnly(header, forNode, fields);
        var events = reader.Optional("events") is { } named ? EventTerms(named, reader.Faults, terminology) : [];
        var severe = reader.Optional("severe-events") is { } graver
            ? EventTerms(graver, reader.Faults, terminology)
            : [];
        var gravest = reader.Optional("gravest-events") is { } gravestNode
            ? EventTerms(gravestNode, reader.Faults, terminology)
            : [];
        ImmutableArray<Term>? others = reader.Optional("any-other-than") is { } other
            ? EventTerms(other, reader.Faults, terminology)
            : null;
        var results = reader.Optional("results") is { } resultsNode ? conditions.Read(resultsNode, fields) : null;
        var resultsGrade = reader.Optional("results-grade") is { } gradeNode
            ? Scalars.Whole(gradeNode, 1, 10, reader.Faults)
            : null;
        var charts = FieldValues.Texts(reader, "charts");
        var isWithoutEvent = FieldValues.YesNo(reader, "without-event") ?? false;
        var verdict = VerdictOf(reader);
        var evidence = EvidenceOf(reader, fields);
        var questions = PathwayQuestions(reader, fields, terminology);
        var beforeCourse = AnswersOf(reader, "before-course", questions);
        var alwaysStops = AnswersOf(reader, "always-stops", questions);
        var courses = reader
            .OptionalList("courses")
            .Select(item => fields.Object(item, inner => CourseOf(inner, fields, terminology)))
            .OfType<CourseOutline>()
            .ToImmutableArray();
        var visits = reader
            .OptionalList("visits")
            .Select(item => fields.Object(item, inner => VisitsOf(inner, fields, terminology)))
            .OfType<VisitOutline>()
            .ToImmutableArray();
        var parts = new PathwayParts(id ?? "", verdict, evidence, questions, courses, visits);
        var states = Items(reader, fields, "states", (item, _) => PathwayStateOf(item, fields, parts))
            .ToImmutableArray();
        var arrows = Items(
                reader,
                fields,
                "arrows",
                (item, _) => PathwayArrowOf(item, fields, conditions, terminology, parts, states)
            )
            .ToImmutableArray();
        Unique(fields.File, states.Select(state => state.RuleId).Concat(arrows.Select(arrow => arrow.RuleId)));
        if (events.IsEmpty && others is null && results is null && charts.IsEmpty && !isWithoutEvent)
        {
            reader.Faults.Add(reader.PathOf("events"), reader.Position, "nothing begins this pathway");
        }
        return id is null || slice is null || question is null || states.IsEmpty
            ? null
            : new Pathway
            {
                Id = id,
                Slice = slice,
                Kind = kind,
                Question = question,
                List = list is null ? PathwayList.None : (PathwayList)(Array.IndexOf(ListWords, list) + 1),
                For = header,
                Events = events,
                SevereEvents = severe,
                GravestEvents = gravest,
                AnyOtherThan = others,
                Results = results,
                ResultsGrade = resultsGrade ?? 0,
                Charts = charts,
                IsWithoutEvent = isWithoutEvent,
                Questions = questions,
                BeforeCourse = beforeCourse,
                AlwaysStops = alwaysStops,
                States = states,
                Arrows = arrows,
                File = fields.File,
                Position = reader.Position,
            };
    }

    // What has to be answered before a rechallenge that is not standard shows a dose.
    private ImmutableArray<(string Question, string Value)> RechallengePolicy()
    {
        if (Take("policy/rechallenge.yaml") is not { } file)
        {
            return [];
        }
        var fields = new FieldReader(file.Path, _diagnostics);
        var before = ImmutableArray.CreateBuilder<(string, string)>();
        _ = fields.Object(
            file.Root,
            reader =>
            {
                _ = reader.RequiredText("policy");
                _ = reader.RequiredText("says");
                _ = fields.Citations(reader, _sources);
                if (reader.Required("before-not-standard") is DataObject map)
                {
                    foreach (var member in map.Members)
                    {
                        if (Scalars.Text(member.Value, reader.Faults) is { } value)
                        {
                            before.Add((member.Name, value));
                        }
                    }
                }
                return "rechallenge";
            }
        );
        return before.ToImmutable();
    }

    // What states and arrows of one pathway refer to.
    private sealed record PathwayParts(
        string Pathway,
        Rechallenge? Verdict,
        ImmutableArray<Study>? Evidence,
        ImmutableArray<ChartQuestion> Questions,
        ImmutableArray<CourseOutline> Courses,
        ImmutableArray<VisitOutline> Visits
    );

    private static Rechallenge? VerdictOf(ObjectReader reader) =>
        reader.Optional("rechallenge") is { } node
        && Scalars.Word(node, RechallengeCode.All, reader.Faults) is { } word
        && RechallengeCode.TryParse(word, out var verdict)
            ? verdict
            : null;

    private CourseOutline? CourseOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var id = reader.RequiredText("course");
        var says = reader.RequiredText("says");
        var medicine = reader.Required("medicine") is { } named ? MedicineOf(named, reader.Faults, terminology) : null;
        var steps = Items(reader, fields, "steps", (step, _) => CourseStepOf(step)).ToImmutableArray();
        var citations = fields.Citations(reader, _sources);
        return id is null || says is null || medicine is null || steps.IsEmpty
            ? null
            : new CourseOutline(id, medicine, says, steps, citations);
    }

    private static CourseStep? CourseStepOf(ObjectReader reader)
    {
        var amount = FieldValues.Mass(reader.Required("amount"), reader.Faults);
        var times = reader.Required("times-a-day") is { } node ? Scalars.Whole(node, 1, 10, reader.Faults) : null;
        var days = FieldValues.Days(reader.Required("for"), reader.Faults);
        return amount is null || times is null || days is null
            ? null
            : new CourseStep(amount.Value, times.Value, days.Value);
    }

    private VisitOutline? VisitsOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var id = reader.RequiredText("visits");
        var test = reader.RequiredText("test");
        var says = reader.RequiredText("says");
        var measured = reader
            .OptionalList("measured-by")
            .Select(item => TermOf(item, reader.Faults, terminology))
            .OfType<ObservationTerm>()
            .ToImmutableArray();
        var days = reader
            .RequiredList("on-days")
            .Select(item => Scalars.Whole(item, 0, 1000, reader.Faults))
            .OfType<int>()
            .ToImmutableArray();
        var every = FieldValues.Days(reader.Optional("then-every"), reader.Faults);
        var citations = fields.Citations(reader, _sources);
        return id is null || test is null || says is null
            ? null
            : new VisitOutline(id, test, says, measured, days, every, citations);
    }

    private PathwayState? PathwayStateOf(ObjectReader reader, FieldReader fields, PathwayParts parts)
    {
        var id = reader.RequiredText("state");
        var at = reader
            .RequiredList("at")
            .Select(item => Scalars.Whole(item, 0, 100, reader.Faults))
            .OfType<int>()
            .ToList();
        var title = reader.RequiredText("title");
        var action = reader.Optional("action") is { } node ? Action(node, reader.Faults) : null;
        var own = VerdictOf(reader);
        var verdict = own ?? parts.Verdict;
        var finding = reader.Optional("finding") is { } severityNode ? SeverityOf(severityNode, reader.Faults) : null;
        var say = reader.OptionalText("say");
        var what = reader.OptionalText("do");
        var asks = Referred(reader, "asks", parts.Questions, question => question.Id);
        var course = Referred(reader, "course", parts.Courses, one => one.Id);
        var since = reader.OptionalText("course-since");
        var visits = Referred(reader, "visits", parts.Visits, one => one.Id);
        var dose = FieldValues.Mass(reader.Optional("published-dose"), reader.Faults);
        var doseCitations = fields.Citations(reader, _sources, required: dose is not null, name: "published-dose-cite");
        // The studies of a pathway stand behind its verdict; a state with a verdict of its own needs its own.
        var evidence = EvidenceOf(reader, fields) ?? (own is null ? parts.Evidence : null);
        var citations = fields.Citations(reader, _sources, required: say is not null);
        if (at.Count != 2)
        {
            reader.Faults.Add(reader.PathOf("at"), reader.Position, "a place is a row and a column: [0, 1]");
            return null;
        }
        if (verdict is null)
        {
            reader.Faults.Add(
                reader.PathOf("rechallenge"),
                reader.Position,
                "neither the state nor the pathway says whether the drug may be given again"
            );
        }
        if (course is null != since is null)
        {
            reader.Faults.Add(reader.PathOf("course"), reader.Position, "course and course-since go together");
        }
        if (since is not null && parts.Questions.All(question => question.Id != since))
        {
            reader.Faults.Add(
                reader.PathOf("course-since"),
                reader.Position,
                $"{since} is no question of this pathway"
            );
        }
        CheckState(reader, fields, action, finding, say, what);
        return id is null || title is null || verdict is null
            ? null
            : new PathwayState
            {
                RuleId = $"{parts.Pathway}/{id}",
                Id = id,
                Row = at[0],
                Column = at[1],
                Title = title,
                Action = action,
                Rechallenge = verdict.Value,
                Finding = finding,
                Say = say,
                Do = what,
                Asks = asks,
                Course = course is null || since is null ? null : (course, since),
                Visits = visits,
                PublishedDose = dose,
                PublishedDoseCitations = doseCitations,
                Evidence = evidence ?? [],
                IsEvidenceTold = evidence is not null,
                Citations = citations,
                Position = reader.Position,
            };
    }

    private void CheckState(
        ObjectReader reader,
        FieldReader fields,
        PlanAction? action,
        Severity? finding,
        string? say,
        string? what
    )
    {
        string? fault =
            finding is not null && say is null ? "a finding needs words: say"
            : finding <= Severity.Moderate && what is null ? "a finding of moderate or above says what to do"
            : action is not null && finding is not { } severity ? "an action needs a finding"
            : action is not null && finding > Severity.Major ? "a finding behind an action is major or above"
            : action is { } decided && decided.CanCarryDose()
                ? $"a pathway gives no dose, so it cannot ask to {decided.ToCode()}"
            : null;
        if (fault is not null)
        {
            _diagnostics.Add(DiagnosticCode.MissingWords, fields.File, reader.Position, $"{reader.Path}: {fault}");
        }
    }

    private static T? Referred<T>(ObjectReader reader, string name, ImmutableArray<T> among, Func<T, string> idOf)
        where T : class =>
        reader.Optional(name) is { } node && Scalars.Word(node, [.. among.Select(idOf)], reader.Faults) is { } id
            ? among.First(one => idOf(one) == id)
            : null;

    private PathwayArrow? PathwayArrowOf(
        ObjectReader reader,
        FieldReader fields,
        ConditionReader conditions,
        Terminology terminology,
        PathwayParts parts,
        ImmutableArray<PathwayState> states
    )
    {
        var id = reader.RequiredText("arrow");
        var from = Referred(reader, "from", states, state => state.Id);
        var to = Referred(reader, "to", states, state => state.Id);
        var label = reader.RequiredText("label");
        var when = reader.Required("when") is { } node
            ? fields.Object(node, inner => TestOf(inner, fields, conditions, terminology, parts))
            : null;
        var citations = fields.Citations(reader, _sources);
        if (from is null || to is null)
        {
            reader.Faults.Add(reader.Path, reader.Position, "an arrow leads from a state to a state: from, to");
        }
        return id is null || from is null || to is null || label is null || when is null
            ? null
            : new PathwayArrow
            {
                RuleId = $"{parts.Pathway}/{id}",
                From = from,
                To = to,
                When = when,
                Label = label,
                Citations = citations,
                Position = reader.Position,
            };
    }

    private static PathwayTest TestOf(
        ObjectReader reader,
        FieldReader fields,
        ConditionReader conditions,
        Terminology terminology,
        PathwayParts parts
    )
    {
        var caseNode = reader.Optional("case");
        var condition = conditions.Read(caseNode, fields);
        CertainOnly(condition, caseNode, fields);
        return new PathwayTest
        {
            Grade = RangeOf(reader, "grade"),
            Episode = RangeOf(reader, "episode"),
            SevereEpisode = RangeOf(reader, "severe-episode"),
            Episodes = EpisodesOf(reader, fields),
            IsResolved = FieldValues.YesNo(reader, "resolved"),
            IsBeforeFirstDose = FieldValues.YesNo(reader, "before-first-dose"),
            IsStoppedFor = FieldValues.YesNo(reader, "stopped-for"),
            Treatment = reader.Optional("treatment") is { } treatment
                ?
                [
                    .. FieldValues
                        .OneOrMany(treatment)
                        .Select(item => Scalars.Word(item, TreatmentWords, reader.Faults))
                        .OfType<string>(),
                ]
                : [],
            Answers = AnswersOf(reader, "answers", parts.Questions),
            With = CompanionOf(reader, fields, terminology, parts.Questions),
            After = DelayOf(reader, fields, parts),
            LoweredSince = QuestionNamed(reader, "lowered-since", parts.Questions),
            DoseAtMost = FieldValues.Mass(reader.Optional("dose-at-most"), reader.Faults),
            Case = condition,
        };
    }

    private static (int LeastGrade, WholeRange Number)? EpisodesOf(ObjectReader reader, FieldReader fields)
    {
        if (reader.Optional("episodes") is not { } node)
        {
            return null;
        }
        (int, WholeRange)? read = null;
        _ = fields.Object(
            node,
            inner =>
            {
                var least = inner.Required("least-grade") is { } grade
                    ? Scalars.Whole(grade, 1, 10, inner.Faults)
                    : null;
                _ = inner.Required("number");
                read = least is { } from && RangeOf(inner, "number") is { } number ? (from, number) : null;
                return "episodes";
            }
        );
        return read;
    }

    private static WholeRange? RangeOf(ObjectReader reader, string name)
    {
        if (reader.OptionalText(name) is not { } text)
        {
            return null;
        }
        if (WholeRange.TryParse(text, out var range))
        {
            return range;
        }
        reader.Faults.Add(
            reader.PathOf(name),
            reader.Position,
            $"\"{Scalars.Shorten(text)}\" is no range; write 2, \">= 2\", \"<= 2\" or 1 to 2"
        );
        return null;
    }

    private static PathwayCompanion? CompanionOf(
        ObjectReader reader,
        FieldReader fields,
        Terminology terminology,
        ImmutableArray<ChartQuestion> questions
    ) =>
        reader.Optional("with") is { } node
            ? fields.Object(
                node,
                inner =>
                {
                    var events = inner.Required("events") is { } named
                        ? EventTerms(named, inner.Faults, terminology)
                        : [];
                    var least = inner.Required("least-grade") is { } grade
                        ? Scalars.Whole(grade, 1, 10, inner.Faults)
                        : null;
                    var at = QuestionNamed(inner, "at", questions);
                    return events.IsEmpty || least is null ? null : new PathwayCompanion(events, least.Value, at);
                }
            )
            : null;
}

using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;

namespace Materia.Monograph.Pathways;

/// <summary>
/// What to do after an adverse event, and whether the drug may be given again: a statechart over what was reported and answered.
/// It is walked from its first state; the flowchart is its graph.
/// </summary>
public sealed record Pathway
{
    public required string Id { get; init; }

    public required string Slice { get; init; }

    public required FindingKind Kind { get; init; }

    public required string Question { get; init; }

    public required Condition For { get; init; }

    public PathwayList List { get; init; }

    /// <summary>The events that begin it.</summary>
    public required ImmutableArray<Term> Events { get; init; }

    /// <summary>Events that begin it where they are severe; another pathway may take them as well.</summary>
    public ImmutableArray<Term> SevereEvents { get; init; } = [];

    /// <summary>Events that begin it where they are life-threatening; another pathway may take them as well.</summary>
    public ImmutableArray<Term> GravestEvents { get; init; } = [];

    /// <summary>With a severe event that no other pathway takes and that is not among these; null where only named events begin it.</summary>
    public ImmutableArray<Term>? AnyOtherThan { get; init; }

    /// <summary>Results since the first dose that begin it as well, and last until a later result of the test no longer meets it.</summary>
    public Condition? Results { get; init; }

    /// <summary>The CTCAE grade as which such a result counts; 0 for none.</summary>
    public int ResultsGrade { get; init; }

    /// <summary>The charts whose episodes begin it as well.</summary>
    public ImmutableArray<string> Charts { get; init; } = [];

    /// <summary>Whether it begins with the last stop of the drug wherever it is for, without any event.</summary>
    public bool IsWithoutEvent { get; init; }

    public required ImmutableArray<ChartQuestion> Questions { get; init; }

    /// <summary>The answers without which no state shows a course while the event is open.</summary>
    public ImmutableArray<(string Question, string Value)> BeforeCourse { get; init; } = [];

    /// <summary>The answers after which every way stops, or leaves the decision open.</summary>
    public ImmutableArray<(string Question, string Value)> AlwaysStops { get; init; } = [];

    public required ImmutableArray<PathwayState> States { get; init; }

    public required ImmutableArray<PathwayArrow> Arrows { get; init; }

    public required string File { get; init; }

    public SourcePosition Position { get; init; }

    public PathwayState Initial => States[0];

    /// <summary>The answers that arrows wait for: from every state, or from one.</summary>
    public IEnumerable<string> AnswersTo(string question, PathwayState? from = null) =>
        Arrows
            .Where(arrow => from is null || arrow.From == from)
            .SelectMany(arrow => arrow.When.Answers)
            .Where(answer => answer.Question == question)
            .Select(answer => answer.Value)
            .Distinct();

    /// <summary>Whether an answer begins a course, or a time for which an arrow waits.</summary>
    public bool StartsClock(string question, string value) =>
        Arrows
            .Where(arrow => arrow.When.Answers.Contains((question, value)))
            .Any(arrow => IsCounted(arrow, question) || From(arrow.To).Any(one => one.Course?.Since == question));

    /// <summary>Whether nobody stands at a state, because one of its arrows waits for nothing.</summary>
    public bool IsPassedThrough(PathwayState state) => Arrows.Any(arrow => arrow.From == state && arrow.When.IsAlways);

    /// <summary>A state and all to which arrows lead from it.</summary>
    public IReadOnlySet<PathwayState> From(PathwayState state)
    {
        var reached = new HashSet<PathwayState> { state };
        while (Arrows.Any(arrow => reached.Contains(arrow.From) && reached.Add(arrow.To)))
        {
            // Each round adds a state; none is left when no arrow leads outside.
        }
        return reached;
    }

    private bool IsCounted(PathwayArrow first, string question)
    {
        var reached = From(first.To);
        return Arrows
            .Where(arrow => reached.Contains(arrow.From))
            .Append(first)
            .Any(arrow => arrow.When.After?.Since == question);
    }

    /// <summary>
    /// Walks as far as the facts lead: at each state along the first arrow whose test holds.
    /// </summary>
    /// <returns>The arrows taken and the state reached; <c>IsOpen</c> when a fact that is not chosen yet stopped the walk.</returns>
    public (ImmutableArray<PathwayArrow> Path, PathwayState State, bool IsOpen) Walk(IPathwayFacts facts)
    {
        var path = ImmutableArray.CreateBuilder<PathwayArrow>();
        var state = Initial;
        // No state is entered twice, so that a pathway that leads back to itself ends here too.
        while (path.Count < States.Length)
        {
            PathwayArrow? taken = null;
            foreach (var arrow in Arrows)
            {
                if (arrow.From != state)
                {
                    continue;
                }
                var holds = arrow.When.Judge(facts);
                if (holds is null)
                {
                    return (path.ToImmutable(), state, true);
                }
                if (holds is true)
                {
                    taken = arrow;
                    break;
                }
            }
            if (taken is null)
            {
                break;
            }
            path.Add(taken);
            state = taken.To;
        }
        return (path.ToImmutable(), state, false);
    }
}

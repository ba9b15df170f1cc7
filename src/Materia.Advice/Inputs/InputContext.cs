using Materia.Advice.Findings;
using Materia.Advice.History;
using Materia.Advice.Ladders;

namespace Materia.Advice.Inputs;

/// <summary>What inputs are derived from: the case, the governing label, the drug, and the history read once.</summary>
internal sealed class InputContext
{
    public required Case Case { get; init; }

    public required Jurisdiction Jurisdiction { get; init; }

    public required Knowledge Knowledge { get; init; }

    public required DrugRecord Drug { get; init; }

    public required TreatmentCourse Course { get; init; }

    public required ResultHistory Results { get; init; }

    public required CaseTerms Terms { get; init; }

    /// <summary>The patient's own weight and height, as results of the day of the question.</summary>
    public required ImmutableArray<Observation> Stated { get; init; }

    /// <summary>The indication of the case, as the drug's record has it.</summary>
    public IndicationRecord Indication => _indication ??= Drug.Indication(Case.Indication.Code);

    private IndicationRecord? _indication;

    /// <summary>The differing results of one day, named; the same under every label, so that they are looked for once.</summary>
    public ImmutableArray<Finding> SameDayFindings =>
        _sameDayFindings.IsDefault ? _sameDayFindings = SameDayResults.Findings(this) : _sameDayFindings;

    private ImmutableArray<Finding> _sameDayFindings;

    /// <summary>What of reports and answers contradicts itself; the same under every label.</summary>
    public ImmutableArray<Finding> ReportFindings =>
        _reportFindings.IsDefault ? _reportFindings = [.. Findings.ReportFindings.Of(this)] : _reportFindings;

    private ImmutableArray<Finding> _reportFindings;

    /// <summary>Overlaps and pauses of the recorded doses; the same under every label.</summary>
    public ImmutableArray<Finding> CourseFindings =>
        _courseFindings.IsDefault ? _courseFindings = [.. History.CourseFindings.Of(this)] : _courseFindings;

    private ImmutableArray<Finding> _courseFindings;

    /// <summary>The highest daily dose the governing label names for the indication; null where it does not cover it.</summary>
    public Mass? HighestLabelled => Indication.Labelled.TryGetValue(Jurisdiction, out var use) ? use.Highest : null;

    /// <summary>Whether the case is only supposed, to see whether an input matters; nothing further is supposed in it.</summary>
    public bool IsSupposed { get; private init; }

    /// <summary>Whether a ladder accounts for the last stop.</summary>
    public bool StoppedByLadder { get; set; }

    /// <summary>Whether an event on record accounts for the last stop, in a pathway that has an action for it.</summary>
    public bool StoppedInEvent { get; set; }

    /// <summary>The values read so far; conditions of the policy are judged on them.</summary>
    public VariableValue[] Values { get; set; } = [];

    /// <summary>The case under its own jurisdiction.</summary>
    public static InputContext Of(Case question, Knowledge knowledge) => Of(question, knowledge, isSupposed: false);

    /// <summary>A case that is only supposed.</summary>
    public static InputContext Supposing(Case question, Knowledge knowledge) =>
        Of(question, knowledge, isSupposed: true);

    private static InputContext Of(Case question, Knowledge knowledge, bool isSupposed)
    {
        var drug = knowledge.Drug(question.Drug);
        var course = TreatmentCourse.Of(question);
        return new InputContext
        {
            Case = question,
            Jurisdiction = question.Jurisdiction,
            Knowledge = knowledge,
            Drug = drug,
            Course = course,
            Results = new ResultHistory(question, course, drug, knowledge.Freshness),
            Terms = CaseTerms.Of(question, knowledge.Terminology),
            Stated = BodyMeasures.Stated(question, knowledge.Terminology),
            IsSupposed = isSupposed,
        };
    }

    /// <summary>The same case and history under another label.</summary>
    public InputContext Under(Jurisdiction jurisdiction) =>
        new()
        {
            Case = Case,
            Jurisdiction = jurisdiction,
            Knowledge = Knowledge,
            Drug = Drug,
            Course = Course,
            Results = Results,
            Terms = Terms,
            Stated = Stated,
            IsSupposed = IsSupposed,
            Values = Values,
            _sameDayFindings = _sameDayFindings,
            _reportFindings = _reportFindings,
            _courseFindings = _courseFindings,
        };
}

using System.Collections.Concurrent;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Consult.ExecutableCases;

namespace Materia.Tests.Knowledge.Slips;

/// <summary>Injects slips and judges what becomes of them.</summary>
internal sealed class SlipJudge(Consultation consultation)
{
    private readonly ConcurrentDictionary<ExecutableCase, Plan> _before = new();

    // What a plan may name in the place of the number, because it is worked out from it.
    private static readonly Dictionary<string, string[]> Derived = new()
    {
        ["age"] = ["creatinine-clearance", "body-mass-index"],
        ["weight"] = ["creatinine-clearance", "body-mass-index"],
        ["height"] = ["creatinine-clearance", "body-mass-index"],
        ["creatinine"] = ["creatinine-clearance"],
    };

    public SlipOutcome Judge(Slip slip)
    {
        var faults = new FaultList();
        var question = CaseReader.Read(slip.Input.With(slip.Wrong), consultation.Knowledge.Terminology, faults);
        if (question is null)
        {
            return SlipOutcome.Caught;
        }
        var before = _before.GetOrAdd(slip.Input.Case, one => consultation.Advise(one.Given));
        var after = consultation.Advise(question);
        var pointing = after
            .Findings.Where(finding => IsNew(finding, before, slip.Input) && PointsAt(finding, slip.Input))
            .ToList();
        if (pointing.Exists(finding => finding.Id.StartsWith("unusual/", StringComparison.Ordinal)))
        {
            return SlipOutcome.NamedAsUnusual;
        }
        if (pointing.Count > 0 || after.Missing.Any(gap => IsNew(gap, before) && IsOf(gap.Field, slip.Input)))
        {
            return SlipOutcome.NamedByARule;
        }
        return before.Action == after.Action && before.Dose?.DailyTotal == after.Dose?.DailyTotal
            ? SlipOutcome.MissedWithoutEffect
            : SlipOutcome.MissedWithEffect;
    }

    private static bool IsNew(MissingInput gap, Plan before) =>
        gap.Blocking && !before.Missing.Any(old => old.Field == gap.Field && old.Blocking);

    // A finding that was there before is new only when it did not speak of this number then.
    private static bool IsNew(Finding finding, Plan before, NumericInput input) =>
        !before.Findings.Any(old =>
            old.Id == finding.Id && old.Severity == finding.Severity && (ReadIt(old, input) || !ReadIt(finding, input))
        );

    private static bool PointsAt(Finding finding, NumericInput input) =>
        ReadIt(finding, input) || finding.About.Any(about => IsOf(about, input));

    private static bool ReadIt(Finding finding, NumericInput input) =>
        finding.Because.Any(reason => IsAt(reason.Path, input.Path));

    private static bool IsAt(string path, string other) =>
        path == other
        || path.StartsWith($"{other}.", StringComparison.Ordinal)
        || other.StartsWith($"{path}.", StringComparison.Ordinal);

    private static bool IsOf(string word, NumericInput input)
    {
        var name = input.Name.Replace(" upper limit", "", StringComparison.Ordinal);
        return word == input.Path
            || word == name
            || (Derived.TryGetValue(name, out var derived) && derived.Contains(word));
    }
}

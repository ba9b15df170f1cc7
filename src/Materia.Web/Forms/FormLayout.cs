using Materia.Units;
using Materia.Web.Rules;

namespace Materia.Web.Forms;

/// <summary>
/// The form for a case about one indication of one drug, and one label where one was chosen: which fields there are, what they
/// may hold, what they are called and why they are asked. Qualifiers, tests and units come from the knowledge.
/// </summary>
public sealed class FormLayout
{
    /// <summary>The list of results.</summary>
    public const string Results = "observations";

    private readonly Terminology _terminology;
    private readonly AskedFor _asked;
    private readonly ImmutableHashSet<string> _byAnyLabel;

    private FormLayout(
        Terminology terminology,
        AskedFor asked,
        AskedFor byAnyLabel,
        ImmutableArray<FormSection> sections
    )
    {
        _byAnyLabel = [.. byAnyLabel.Tests(terminology).Select(term => term.Code)];
        _terminology = terminology;
        _asked = asked;
        Sections = sections;
        Deciding = [.. asked.Tests(terminology).Where(term => asked.Decides(from => AskedFor.Reads(from, term)))];
        Warning = [.. asked.Tests(terminology).Except(Deciding).Where(term => !IsOfPerson(term))];
    }

    public ImmutableArray<FormSection> Sections { get; }

    /// <summary>The tests that can decide the dose.</summary>
    public ImmutableArray<ObservationTerm> Deciding { get; }

    /// <summary>The tests that can only add a finding.</summary>
    public ImmutableArray<ObservationTerm> Warning { get; }

    public static FormLayout Of(
        Knowledge knowledge,
        DrugRecord drug,
        IndicationRecord indication,
        Jurisdiction? jurisdiction = null
    )
    {
        var byAnyLabel = new AskedFor(new RuleListing(knowledge, drug, indication.Code));
        var asked = jurisdiction is null
            ? byAnyLabel
            : new AskedFor(new RuleListing(knowledge, drug, indication.Code, jurisdiction));
        var sections = new FormSections(knowledge.Terminology, drug, indication, asked).All(jurisdiction);
        return new FormLayout(knowledge.Terminology, asked, byAnyLabel, sections);
    }

    /// <summary>The same with a row for every test that is asked for and has none yet.</summary>
    public FormValues WithPresets(FormValues values)
    {
        var section = Sections.First(one => one.List == Results);
        var given = Enumerable
            .Range(0, values.RowsOf(Results))
            .Select(row => values[$"{section.Prefix(row)}code"])
            .ToHashSet();
        var free = values.RowsOf(Results);
        while (free > 0 && section.Fields.All(field => values[$"{section.Prefix(free - 1)}{field.Name}"].Length == 0))
        {
            free--;
        }
        return values.With(
            Deciding
                .Concat(Warning)
                .Where(term => !given.Contains(term.Code))
                .Select((term, at) => KeyValuePair.Create($"{section.Prefix(free + at)}code", term.Code))
        );
    }

    /// <summary>
    /// Whether a test stands in the form without being chosen, so that its name alone says nothing. That of the other label too:
    /// the form may have been opened before a label was chosen.
    /// </summary>
    public bool IsPreset(string code) => _byAnyLabel.Contains(code);

    /// <summary>Whether a result of the test can only add a finding.</summary>
    public bool IsWarning(string code) => Warning.Any(term => term.Code == code);

    /// <summary>The test of a row; null while none is chosen.</summary>
    public ObservationTerm? Test(string code) => _terminology.TryObservation(code, out var term) ? term : null;

    /// <summary>Why a result of the test is asked for.</summary>
    public string? WhyTest(ObservationTerm term) => _asked.Why(from => AskedFor.Reads(from, term));

    /// <summary>The units a result of the test may be chosen in: its own, the other system's, and multiples of a limit.</summary>
    public static ImmutableArray<FieldOption> UnitsOf(ObservationTerm term) =>
        FormSections.UnitOptions(
            new[] { term.Unit, term.OtherUnit, term.HasUpperLimit ? Ucum.UpperLimit : null }.OfType<Unit>()
        );

    /// <summary>The names of all controls in the order of the page, given how many rows each list has.</summary>
    public IEnumerable<string> Controls(Func<string, int> rowsOf) =>
        Sections.SelectMany(section =>
            Enumerable
                .Range(0, section.List is { } list ? Math.Max(1, rowsOf(list)) : 1)
                .SelectMany(row => section.Fields.SelectMany(field => field.ControlNames(section.Prefix(row))))
        );

    /// <summary>The name of the control that a path of the contract belongs to; empty when none does.</summary>
    public string ControlFor(string path, Func<string, int> rowsOf)
    {
        var known = Controls(rowsOf).ToList();
        for (var at = path; at.Length > 0; at = Parent(at))
        {
            var found =
                known.Find(name => name == at)
                ?? known.Find(name => name == $"{at}.value")
                ?? known.Find(name => name.StartsWith($"{at}.", StringComparison.Ordinal));
            if (found is not null)
            {
                return found;
            }
        }
        return "";
    }

    /// <summary>What people call a control: the row and the field.</summary>
    public string LabelOf(string control, FormValues? values = null)
    {
        foreach (var section in Sections)
        {
            var prefix = "";
            var row = "";
            if (section.List is { } list)
            {
                if (!control.StartsWith($"{list}[", StringComparison.Ordinal))
                {
                    continue;
                }
                prefix = control[..(control.IndexOf('.', StringComparison.Ordinal) + 1)];
                var index = control.AsSpan((list.Length + 1)..control.IndexOf(']', StringComparison.Ordinal));
                var number = int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture);
                row = $"{RowName(section, number, values)}, ";
            }
            if (section.Fields.FirstOrDefault(field => field.ControlNames(prefix).Contains(control)) is { } found)
            {
                return row + (row.Length == 0 ? found.Label : char.ToLowerInvariant(found.Label[0]) + found.Label[1..]);
            }
        }
        return "";
    }

    /// <summary>What people call a row: the test it is about, or its number.</summary>
    public string RowName(FormSection section, int row, FormValues? values) =>
        section.List == Results && values is not null && Test(values[$"{section.Prefix(row)}code"]) is { } term
            ? SentenceText.Capital(term.Name)
            : $"{section.RowName} {(row + 1).ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The same text with the paths of the contract as the fields are called: "patient.pregnancy" is "pregnancy".</summary>
    public string InWords(string text)
    {
        foreach (var field in Sections.Where(section => section.List is null).SelectMany(section => section.Fields))
        {
            if (
                field.Name.Contains('.', StringComparison.Ordinal)
                && text.Contains(field.Name, StringComparison.Ordinal)
            )
            {
                text = text.Replace(field.Name, field.Label.ToLowerInvariant(), StringComparison.Ordinal);
            }
        }
        return text;
    }

    /// <summary>What a finding is about, as people write it: an event by its name, which may be a person's, anything else as its code says.</summary>
    public string Subject(IEnumerable<string> about) =>
        SentenceText.Capital(
            string.Join(
                ", ",
                about.Select(code =>
                    _terminology.Terms.FirstOrDefault(term => term.Kind == TermKind.AdverseEvent && term.Id == code)
                        is { } known
                        ? known.Name
                        : code.Replace('-', ' ')
                )
            )
        );

    // Weight and height stand with the person.
    private static bool IsOfPerson(ObservationTerm term) => term.Code is "weight" or "height";

    private static string Parent(string path) => path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];
}

using Materia.Units;
using Materia.Web.Pages;

namespace Materia.Web.Forms;

/// <summary>
/// Turns what stands in a form into the contract's case, as if it had been sent as JSON, and has it read by the one case
/// reader: every fault is the reader's, and goes back to the field it came from.
/// </summary>
public sealed class CaseForm
{
    private readonly Knowledge _knowledge;
    private readonly FormLayout _layout;
    private readonly FormValues _values;
    private readonly Dictionary<string, string> _rows = [];
    private readonly FaultList _faults = new();

    private CaseForm(Knowledge knowledge, FormLayout layout, FormValues values)
    {
        _knowledge = knowledge;
        _layout = layout;
        _values = values;
    }

    /// <summary>The case as the contract's JSON would say it.</summary>
    public DataObject Node { get; private set; } = new("", default, []);

    /// <summary>The case; null when there are faults.</summary>
    public Case? Case { get; private set; }

    public ImmutableArray<FormFault> Faults { get; private set; } = [];

    public static CaseForm Read(
        Knowledge knowledge,
        FormLayout layout,
        FormValues values,
        string drug,
        string indication
    )
    {
        var form = new CaseForm(knowledge, layout, values);
        form.Node = form.Build(drug, indication);
        var question = CaseReader.Read(form.Node, knowledge.Terminology, form._faults);
        // In the order of the page, so that the summary is worked through from top to bottom.
        var order = layout.Controls(values.RowsOf).ToList();
        form.Faults =
        [
            .. form._faults.ToImmutable().Select(form.ToFormFault).OrderBy(fault => order.IndexOf(fault.Field)),
        ];
        form.Case = form.Faults.IsEmpty ? question : null;
        return form;
    }

    private DataObject Build(string drug, string indication)
    {
        var root = new CaseObject("", "", _values);
        root.Fixed("drug", drug);
        root.Text("jurisdiction");
        root.Text("asOf");
        root.Child("patient", Patient, isRequired: true);
        root.Child(
            "indication",
            child =>
            {
                child.Fixed("code", indication);
                child.Child("qualifiers", Qualifiers);
            },
            isRequired: true
        );
        Add(root, "doses", Rows("doses", "doses", Dose));
        Add(root, "administrations", Rows("administrations", "administrations", Administration));
        var results = Rows(FormLayout.Results, FormLayout.Results, Observation);
        Add(root, FormLayout.Results, results.AddRange(Rows("levels", FormLayout.Results, Level, results.Length)));
        Add(root, "events", Rows("events", "events", Event));
        Add(root, "answers", Rows("answers", "answers", Answer));
        Lines(root, "conditions", Condition);
        Lines(root, "medications", (path, line) => Named(path, "name", line), Medicines);
        Lines(root, "allergies", (path, line) => new DataScalar(path, default, ScalarKind.Text, line));
        Formulary(root);
        return root.ToNode();
    }

    /// <summary>Whether a test is a level of a medicine in the blood, with a sample time that matters.</summary>
    public static bool IsLevel(ObservationTerm term) => term.Code.EndsWith("-concentration", StringComparison.Ordinal);

    private static void Patient(CaseObject patient)
    {
        patient.Text("birthDate");
        patient.Quantity("age");
        patient.Text("sex");
        patient.Quantity("weight");
        patient.Quantity("height");
        patient.Text("pregnancy");
        patient.Flag("breastfeeding");
        patient.Flag("childbearingPotential");
    }

    private void Qualifiers(CaseObject qualifiers)
    {
        foreach (var term in _knowledge.Terminology.Qualifiers)
        {
            if (term.IsBoolean)
            {
                qualifiers.Flag(term.Id);
            }
            else
            {
                qualifiers.Text(term.Id);
            }
        }
    }

    private static void Dose(CaseObject dose, string prefix)
    {
        dose.Text("start");
        dose.Text("end");
        dose.Quantity("amount");
        dose.Number("timesPerDay");
        dose.Text("stopReason");
    }

    private void Observation(CaseObject result, string prefix)
    {
        result.Text("code");
        if (_values[$"{prefix}date"].Length == 0 && _values["resultsDate"] is { Length: > 0 } common)
        {
            result.Fixed("date", common);
            _rows[result.PathOf("date")] = "resultsDate";
        }
        else
        {
            result.Text("date");
        }
        var isWord =
            _knowledge.Terminology.TryObservation(_values[$"{prefix}code"], out var term) && !term.Words.IsEmpty;
        if (isWord && _values[$"{prefix}value"] is { Length: > 0 } word)
        {
            // A test reported in words has them where the others have a number.
            result.Fixed("text", word);
            _rows[result.PathOf("text")] = $"{prefix}value";
            foreach (var name in new[] { "unit", "upperLimit" })
            {
                if (_values[prefix + name].Length > 0)
                {
                    _faults.Add(result.PathOf(name), default, "this test is reported in words: leave it empty");
                }
            }
            return;
        }
        result.Number("value");
        result.Text("unit");
        result.Number("upperLimit");
    }

    private void Level(CaseObject level, string prefix)
    {
        Observation(level, prefix);
        level.Text("timing");
        level.Quantity("sinceLastDose");
    }

    private static void Administration(CaseObject dose, string prefix)
    {
        dose.Text("time");
        dose.Quantity("amount");
        dose.Flag("taken");
    }

    private static void Medicine(CaseObject medicine, string prefix)
    {
        medicine.Text("name");
        medicine.Text("start");
        medicine.Text("end");
        medicine.Text("dose");
    }

    private static void Event(CaseObject happening, string prefix)
    {
        happening.Text("term");
        happening.Number("grade");
        happening.Text("ctcaeVersion");
        happening.Text("onset");
        happening.Text("resolved");
        happening.Flag("leukaemiaRelated");
    }

    private static void Answer(CaseObject answer, string prefix)
    {
        answer.Text("question");
        answer.Text("value");
        answer.Text("date");
    }

    private ImmutableArray<DataNode> Medicines(int from) => Rows("dated", "medications", Medicine, from);

    private static void Add(CaseObject root, string list, ImmutableArray<DataNode> items)
    {
        if (!items.IsEmpty)
        {
            root.Add(list, new DataArray(list, default, items));
        }
    }

    // Rows in which nothing stands are passed over, so that a row's number in the case may be lower than in the form.
    private ImmutableArray<DataNode> Rows(string list, string target, Action<CaseObject, string> fill, int from = 0)
    {
        var section = _layout.Sections.First(candidate => candidate.List == list);
        var items = ImmutableArray.CreateBuilder<DataNode>();
        for (var row = 0; row < _values.RowsOf(list); row++)
        {
            var prefix = section.Prefix(row);
            if (IsUntouched(section, prefix))
            {
                continue;
            }
            var path = $"{target}[{from + items.Count}]";
            _rows[path] = prefix.TrimEnd('.');
            var item = new CaseObject(path, prefix, _values);
            fill(item, prefix);
            items.Add(item.ToNode());
        }
        return items.ToImmutable();
    }

    // A test that stands in the form unasked says nothing alone, nor does a unit that was chosen for it.
    private bool IsUntouched(FormSection section, string prefix) =>
        section.List == FormLayout.Results && _layout.IsPreset(_values[$"{prefix}code"])
            ? section.Fields.All(field => field.Name is "code" or "unit" || _values[prefix + field.Name].Length == 0)
            : section.Fields.All(field => IsUntouched(field, prefix));

    private bool IsUntouched(FormField field, string prefix) =>
        field.ControlNames(prefix).All(name => _values[name].Length == 0 || _values[name] == field.Default);

    private void Lines(
        CaseObject root,
        string list,
        Func<string, string, DataNode> read,
        Func<int, ImmutableArray<DataNode>>? more = null
    )
    {
        var lines = Split(list);
        var isNone = _values[$"{list}.none"].Length > 0;
        ImmutableArray<DataNode> items =
        [
            .. lines.Select((line, at) => read($"{list}[{at}]", line)),
            .. more?.Invoke(lines.Length) ?? [],
        ];
        if (isNone && items.Length > 0)
        {
            _faults.Add(list, default, "something is listed, and \"none\" is ticked; only one of them can be right");
        }
        if (isNone || items.Length > 0)
        {
            root.Add(list, new DataArray(list, default, items));
        }
    }

    private void Formulary(CaseObject root)
    {
        var items = ImmutableArray.CreateBuilder<DataNode>();
        foreach (var line in Split("formulary"))
        {
            if (!Quantity.TryParse(line, out var strength, out var problem))
            {
                _faults.Add("formulary", default, $"\"{Scalars.Shorten(line)}\": {problem}");
                continue;
            }
            var path = $"formulary[{items.Count}]";
            var values = new FormValues([
                KeyValuePair.Create("value", DecimalText.Format(strength.Value)),
                KeyValuePair.Create("unit", strength.Unit.Code),
            ]);
            var item = new CaseObject(path, "", values);
            item.Number("value");
            item.Text("unit");
            items.Add(item.ToNode());
        }
        Add(root, "formulary", items.ToImmutable());
    }

    private string[] Split(string list) =>
        _values[list].Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A severity is one only when the terminology says that this condition has it; otherwise the brackets are part of the name.
    private DataObject Condition(string path, string line)
    {
        var open = line.LastIndexOf('(');
        if (open > 0 && line.EndsWith(')'))
        {
            var term = line[..open].Trim();
            var severity = line[(open + 1)..^1].Trim();
            var match = _knowledge.Terminology.Match(TermKind.Condition, term);
            if (match.Term is { } known && known.Severities.Contains(severity))
            {
                return Named(path, "term", term, ("severity", severity));
            }
        }
        return Named(path, "term", line);
    }

    private static DataObject Named(string path, string name, string text, params (string Name, string Text)[] more)
    {
        var item = new CaseObject(path, "", new FormValues([]));
        item.Fixed(name, text);
        foreach (var (other, words) in more)
        {
            item.Fixed(other, words);
        }
        return item.ToNode();
    }

    private FormFault ToFormFault(Fault fault)
    {
        var path = fault.Path;
        if (!_rows.TryGetValue(path, out var place))
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            var row = dot < 0 ? path : path[..dot];
            place = _rows.TryGetValue(row, out var shown) ? shown + (dot < 0 ? "" : path[dot..]) : path;
        }
        if (path == "patient")
        {
            place = "patient.age";
        }
        var control = _layout.ControlFor(place, _values.RowsOf);
        var label = _layout.LabelOf(control, _values);
        var hint = fault.Suggestion switch
        {
            null => "",
            // A slip of the pen is told as a guess already.
            var guess when guess.StartsWith("perhaps ", StringComparison.Ordinal) => $"; {guess}?",
            var other => $" (did you mean: {other})",
        };
        var message = PageWords.WithSymbols(fault.Message + hint);
        return new FormFault(control, $"{(label.Length == 0 ? "" : $"{label}: ")}{message}");
    }
}

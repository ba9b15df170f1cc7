using Materia.Units;
using Materia.Web.Rules;
using Materia.Web.Serving;

namespace Materia.Web.Forms;

/// <summary>
/// The form for a case about one indication of one drug: which fields there are, what they may hold and what they are called.
/// Qualifiers, tests and units come from the knowledge.
/// </summary>
public sealed class FormLayout
{
    private static readonly ImmutableArray<FieldOption> YesNo = [new("true", "Yes"), new("false", "No")];

    private FormLayout(ImmutableArray<FormSection> sections) => Sections = sections;

    public ImmutableArray<FormSection> Sections { get; }

    public static FormLayout Of(Knowledge knowledge, DrugRecord drug, IndicationRecord indication)
    {
        var terminology = knowledge.Terminology;
        var read = new RuleListing(knowledge, drug, indication.Code)
            .Inputs.Select(input => input.From)
            .OfType<Derivation.Qualifier>()
            .Select(qualifier => qualifier.Id)
            .ToHashSet();
        var qualifiers = terminology.Qualifiers.ToLookup(term => read.Contains(term.Id), Qualifier);
        return new FormLayout([
            Question,
            Person,
            Disease("Disease", qualifiers[true]),
            Results(terminology),
            Doses(drug),
            Others,
            Disease("More about the disease, which no rule reads for this indication", qualifiers[false]) with
            {
                IsFolded = true,
            },
            Events,
            Answers,
        ]);
    }

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
    public string LabelOf(string control)
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
                var number = int.Parse(index, NumberStyles.None, CultureInfo.InvariantCulture) + 1;
                row = $"{section.RowName} {number}, ";
            }
            if (section.Fields.FirstOrDefault(field => field.ControlNames(prefix).Contains(control)) is { } found)
            {
                return row + (row.Length == 0 ? found.Label : char.ToLowerInvariant(found.Label[0]) + found.Label[1..]);
            }
        }
        return "";
    }

    private static string Parent(string path) => path[..Math.Max(path.LastIndexOfAny(['.', '[']), 0)];

    private static FormSection Question =>
        new()
        {
            Title = "The question",
            Fields =
            [
                new()
                {
                    Name = "asOf",
                    Label = "Date of the question",
                    Kind = FieldKind.Date,
                    Hint = "Year, month, day: 2026-11-20",
                },
                new()
                {
                    Name = "jurisdiction",
                    Label = "Label that governs",
                    Kind = FieldKind.Choice,
                    Hint = "Not chosen: US, and the plan says that it was assumed",
                    Options =
                    [
                        .. JurisdictionCode.All.Select(one => new FieldOption(one.ToCode(), $"{one.ToWords()} label")),
                    ],
                },
            ],
        };

    private static FormSection Person =>
        new()
        {
            Title = "The person",
            Fields =
            [
                Quantity("patient.age", "Age", Ucum.Year, Ucum.Month, Ucum.Day),
                Choice("patient.sex", "Sex", [new("female", "Female"), new("male", "Male")]),
                Quantity("patient.weight", "Weight", Ucum.Kilogram, Ucum.Pound, Ucum.Gram),
                Quantity("patient.height", "Height", Ucum.Centimetre, Ucum.Metre, Ucum.Inch),
                Choice(
                    "patient.pregnancy",
                    "Pregnancy",
                    [
                        new("pregnant", "Pregnant"),
                        new("not-pregnant", "Not pregnant"),
                        new("possible", "Possible"),
                        new("unknown", "Not known"),
                    ]
                ),
                Choice("patient.breastfeeding", "Breast-feeding", YesNo),
                Choice("patient.childbearingPotential", "Can become pregnant", YesNo),
            ],
        };

    private static FormSection Disease(string title, IEnumerable<FormField> qualifiers) =>
        new()
        {
            Title = title,
            Hint = "Leave out what is not known.",
            Fields = [.. qualifiers],
        };

    private static FormField Qualifier(QualifierTerm term)
    {
        var name = $"indication.qualifiers.{term.Id}";
        var label = char.ToUpperInvariant(term.Name[0]) + term.Name[1..];
        return term.IsBoolean ? Choice(name, label, YesNo)
            : term.Values.IsEmpty
                ? new()
                {
                    Name = name,
                    Label = label,
                    Kind = FieldKind.Text,
                }
            : Choice(name, label, [.. term.Values.Select(value => new FieldOption(value, Words(value)))]);
    }

    private static FormSection Results(Terminology terminology)
    {
        // The units that tests are reported in, the commonest tests' first.
        var units = terminology
            .Observations.SelectMany(term => new[] { term.Unit, term.OtherUnit })
            .OfType<Unit>()
            .Distinct()
            .Append(Ucum.UpperLimit);
        return new()
        {
            Title = "Results",
            Hint =
                "With the unit of the report. Bilirubin, transaminases and the like need the laboratory's own upper limit of normal.",
            List = "observations",
            RowName = "Result",
            Rows = WebLimits.ResultRows,
            Fields =
            [
                Choice("code", "Test", [.. terminology.Observations.Select(Test)]),
                Date("date", "Date"),
                new()
                {
                    Name = "value",
                    Label = "Value",
                    Kind = FieldKind.Number,
                },
                Choice("unit", "Unit", UnitOptions(units)),
                new()
                {
                    Name = "upperLimit",
                    Label = "Upper limit",
                    Kind = FieldKind.Number,
                },
            ],
        };
    }

    private static FieldOption Test(ObservationTerm term)
    {
        var how = term.Unit is { } unit
            ? term.OtherUnit is { } other
                ? $"{unit.Symbol.Trim()} or {other.Symbol.Trim()}"
                : unit.Symbol.Trim()
            : string.Join(" or ", term.Words);
        var name = char.ToUpperInvariant(term.Name[0]) + term.Name[1..];
        return new FieldOption(term.Code, how.Length == 0 ? name : $"{name} ({how})");
    }

    private static FormSection Doses(DrugRecord drug) =>
        new()
        {
            Title = $"Doses of {drug.Name.ToLowerInvariant()} so far",
            Hint = "Each stretch at one dose. No end: it is taken now. No row: not yet started.",
            List = "doses",
            RowName = "Dose",
            Rows = WebLimits.FewRows,
            Fields =
            [
                Date("start", "From"),
                Date("end", "Until, not including"),
                Quantity("amount", "Amount each time", Ucum.Milligram, Ucum.Gram),
                new()
                {
                    Name = "timesPerDay",
                    Label = "Times a day",
                    Kind = FieldKind.Number,
                },
                Choice(
                    "stopReason",
                    "Why it ended",
                    [
                        new("toxicity", "Toxicity"),
                        new("supply", "Supply"),
                        new("choice", "Choice"),
                        new("pregnancy", "Pregnancy"),
                        new("planned", "Planned"),
                    ]
                ),
            ],
        };

    private static FormSection Others =>
        new()
        {
            Title = "Medicines, conditions and allergies",
            Hint = "One a line. What is neither listed nor ticked as none is reported as not checked.",
            Fields =
            [
                new()
                {
                    Name = "medications",
                    Label = "Other medicines",
                    Kind = FieldKind.Lines,
                    Hint = "Ingredient or brand",
                },
                new()
                {
                    Name = "conditions",
                    Label = "Conditions",
                    Kind = FieldKind.Lines,
                    Hint = "A severity may stand in brackets after the condition",
                },
                new()
                {
                    Name = "allergies",
                    Label = "Allergies",
                    Kind = FieldKind.Lines,
                    Hint = "Ingredients",
                },
            ],
        };

    private static FormSection Events =>
        new()
        {
            Title = "Adverse events",
            Hint = "With the CTCAE grade, 1 to 5. No date of resolution: it goes on.",
            List = "events",
            RowName = "Event",
            Rows = WebLimits.FewRows,
            IsFolded = true,
            Fields =
            [
                new()
                {
                    Name = "term",
                    Label = "Event",
                    Kind = FieldKind.Text,
                },
                new()
                {
                    Name = "grade",
                    Label = "Grade",
                    Kind = FieldKind.Number,
                },
                Date("onset", "Onset"),
                Date("resolved", "Resolved"),
                Choice("leukaemiaRelated", "Due to the disease", YesNo),
            ],
        };

    private static FormSection Answers =>
        new()
        {
            Title = "Answers to questions of an earlier plan",
            List = "answers",
            RowName = "Answer",
            Rows = WebLimits.FewRows,
            IsFolded = true,
            Fields =
            [
                new()
                {
                    Name = "question",
                    Label = "Question",
                    Kind = FieldKind.Text,
                },
                new()
                {
                    Name = "value",
                    Label = "Answer (yes, no, unknown or text)",
                    Kind = FieldKind.Text,
                },
                Date("date", "Date"),
            ],
        };

    private static FormField Date(string name, string label) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = FieldKind.Date,
        };

    private static FormField Choice(string name, string label, ImmutableArray<FieldOption> options) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = FieldKind.Choice,
            Options = options,
        };

    private static FormField Quantity(string name, string label, params Unit[] units) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = FieldKind.Quantity,
            Options = UnitOptions(units),
            Default = units[0].Code,
        };

    private static ImmutableArray<FieldOption> UnitOptions(IEnumerable<Unit> units) =>
        [.. units.Select(unit => new FieldOption(unit.Code, Symbol(unit)))];

    // A ratio is printed without a unit; here it needs a name.
    private static string Symbol(Unit unit) =>
        unit.Symbol.Trim() is { Length: > 0 } symbol ? symbol : unit.Code.Trim('{', '}');

    private static string Words(string code) =>
        code.Length == 0 ? code : char.ToUpperInvariant(code[0]) + code[1..].Replace('-', ' ');
}

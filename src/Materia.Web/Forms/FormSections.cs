using Materia.Units;
using Materia.Web.Rules;
using Materia.Web.Serving;

namespace Materia.Web.Forms;

/// <summary>The sections of the form, as the rules of one drug and one indication need them.</summary>
internal sealed class FormSections(
    Terminology terminology,
    DrugRecord drug,
    IndicationRecord indication,
    AskedFor asked
)
{
    private static readonly ImmutableArray<FieldOption> YesNo = [new("true", "Yes"), new("false", "No")];

    public ImmutableArray<FormSection> All(Jurisdiction? jurisdiction) =>
        [
            Question,
            Person,
            Disease("The disease", term => IsRead(term)),
            Results,
            Doses,
            Others,
            Dated,
            Levels,
            Events,
            Administrations,
            Formulary(jurisdiction),
            Answers,
            Disease("More about the disease, which no rule reads for this indication", term => !IsRead(term)) with
            {
                IsOnlyWhenUsed = true,
            },
        ];

    public static ImmutableArray<FieldOption> UnitOptions(IEnumerable<Unit> units) =>
        [.. units.Select(unit => new FieldOption(unit.Code, Symbol(unit)))];

    private static FormSection Question =>
        new()
        {
            Title = "The question",
            Fields =
            [
                Date("asOf", "Date of the question") with
                {
                    Hint = "Year, month, day: 2026-11-20",
                },
                Choice(
                    "jurisdiction",
                    "Label that governs",
                    [.. JurisdictionCode.All.Select(one => new FieldOption(one.ToCode(), $"{one.ToWords()} label"))]
                ) with
                {
                    Hint = "Not chosen: US, and the plan says that it was assumed",
                },
                Date("resultsDate", "Date of the results") with
                {
                    Hint = "For each result without a date of its own",
                },
            ],
        };

    private FormSection Person
    {
        get
        {
            var fields = new List<FormField>
            {
                Quantity("patient.age", "Age", Ucum.Year, Ucum.Month, Ucum.Day) with
                {
                    Hint = "Or the birth date",
                },
                Date("patient.birthDate", "Birth date") with
                {
                    Hint = "Or the age; a child's is exact",
                },
                Choice("patient.sex", "Sex", [new("female", "Female"), new("male", "Male")]) with
                {
                    Why = "The estimate of creatinine clearance, and whether pregnancy is asked for.",
                },
                Quantity("patient.weight", "Weight", Ucum.Kilogram, Ucum.Pound, Ucum.Gram) with
                {
                    Why = "Creatinine clearance; in a child the body surface.",
                },
                Quantity("patient.height", "Height", Ucum.Centimetre, Ucum.Metre, Ucum.Inch) with
                {
                    Why = "In a child the body surface and the estimate of kidney function.",
                },
            };
            AddForWomen(
                fields,
                CaseField.Pregnancy,
                Choice(
                    "patient.pregnancy",
                    "Pregnancy",
                    [
                        new("pregnant", "Pregnant"),
                        new("not-pregnant", "Not pregnant"),
                        new("possible", "Possible"),
                        new("unknown", "Not known"),
                    ]
                )
            );
            AddForWomen(fields, CaseField.Breastfeeding, Choice("patient.breastfeeding", "Breast-feeding", YesNo));
            AddForWomen(
                fields,
                CaseField.ChildbearingPotential,
                Choice("patient.childbearingPotential", "Can become pregnant", YesNo)
            );
            return new() { Title = "The person", Fields = [.. fields] };
        }
    }

    private void AddForWomen(List<FormField> fields, CaseField name, FormField field) =>
        fields.Add(
            field with
            {
                IsForWomen = true,
                Why = asked.Why(from => from is Derivation.Field one && one.Name == name),
            }
        );

    private bool IsRead(QualifierTerm term) =>
        asked.IsRead(from => from is Derivation.Qualifier qualifier && qualifier.Id == term.Id);

    private FormSection Disease(string title, Func<QualifierTerm, bool> belongs) =>
        new()
        {
            Title = title,
            Hint = "Leave out what is not known.",
            Fields = [.. terminology.Qualifiers.Where(belongs).Select(Qualifier)],
        };

    private FormField Qualifier(QualifierTerm term)
    {
        var name = $"indication.qualifiers.{term.Id}";
        var label = SentenceText.Capital(term.Name);
        var use = indication.Qualifiers.GetValueOrDefault(term.Id);
        var field =
            term.IsBoolean ? Choice(name, label, YesNo)
            : term.Values.IsEmpty ? Text(name, label)
            : Choice(
                name,
                label,
                [
                    .. term
                        .Values.Where(value => use?.Allows(value) != false || value == "unknown")
                        .Select(value => new FieldOption(value, SentenceText.Capital(value.Replace('-', ' ')))),
                ]
            );
        return field with
        {
            Hint = use?.Asserted is { } asserted ? $"Taken as {asserted} unless you say otherwise" : null,
            Why = asked.Why(from => from is Derivation.Qualifier qualifier && qualifier.Id == term.Id),
        };
    }

    private FormSection Results
    {
        get
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
                    "Only tests that a rule reads for this indication. Choose the unit of the report; the upper limit is the laboratory's own upper limit of normal. Leave out what is not known: the plan says what it needs.",
                List = FormLayout.Results,
                RowName = "Result",
                Rows = WebLimits.FewRows,
                Fields =
                [
                    Choice("code", "Test", [.. terminology.Observations.Select(Test)]),
                    Number("value", "Value"),
                    Choice("unit", "Unit", UnitOptions(units)),
                    Number("upperLimit", "Upper limit"),
                    Date("date", "Date"),
                ],
            };
        }
    }

    private static FieldOption Test(ObservationTerm term)
    {
        var how = term.Unit is { } unit
            ? term.OtherUnit is { } other
                ? $"{unit.Symbol.Trim()} or {other.Symbol.Trim()}"
                : unit.Symbol.Trim()
            : string.Join(" or ", term.Words);
        var name = SentenceText.Capital(term.Name);
        return new FieldOption(term.Code, how.Length == 0 ? name : $"{name} ({how})");
    }

    private FormSection Doses =>
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
                Number("timesPerDay", "Times a day"),
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

    private FormSection Others =>
        new()
        {
            Title = "Medicines, conditions and allergies",
            Hint = "One a line. What is neither listed nor ticked as none is reported as not checked.",
            Fields =
            [
                Lines("medications", "Other medicines") with
                {
                    Hint = "Ingredient or brand, herbal ones too",
                    Why = asked.Why(from => from is Derivation.TakenMedicines),
                },
                Lines("conditions", "Conditions") with
                {
                    Hint = "A severity may stand in brackets after the condition",
                    Why = asked.Why(from => from is Derivation.ConditionSeverity),
                },
                Lines("allergies", "Allergies") with
                {
                    Hint = "Ingredients, also those of the tablets",
                    Why = asked.Why(from =>
                        from is Derivation.Field { Name: CaseField.AllergyToDrug or CaseField.AllergyToExcipient }
                    ),
                },
            ],
        };

    private static FormSection Dated =>
        new()
        {
            Title = "Medicines that were stopped or are planned",
            Hint = "With their dates: some matter for weeks after the last dose.",
            List = "dated",
            RowName = "Medicine",
            Rows = WebLimits.FewRows,
            IsFolded = true,
            Fields =
            [
                Text("name", "Medicine"),
                Date("start", "From"),
                Date("end", "Until"),
                Text("dose", "Dose, as written"),
            ],
        };

    private FormSection Levels
    {
        get
        {
            var tests = terminology.Observations.Where(CaseForm.IsLevel).ToList();
            return new()
            {
                Title = "Levels in the blood",
                Hint = "With the time of the sample and of the last dose, as far as they are known.",
                List = "levels",
                RowName = "Level",
                Rows = 1,
                IsFolded = true,
                Fields =
                [
                    Choice("code", "Level of", [.. tests.Select(Test)]),
                    Date("date", "Date, or date and time") with
                    {
                        Hint = "2026-11-20T08:30",
                    },
                    Number("value", "Value"),
                    Choice("unit", "Unit", UnitOptions(Units(tests))),
                    Choice("timing", "Timing", [new("trough", "Trough"), new("peak", "Peak"), new("random", "Random")]),
                    Quantity("sinceLastDose", "Since the last dose", Ucum.Hour, Ucum.Day),
                ],
            };
        }
    }

    private static IEnumerable<Unit> Units(IEnumerable<ObservationTerm> tests) =>
        tests.SelectMany(term => new[] { term.Unit, term.OtherUnit }).OfType<Unit>().Distinct();

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
                Text("term", "Event"),
                Number("grade", "Grade"),
                Date("onset", "Onset"),
                Date("resolved", "Resolved"),
                Choice("leukaemiaRelated", "Due to the disease", YesNo),
                Choice("ctcaeVersion", "CTCAE version", [new("5.0", "5.0"), new("6.0", "6.0")]),
            ],
        };

    private static FormSection Administrations =>
        new()
        {
            Title = "Single doses, taken or missed",
            List = "administrations",
            RowName = "Single dose",
            Rows = WebLimits.FewRows,
            IsFolded = true,
            Fields =
            [
                Date("time", "Date and time") with
                {
                    Hint = "2026-11-20T08:00",
                },
                Quantity("amount", "Amount", Ucum.Milligram, Ucum.Gram),
                Choice("taken", "Taken", YesNo),
            ],
        };

    private FormSection Formulary(Jurisdiction? jurisdiction)
    {
        var sold = drug
            .Products.Where(pair => jurisdiction is null || pair.Key == jurisdiction)
            .SelectMany(pair => pair.Value)
            .Select(product => product.Strength.ToString())
            .Distinct();
        return new()
        {
            Title = "Strengths in stock",
            Hint = "Only when the dose must be made of them. Empty: any.",
            IsFolded = true,
            Fields =
            [
                Text("formulary", "Strengths in stock") with
                {
                    Kind = FieldKind.PlainLines,
                    Hint = $"One a line. Known: {string.Join(", ", sold)}",
                },
            ],
        };
    }

    // What pathways and ladders ask; the plan asks the one that matters next.
    private FormSection Answers
    {
        get
        {
            var questions = drug
                .Pathways.SelectMany(pathway => pathway.Questions)
                .Concat(drug.Charts.SelectMany(chart => chart.Questions))
                .DistinctBy(question => question.Id)
                .Select(question => new FieldOption(question.Id, $"{SentenceText.Capital(question.Ask)}?"));
            return new()
            {
                Title = "Answers to questions that a plan asked",
                Hint =
                    "A plan asks the one question that matters next, and can be answered there. An answer counts from the day on which the event began.",
                List = "answers",
                RowName = "Answer",
                Rows = WebLimits.FewRows,
                IsFolded = true,
                Fields =
                [
                    Choice("question", "Question", [.. questions]),
                    Text("value", "Answer") with
                    {
                        Hint = "yes, no, unknown or text",
                    },
                    Date("date", "Date"),
                ],
            };
        }
    }

    private static FormField Text(string name, string label) => Plain(name, label, FieldKind.Text);

    private static FormField Number(string name, string label) => Plain(name, label, FieldKind.Number);

    private static FormField Date(string name, string label) => Plain(name, label, FieldKind.Date);

    private static FormField Lines(string name, string label) => Plain(name, label, FieldKind.Lines);

    private static FormField Plain(string name, string label, FieldKind kind) =>
        new()
        {
            Name = name,
            Label = label,
            Kind = kind,
        };

    private static FormField Choice(string name, string label, ImmutableArray<FieldOption> options) =>
        Plain(name, label, FieldKind.Choice) with
        {
            Options = options,
        };

    private static FormField Quantity(string name, string label, params Unit[] units) =>
        Plain(name, label, FieldKind.Quantity) with
        {
            Options = UnitOptions(units),
            Default = units[0].Code,
        };

    // A ratio is printed without a unit; here it needs a name.
    private static string Symbol(Unit unit) =>
        unit.Symbol.Trim() is { Length: > 0 } symbol ? symbol : unit.Code.Trim('{', '}');
}

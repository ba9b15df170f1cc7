using Materia.Advice.Dosing;
using Materia.Advice.History;

namespace Materia.Advice.Inputs;

/// <summary>Inputs that stand in the case, or in its dose history, by name.</summary>
internal static class CaseFieldInput
{
    public static InputValue Of(Variable variable, InputContext context) =>
        ((Derivation.Field)variable.From).Name switch
        {
            CaseField.Jurisdiction => Index(variable, (int)context.Jurisdiction, "jurisdiction"),
            CaseField.Indication => Index(
                variable,
                variable.Values.IndexOf(context.Case.Indication.Code),
                "indication.code"
            ),
            CaseField.Age => AgeOf(variable, context.Case.Patient),
            CaseField.Sex => SexOf(variable, context.Case.Patient),
            CaseField.Pregnancy => PregnancyOf(variable, context),
            CaseField.Breastfeeding => Flag(variable, context.Case.Patient.Breastfeeding, "patient.breastfeeding"),
            CaseField.ChildbearingPotential => Flag(
                variable,
                context.Case.Patient.ChildbearingPotential,
                "patient.childbearingPotential"
            ),
            CaseField.Treatment => Index(variable, (int)context.Course.State, context.Course.Last?.Path ?? "doses"),
            CaseField.RecordedDose => RecordedDose(variable, context),
            CaseField.RecordedDailyDose => RecordedDailyDose(variable, context.Course),
            CaseField.RecordedTimesPerDay => RecordedTimesPerDay(variable, context.Course),
            CaseField.StopReason => StopReason(variable, context.Course),
            CaseField.StoppedByLadder => Index(
                variable,
                context.StoppedByLadder ? 0 : 1,
                context.Course.Last?.Path ?? "doses"
            ),
            CaseField.StoppedInEvent => Index(
                variable,
                context.StoppedInEvent ? 0 : 1,
                context.Course.Last?.Path ?? "doses"
            ),
            CaseField.SevereEvent => Index(
                variable,
                context.Case.Events.Any(one => one is { IsSevere: true, Resolved: null }) ? 0 : 1,
                "events"
            ),
            CaseField.AllergyToDrug => AllergyToDrug(variable, context),
            CaseField.AllergyToExcipient => AllergyToExcipient(variable, context),
            // Known only once a plan is composed; until then no rule that asks for it is judged.
            CaseField.PlannedDailyDose or CaseField.RecommendedDailyDose => InputValue.Unknown(variable),
            _ => throw new UnreachableException(),
        };

    private static InputValue Index(Variable variable, int index, string path) =>
        InputValue.Known(variable, VariableValue.OfIndex(index), path);

    private static InputValue AgeOf(Variable variable, Patient patient)
    {
        var age = new Quantity(patient.Age.CompletedMonths, Ucum.Month);
        var known = InputValue.Known(variable, VariableValue.OfNumber(age.InBase), patient.AgePath);
        return known with
        {
            Text = patient.Age.ToWords(),
            Because = [new Reason(patient.AgePath, $"age {patient.Age.ToWords()}")],
        };
    }

    private static InputValue SexOf(Variable variable, Patient patient) =>
        patient.Sex is { } sex
            ? Index(variable, (int)sex, "patient.sex")
            : InputValue.Unknown(variable, new InputGap("patient.sex", "sex was not given"));

    private static InputValue PregnancyOf(Variable variable, InputContext context)
    {
        const string Path = "patient.pregnancy";
        // Of two tests on one day the positive one counts.
        var test = context.Knowledge.Terminology.TryObservation("pregnancy-test", out var term)
            ? context.Results.Latest(term)
            : null;
        var stated = context.Case.Patient.Pregnancy;
        // A positive test outweighs a "no" that carries no date, until the length of a pregnancy has passed.
        if (
            test is { Text: "positive" }
            && stated != Pregnancy.Pregnant
            && !context.Results.IsStale(test, context.Results.Purpose, context.Values, out _)
        )
        {
            return InputValue.Known(variable, VariableValue.OfIndex(0), test.Path, test.Date);
        }
        var patient = context.Case.Patient;
        if (stated == Pregnancy.Unknown && (patient.Sex == Sex.Male || patient.ChildbearingPotential == false))
        {
            var path = patient.Sex == Sex.Male ? "patient.sex" : "patient.childbearingPotential";
            return Index(variable, 1, path);
        }
        InputGap[] alsoSex = patient.Sex is null ? [new InputGap("patient.sex", "sex was not given")] : [];
        return stated switch
        {
            Pregnancy.Pregnant => Index(variable, 0, Path),
            Pregnancy.NotPregnant => Index(variable, 1, Path),
            Pregnancy.Possible => InputValue.Unknown(variable, new InputGap(Path, "a pregnancy is possible")),
            _ => InputValue.Unknown(variable, [new InputGap(Path, "pregnancy was not stated"), .. alsoSex]),
        };
    }

    private static InputValue Flag(Variable variable, bool? value, string path) =>
        value is { } known
            ? Index(variable, known ? 0 : 1, path)
            : InputValue.Unknown(variable, new InputGap(path, $"{variable.Label} was not stated"));

    // Off the drug the last dose counts: it is the one that would be taken up again.
    private static InputValue RecordedDose(Variable variable, InputContext context)
    {
        var recorded = context.Course.Current ?? context.Course.Last;
        var byArea = DoseByArea(context);
        var isAbove =
            recorded is not null
            && (byArea?.Highest ?? context.HighestLabelled) is { } highest
            && recorded.DailyTotal > highest;
        return Index(variable, isAbove ? 1 : 0, recorded?.Path ?? "doses") with
        {
            // Without the measures only the cap can be held against it.
            Gaps = isAbove || recorded is null ? [] : byArea?.Gaps ?? [],
        };
    }

    // Where the label doses by body surface, what it gives this patient is the highest; a flat list says nothing of a child.
    private static (Mass Highest, ImmutableArray<InputGap> Gaps)? DoseByArea(InputContext context)
    {
        foreach (var table in context.Drug.Tables)
        {
            foreach (var effect in table.Rows.SelectMany(row => row.Effects).OfType<Effect.RecommendPerArea>())
            {
                if (table.For.Judge(context.Values) != Truth.Yes)
                {
                    break;
                }
                var recommended = RecommendedDose.PerArea(effect.Rate, effect.Cap, context);
                var daily = recommended.Daily ?? effect.Cap;
                var highest = new[]
                {
                    daily,
                    Nearest(daily, effect.Cap, context, formulary: []),
                    Nearest(daily, effect.Cap, context, context.Case.Formulary),
                }.Max();
                return (highest, recommended.Gaps);
            }
        }
        return null;
    }

    private static Mass Nearest(Mass daily, Mass cap, InputContext context, ImmutableArray<Quantity> formulary) =>
        ProductChoice.Of(context.Drug, context.Jurisdiction, formulary).Nearest(daily, cap, 1) ?? daily;

    private static InputValue RecordedDailyDose(Variable variable, TreatmentCourse course) =>
        (course.Current ?? course.Last) is { } recorded
            ? InputValue.Known(variable, VariableValue.OfNumber(recorded.DailyTotal.ToQuantity().InBase), recorded.Path)
            : InputValue.Unknown(variable);

    private static InputValue RecordedTimesPerDay(Variable variable, TreatmentCourse course) =>
        (course.Current ?? course.Last) is { } recorded
            ? Index(variable, Math.Min(recorded.TimesPerDay, variable.Values.Length) - 1, recorded.Path)
            : InputValue.Unknown(variable);

    private static InputValue StopReason(Variable variable, TreatmentCourse course)
    {
        if (course.Last is not { } last)
        {
            return InputValue.Unknown(variable);
        }
        var path = $"{last.Path}.stopReason";
        if (last.StopReason is not { } reason)
        {
            return InputValue.Unknown(variable, new InputGap(path, "why the drug was stopped was not given"));
        }
        var index = variable.Values.IndexOf(reason);
        return Index(variable, index >= 0 ? index : variable.Values.IndexOf("other"), path);
    }

    private static InputValue AllergyToDrug(Variable variable, InputContext context)
    {
        if (context.Case.Allergies is null)
        {
            return InputValue.Unknown(variable, new InputGap("allergies", "allergies were not supplied"));
        }
        foreach (var (given, match) in context.Terms.Allergies)
        {
            if (match.Names(context.Drug.Term))
            {
                return Index(variable, 0, given.Path) with
                {
                    Text = $"\"{given.Ingredient}\"",
                    Because = [new Reason(given.Path, given.Ingredient)],
                };
            }
        }
        // A word that was not recognised may be the drug itself; "no" would claim that it was read.
        foreach (var (given, match) in context.Terms.Allergies)
        {
            if (!match.IsRecognised)
            {
                return InputValue.Unknown(variable, new InputGap(given.Path, Unread(given, match, context)));
            }
        }
        return Index(variable, 1, "allergies");
    }

    private static string Unread(Allergy given, AllergyMatch match, InputContext context) =>
        match.Mentioned.Contains(context.Drug.Term)
            ? $"\"{given.Ingredient}\" names {context.Drug.Term.Name} and may deny an allergy to it; say whether there is one"
        : match.Suggestion is { } near ? $"the allergy \"{given.Ingredient}\" was not recognised; did you mean {near}?"
        : $"the allergy \"{given.Ingredient}\" was not recognised";

    // In the order of the variable's values. A list that was not supplied is told elsewhere and never blocks.
    private static InputValue AllergyToExcipient(Variable variable, InputContext context)
    {
        var all = context.Drug.Products.GetValueOrDefault(context.Jurisdiction, []);
        var used = ProductChoice.AtHand(context.Drug, context.Jurisdiction, context.Case.Formulary);
        var found = context
            .Terms.Allergies.SelectMany(pair =>
                pair.Match.Terms.Concat(pair.Match.Mentioned).Select(term => (pair.Given, Term: term))
            )
            .Where(pair => IsIn(all, pair.Term))
            .OrderBy(pair => IsIn(used, pair.Term) ? 0 : 1)
            .ToList();
        if (found.Count == 0)
        {
            return Index(variable, variable.Values.Length - 1, context.Case.Allergies is null ? "" : "allergies");
        }
        var (given, term) = found[0];
        return Index(variable, IsIn(used, term) ? 0 : 1, given.Path) with { Text = term.Name };
    }

    private static bool IsIn(ImmutableArray<Product> products, Term term) =>
        products.Any(product => product.Excipients.Contains(term));
}

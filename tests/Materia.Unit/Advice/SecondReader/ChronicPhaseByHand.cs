using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// The start of imatinib in chronic-phase CML as a pharmacist reads it from the fact sheet (sections 4 to 6 and 0a) and the
/// advice contract (rules 3, 5, 6 and 12), written without looking at the engine: plain steps from top to bottom, first the
/// reasons to give nothing, then what is missing, then the lowest dose of all that applies. It answers with the action and, for
/// a start, milligrams a day and how often.
/// </summary>
internal static class ChronicPhaseByHand
{
    public static string Start(Case question)
    {
        var isUs = question.Jurisdiction == Jurisdiction.Us;
        var months = question.Patient.Age.CompletedMonths;
        var isAdult = months >= 18 * 12;

        // An allergy to the drug: do not start (rule 2).
        if (question.Allergies is { } allergies && allergies.Any(allergy => IsImatinib(allergy.Ingredient)))
        {
            return "do-not-start";
        }

        // No dose is given: under 1 year (US) or 2 years (EU), in pregnancy, under 20 mL/min (US), above 10 times the limit (US).
        var clearance = Clearance(question);
        var bilirubin = Multiple(question, "bilirubin-total");
        var ast = Multiple(question, "ast");
        if (
            months < (isUs ? 12 : 24)
            || IsPregnant(question) == true
            || (isUs && clearance.All(one => one < 20m))
            || (isUs && bilirubin > 10m)
            || (isUs && IsStatedWithoutDose(question))
        )
        {
            return "no-recommendation";
        }

        // The dose before anything is wrong: adults 400 mg, children 340 mg/m2 up to 600 (US) or 800 mg (EU).
        var area = isAdult ? null : Surface(question);
        var cap = isUs ? 600m : 800m;
        decimal? full =
            isAdult ? 400m
            : area is { } squareMetres ? Math.Min(340m * squareMetres, cap)
            : null;

        // What each clearance, and each bilirubin and AST that it could be, would allow.
        var answers = new HashSet<string>();
        foreach (var oneFull in full is { } known ? [known] : new[] { 1m, cap })
        {
            foreach (var flow in clearance)
            {
                foreach (
                    var liver in bilirubin is { } b ? [b]
                    : isUs ? new[] { 1m, 5m, 11m }
                    : [1m, 5m]
                )
                {
                    foreach (var transaminase in ast is { } a ? [a] : new[] { 1m, 2m })
                    {
                        answers.Add(Answer(isUs, oneFull, isAdult ? null : cap, flow, liver, transaminase));
                    }
                }
            }
        }

        // A pregnancy that is not known blocks a start; so does anything of which two values give two answers.
        return IsPregnant(question) is null || full is null || answers.Count > 1
            ? "insufficient-data"
            : answers.Single();
    }

    private static string Answer(
        bool isUs,
        decimal full,
        decimal? cap,
        decimal clearance,
        decimal bilirubin,
        decimal ast
    )
    {
        if (isUs && (clearance < 20m || bilirubin > 10m))
        {
            return "no-recommendation";
        }
        var daily = full;
        var highest = cap ?? full;
        if (isUs)
        {
            if (clearance < 40m)
            {
                // Half of the recommended starting dose, never above 400.
                daily = Math.Min(daily, Math.Min(full / 2, 400m));
                highest = Math.Min(highest, 400m);
            }
            else if (clearance < 60m)
            {
                daily = Math.Min(daily, 600m);
                highest = Math.Min(highest, 600m);
            }
            if (bilirubin > 3m)
            {
                daily = Math.Min(daily, full * 0.75m);
            }
        }
        else if (clearance < 60m || bilirubin > 1m || ast > 1m)
        {
            // Impaired kidneys or liver: a start at no more than 400.
            daily = Math.Min(daily, 400m);
            highest = Math.Min(highest, 400m);
        }
        // A share of the dose is not rounded up beyond the dose itself.
        highest = daily < full ? Math.Min(highest, full) : highest;
        var given = cap is null ? daily : Rounded(daily, highest);
        return $"start {DecimalText.Format(given)} mg in {(given >= 800m ? 2 : 1)}";
    }

    // To the nearest 50 mg that half a 100 mg tablet gives, a tie down, never above the highest, never to nothing.
    private static decimal Rounded(decimal daily, decimal highest)
    {
        var lower = decimal.Floor(daily / 50m) * 50m;
        var nearest = daily - lower > 25m ? lower + 50m : lower;
        while (nearest > highest)
        {
            nearest -= 50m;
        }
        return Math.Max(nearest, 50m);
    }

    // Cockcroft-Gault for adults, by both sexes when it is not known; in children only whether Schwartz shows 60 or more.
    // An empty wish for anything else: every tier is possible.
    private static decimal[] Clearance(Case question)
    {
        decimal[] anything = [10m, 30m, 50m, 90m];
        var measured = Latest(question, "creatinine-clearance", 90);
        var creatinine = Latest(question, "creatinine", 90);
        decimal? flow = measured is null ? null : InMillilitresPerMinute(measured.Value!.Value);
        if (creatinine is null || (measured is not null && measured.Date.Date >= creatinine.Date.Date))
        {
            return flow is { } only ? [only] : anything;
        }
        var estimates = Estimates(question, InMilligramsPerDecilitre(creatinine.Value!.Value));
        if (flow is not { } before)
        {
            return estimates ?? anything;
        }
        // A creatinine after the measurement: the lower of the two. A child's estimate under 60 upholds only what was under 60.
        return estimates is null
            ? question.Patient.Age.CompletedYears < 18 && before < 60m && Height(question) is not null
                ? [before]
                : anything.Select(one => Math.Min(one, before)).ToArray()
            : [.. estimates.Select(one => Math.Min(one, before))];
    }

    private static decimal[]? Estimates(Case question, decimal creatinine)
    {
        var years = question.Patient.Age.CompletedYears;
        if (years < 18)
        {
            return Height(question) is { } centimetres && 0.413m * centimetres / creatinine >= 60m ? [60m] : null;
        }
        if (Weight(question) is not { } kilograms)
        {
            return null;
        }
        var man = Math.Max(0, 140 - years) * kilograms / (72m * creatinine);
        return question.Patient.Sex switch
        {
            Sex.Male => [man],
            Sex.Female => [man * 0.85m],
            _ => [man, man * 0.85m],
        };
    }

    // Stated dialysis or severe renal impairment: the US label recommends no dose.
    private static bool IsStatedWithoutDose(Case question) =>
        (question.Conditions ?? []).Any(condition =>
            condition.Term is "dialysis" or "haemodialysis"
            || (condition.Term is "CKD" or "renal impairment" && condition.Severity == "severe")
        );

    private static bool? IsPregnant(Case question)
    {
        var patient = question.Patient;
        var test = question
            .Observations.Where(result => result.Term.Code == "pregnancy-test")
            .OrderBy(result => result.Date.Date)
            .ThenBy(result => result.Text == "positive")
            .LastOrDefault();
        // A positive test outweighs an undated "no" for as long as a pregnancy lasts: 294 days, by policy.
        var isPositive = test?.Text == "positive" && question.AsOf.Date.DayNumber - test.Date.Date.DayNumber <= 294;
        if (isPositive || patient.Pregnancy == Pregnancy.Pregnant)
        {
            return true;
        }
        var isAsked = patient.Age.CompletedYears is >= 12 and < 56;
        var isKnown =
            patient.Pregnancy == Pregnancy.NotPregnant
            || (
                patient.Pregnancy == Pregnancy.Unknown
                && (patient.Sex == Sex.Male || patient.ChildbearingPotential == false)
            );
        return isKnown || !isAsked ? false : null;
    }

    private static decimal? Surface(Case question) =>
        Weight(question) is { } kilograms && Height(question) is { } centimetres
            ? SquareRoot(kilograms * centimetres / 3600m)
            : null;

    // A child's weight and height count for 30 days, an adult's weight for 90; what is stated is of today.
    private static decimal? Weight(Case question) =>
        question.Patient.Weight is { } stated ? stated.Milligrams / 1_000_000m
        : Latest(question, "weight", question.Patient.Age.CompletedYears < 18 ? 30 : 90)?.Value is { } dated
            ? Mass.FromQuantity(dated).Milligrams / 1_000_000m
        : null;

    private static decimal? Height(Case question) =>
        question.Patient.Height is { } stated ? stated.Centimetres
        : Latest(question, "height", question.Patient.Age.CompletedYears < 18 ? 30 : int.MaxValue)?.Value is { } dated
            ? Length.FromQuantity(dated).Centimetres
        : null;

    // Liver tests count for 30 days; of two on one day the higher multiple, and one without a limit makes it unknown.
    private static decimal? Multiple(Case question, string code)
    {
        var results = LatestDay(question, code, 30);
        var multiples = results
            .Select(result =>
                result.Value!.Value.Unit.Code == "{ULN}" ? result.Value.Value.Value
                : result.UpperLimit is { } limit ? result.Value.Value.Value / limit.Value
                : (decimal?)null
            )
            .ToList();
        return multiples.Count == 0 || multiples.Contains(null) ? null : multiples.Max();
    }

    // Of two results on one day the more careful: the higher creatinine, the lower clearance or weight, the greater height.
    private static Observation? Latest(Case question, string code, int days)
    {
        var results = LatestDay(question, code, days);
        return code switch
        {
            "creatinine" => results.MaxBy(result => InMilligramsPerDecilitre(result.Value!.Value)),
            "creatinine-clearance" => results.MinBy(result => InMillilitresPerMinute(result.Value!.Value)),
            "weight" => results.MinBy(result => result.Value!.Value.Value),
            _ => results.MaxBy(result => result.Value!.Value.Value),
        };
    }

    private static List<Observation> LatestDay(Case question, string code, int days)
    {
        var all = question.Observations.Where(result => result.Term.Code == code).ToList();
        if (all.Count == 0)
        {
            return [];
        }
        var last = all.Max(result => result.Date.Date);
        return question.AsOf.Date.DayNumber - last.DayNumber > days
            ? []
            : [.. all.Where(result => result.Date.Date == last)];
    }

    private static decimal InMilligramsPerDecilitre(Quantity creatinine) =>
        // 113.12 g/mol: 88.4 umol/L in a mg/dL.
        creatinine.Unit.Code == "umol/L"
            ? creatinine.Value * 113.12m / 10_000m
            : creatinine.Value;

    private static decimal InMillilitresPerMinute(Quantity clearance) => clearance.Value;

    private static bool IsImatinib(string ingredient) =>
        ingredient.ToUpperInvariant() is "IMATINIB" or "IMATINIB MESYLATE" or "GLIVEC" or "GLEEVEC";

    // By Newton's method, so that not even the root is the engine's.
    private static decimal SquareRoot(decimal square)
    {
        var root = (decimal)Math.Sqrt((double)square);
        for (var i = 0; i < 4; i++)
        {
            root = (root + (square / root)) / 2;
        }
        return Math.Round(root, 24);
    }
}

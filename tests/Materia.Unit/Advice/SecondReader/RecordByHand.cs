using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>The case as it is read by hand: the latest results that still count, the body, and what is stated.</summary>
internal sealed class RecordByHand(Case question)
{
    public bool IsUs => question.Jurisdiction == Jurisdiction.Us;

    public string Indication => question.Indication.Code;

    public int Months => question.Patient.Age.CompletedMonths;

    public int Years => Months / 12;

    public bool IsAdult => Months >= 18 * 12;

    public Sex? Sex => question.Patient.Sex;

    public IReadOnlyList<string>? Allergies => question.Allergies?.Select(allergy => allergy.Ingredient).ToList();

    public IEnumerable<string> Stock => question.Formulary.Select(strength => strength.ToString());

    /// <summary>The value of a qualifier; <c>unknown</c> when it is absent or stated as unknown.</summary>
    public string Qualifier(string id) => question.Indication.Qualifiers.GetValueOrDefault(id, "unknown");

    public bool IsStatedUnknown(string id) => question.Indication.StatedUnknown.Contains(id);

    /// <summary>Stated, or the eosinophils are above 1.5 x 10^9/L; of a denial and such a count the more careful counts (rule 3).</summary>
    public bool HasEosinophilia =>
        Qualifier("eosinophilia") == "positive"
        || (question.Conditions ?? []).Any(condition =>
            string.Equals(condition.Term, "hypereosinophilia", StringComparison.OrdinalIgnoreCase)
        )
        || (Latest("eosinophils", 30) is { } count && UnitsByHand.BillionsPerLitre(count.Value!.Value) > 1.5m);

    /// <summary>Rule 12: yes, no, or both when it is asked for and not known.</summary>
    public bool[] Pregnancies
    {
        get
        {
            var patient = question.Patient;
            var test = question
                .Observations.Where(result => result.Term.Code == "pregnancy-test")
                .OrderBy(result => result.Date.Date)
                .ThenBy(result => result.Text == "positive")
                .LastOrDefault();
            // A positive test outweighs an undated "no" for as long as a pregnancy lasts: 294 days, by policy.
            var isPositive = test?.Text == "positive" && DaysOld(test) <= 294;
            if (isPositive || patient.Pregnancy == Pregnancy.Pregnant)
            {
                return [true];
            }
            var isAnswered =
                patient.Pregnancy == Pregnancy.NotPregnant
                || (
                    patient.Pregnancy == Pregnancy.Unknown
                    && (patient.Sex == Materia.Clinical.Cases.Sex.Male || patient.ChildbearingPotential == false)
                );
            return isAnswered || Years is < 12 or >= 56 ? [false] : [true, false];
        }
    }

    /// <summary>Mosteller, in square metres; null while weight or height is not known.</summary>
    public decimal? Surface =>
        Kilograms is { } weight && Centimetres is { } height ? SquareRoot(weight * height / 3600m) : null;

    /// <summary>A child's weight counts for 30 days, an adult's for 90; what is stated is of today.</summary>
    public decimal? Kilograms =>
        question.Patient.Weight is { } stated ? stated.Milligrams / 1_000_000m
        : Latest("weight", IsAdult ? 90 : 30)?.Value is { } dated ? UnitsByHand.Kilograms(dated)
        : null;

    public decimal? Centimetres =>
        question.Patient.Height is { } stated ? stated.Centimetres
        : Latest("height", IsAdult ? int.MaxValue : 30)?.Value is { } dated ? UnitsByHand.Centimetres(dated)
        : null;

    /// <summary>An event after which nobody starts before it is over (rule 10): open, whatever its grade.</summary>
    public bool HasEventToWaitFor =>
        question.Events.Any(one =>
            one.Resolved is null
            && one.Term.ToUpperInvariant()
                is "STEVENS-JOHNSON SYNDROME"
                    or "SJS"
                    or "DRESS"
                    or "TOXIC EPIDERMAL NECROLYSIS"
                    or "PNEUMONITIS"
        );

    /// <summary>The worst degree that the conditions state of an organ; a list that was not given states none.</summary>
    public Impairment Stated(string[] words, string[] severeWords)
    {
        var worst = Impairment.None;
        foreach (var condition in question.Conditions ?? [])
        {
            var word = condition.Term.ToUpperInvariant();
            var degree =
                severeWords.Contains(word) ? Impairment.Severe
                : !words.Contains(word) ? Impairment.None
                : condition.Severity switch
                {
                    "mild" => Impairment.Mild,
                    "moderate" => Impairment.Moderate,
                    "severe" => Impairment.Severe,
                    _ => Impairment.SomeDegree,
                };
            worst = degree > worst ? degree : worst;
        }
        return worst;
    }

    /// <summary>Liver tests count for 30 days; of two on one day the higher multiple, and one without a limit makes it unknown.</summary>
    public decimal? Multiple(string code)
    {
        var multiples = LatestDay(code, 30)
            .Select(result =>
                result.Value!.Value.Unit.Code == "{ULN}" ? result.Value.Value.Value
                : result.UpperLimit is { } limit ? result.Value.Value.Value / limit.Value
                : (decimal?)null
            )
            .ToList();
        return multiples.Count == 0 || multiples.Contains(null) ? null : multiples.Max();
    }

    /// <summary>Of two results on one day the more careful: the higher creatinine, the lower clearance or weight.</summary>
    public Observation? Latest(string code, int days)
    {
        var results = LatestDay(code, days);
        return code switch
        {
            "creatinine" => results.MaxBy(result => UnitsByHand.MilligramsPerDecilitre(result.Value!.Value)),
            "creatinine-clearance" => results.MinBy(result => UnitsByHand.MillilitresPerMinute(result.Value!.Value)),
            "weight" => results.MinBy(result => UnitsByHand.Kilograms(result.Value!.Value)),
            "height" => results.MaxBy(result => UnitsByHand.Centimetres(result.Value!.Value)),
            _ => results.MaxBy(result => UnitsByHand.BillionsPerLitre(result.Value!.Value)),
        };
    }

    private List<Observation> LatestDay(string code, int days)
    {
        var all = question.Observations.Where(result => result.Term.Code == code).ToList();
        if (all.Count == 0)
        {
            return [];
        }
        var last = all.Max(result => result.Date.Date);
        return [.. all.Where(result => result.Date.Date == last && DaysOld(result) <= days)];
    }

    private int DaysOld(Observation result) => question.AsOf.Date.DayNumber - result.Date.Date.DayNumber;

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

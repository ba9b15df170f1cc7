using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>Dated results in every unit people use, many of them exactly on a threshold.</summary>
internal static class RandomResults
{
    public static ImmutableArray<Observation> Of(Random random, Case question, bool isComplete)
    {
        var results = ImmutableArray.CreateBuilder<Observation>();
        var isStart = question.Doses.IsEmpty;
        // The newest result is fresh in a complete case; in others it may be old or absent.
        foreach (var code in Always)
        {
            if (!isComplete && random.Next(10) == 0)
            {
                continue;
            }
            var oldest =
                isComplete ? 14
                : random.Next(6) == 0 ? 130
                : 30;
            var day = random.Next(0, oldest);
            results.Add(Result(random, code, day, hasLimit: isComplete || random.Next(14) > 0));
            if (!isComplete && random.Next(12) == 0)
            {
                results.Add(Result(random, code, day));
            }
            var more = isStart ? random.Next(2) : random.Next(6);
            for (var i = 0; i < more; i++)
            {
                day += random.Next(5, 60);
                results.Add(Result(random, code, day));
            }
        }
        foreach (var code in Often)
        {
            if (isComplete || random.Next(3) == 0)
            {
                results.Add(Result(random, code, random.Next(0, isComplete ? 25 : 40)));
            }
        }
        var isChild = question.Patient.Age.CompletedYears < 18;
        if (random.Next(8) == 0)
        {
            results.Add(Result(random, "creatinine-clearance", random.Next(0, 100)));
        }
        if (isComplete && isChild)
        {
            // In a child an estimate below 60 would ask for a measurement.
            results.Add(Result(random, "creatinine-clearance", 0));
        }
        var months = question.Patient.Age.CompletedMonths;
        if (question.Patient.Weight is null && random.Next(2) == 0)
        {
            var weight = $"{RandomCases.Body(random, months).Weight.Kilograms}";
            var unit = random.Pick(["kg", "kg", "[lb_av]"]);
            results.Add(Measured("weight", random.Next(0, 100), $"{weight} {unit}"));
        }
        if (question.Patient.Height is null && random.Next(2) == 0)
        {
            var height = RandomCases.Body(random, months).Height.Centimetres;
            results.Add(
                Measured("height", random.Next(0, 100), random.Next(3) == 0 ? $"{height / 100} m" : $"{height} cm")
            );
        }
        if (question.Patient.Sex == Sex.Female && random.Next(6) == 0)
        {
            results.Add(Word("pregnancy-test", random.Next(0, 10), random.Pick(["positive", "negative", "negative"])));
        }
        return results.ToImmutable();
    }

    private static Observation Result(Random random, string code, int daysAgo, bool hasLimit = true)
    {
        var value = random.Pick(Values[code]);
        if (code is "hbsag" or "anti-hbc")
        {
            return Word(code, daysAgo, value);
        }
        var (amount, limit) = value.Split(" of ") is [var before, var after] ? (before, after) : (value, null);
        return Measured(code, daysAgo, amount, hasLimit ? limit : null);
    }

    private static Observation Measured(string code, int daysAgo, string value, string? limit = null) =>
        new()
        {
            Path = "",
            Term = Imatinib.Test(code),
            Date = CaseMaking.DaysAgo(daysAgo),
            Value = Quantity.Parse(value),
            UpperLimit = limit is null ? null : Quantity.Parse(limit),
        };

    private static Observation Word(string code, int daysAgo, string text) =>
        new()
        {
            Path = "",
            Term = Imatinib.Test(code),
            Date = CaseMaking.DaysAgo(daysAgo),
            Text = text,
        };

    private static readonly string[] Always =
    [
        "neutrophils",
        "platelets",
        "creatinine",
        "bilirubin-total",
        "alt",
        "ast",
    ];

    private static readonly string[] Often =
    [
        "blasts",
        "basophils",
        "eosinophils",
        "lvef",
        "troponin",
        "uric-acid",
        "hbsag",
        "anti-hbc",
    ];

    private static IEnumerable<string> Of(string unit, string limit, params string[] values) =>
        values.Select(value => $"{value} {unit} of {limit} {unit}");

    private static readonly string[] Transaminases =
    [
        .. Of("U/L", "40", "15", "22", "31", "40", "41", "99", "100", "200", "201", "900"),
        .. Of("ukat/L", "0.7", "0.4", "0.7", "0.71", "3.6"),
        "0.8 {ULN}",
        "5.1 {ULN}",
    ];

    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["neutrophils"] =
        [
            "0.3 10*9/L",
            "0.49 10*9/L",
            "0.5 10*9/L",
            "0.99 10*9/L",
            "1.0 10*9/L",
            "1.49 10*9/L",
            "1.5 10*9/L",
            "1500 /uL",
            "999 /uL",
            "2.4 10*9/L",
            "3.1 10*9/L",
            "4.8 10*3/uL",
            "60 10*9/L",
        ],
        ["platelets"] =
        [
            "9.9 10*9/L",
            "12 10*9/L",
            "49.9 10*9/L",
            "50 10*9/L",
            "74 10*9/L",
            "75 10*9/L",
            "100 10*9/L",
            "101 10*9/L",
            "180 10*9/L",
            "90000 /uL",
            "300 10*3/uL",
            "900 10*9/L",
        ],
        ["creatinine"] =
        [
            "0.3 mg/dL",
            "0.6 mg/dL",
            "0.8 mg/dL",
            "0.9 mg/dL",
            "1.0 mg/dL",
            "1.4 mg/dL",
            "2.0 mg/dL",
            "3.3 mg/dL",
            "6.5 mg/dL",
            "9 mg/L",
            "80 umol/L",
            "177 umol/L",
            "50 umol/L",
            "0.14 mmol/L",
        ],
        ["creatinine-clearance"] =
        [
            "15 mL/min",
            "19.99 mL/min",
            "20 mL/min",
            "39.99 mL/min",
            "40 mL/min",
            "59.99 mL/min",
            "60 mL/min",
            "95 mL/min",
            "0.5 mL/s",
            "1 mL/s",
            "2.4 L/h",
        ],
        ["bilirubin-total"] =
        [
            .. Of("mg/dL", "1.2", "0.4", "0.6", "0.9", "1.2", "1.21", "1.8", "1.79", "3.6", "3.61", "6", "12", "12.1"),
            .. Of("umol/L", "17", "8", "17", "17.1", "51", "51.1", "170", "171"),
            "1.5 {ULN}",
            "0.7 {ULN}",
            "0.7 {ULN}",
            "3 {ULN}",
        ],
        ["alt"] = Transaminases,
        ["ast"] = Transaminases,
        ["blasts"] = ["1 %", "2 %", "14.9 %", "15 %", "3 %"],
        ["basophils"] = ["1 %", "5 %", "19.9 %", "20 %", "3 %"],
        ["eosinophils"] =
        [
            "0.2 10*9/L",
            "0.4 10*9/L",
            "1.5 10*9/L",
            "1.51 10*9/L",
            "1500 /uL",
            "1501 /uL",
            "6 10*3/uL",
        ],
        ["lvef"] = ["60 %", "55 %", "49 %", "35 %"],
        ["troponin"] = [.. Of("ng/L", "14", "5", "14", "15", "400"), "0.5 {ULN}", "3 {ULN}"],
        ["uric-acid"] = ["5 mg/dL", "7 mg/dL", "7.1 mg/dL", "11 mg/dL", "300 umol/L", "700 umol/L"],
        ["hbsag"] = ["negative", "negative", "positive"],
        ["anti-hbc"] = ["negative", "negative", "positive"],
    };
}

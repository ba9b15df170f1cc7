using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// One history, told forwards in days from the first dose and dated backwards from today: a stretch of treatment, something
/// that happens, a hold or none, results meanwhile, the next stretch; until today, on the drug or off it.
/// </summary>
internal sealed class RandomStory(Random random, HistoryPatient patient)
{
    private readonly List<(int From, int? To, decimal Daily, string? Reason)> _stretches = [];
    private readonly List<(int Day, string Code, Quantity Value)> _results = [];
    private readonly List<int> _triggers = [];
    private int _today;

    public void Tell()
    {
        if (random.Next(10) == 0)
        {
            // Before the first dose: read by no ladder.
            Counts(-random.Next(1, 20), Low);
            Liver(-random.Next(1, 20), Raised);
        }
        var day = 0;
        var dose = random.Pick(patient.FirstDoses);
        var stretches = random.Pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6]);
        for (var stretch = 1; ; stretch++)
        {
            var from = day;
            day += random.Pick(Stretches);
            if (random.Next(3) == 0)
            {
                Counts(random.Next(from, day + 1), random.Next(3) == 0 ? Middle : Good);
            }
            var isLast = stretch == stretches;
            if (isLast && random.Next(2) == 0)
            {
                _stretches.Add((from, null, dose, null));
                GoOn(day);
                return;
            }
            var reason = Happens(day);
            // Nobody holds, or the dose changes on the way.
            var gap = !isLast && random.Next(3) == 0 ? 0 : random.Pick(Gaps);
            _stretches.Add((from, day, dose, gap > 0 ? reason : null));
            Pass(day, gap);
            day += gap;
            if (isLast)
            {
                Finish(day);
                return;
            }
            if (random.Next(5) > 0)
            {
                Counts(day, Good);
                Liver(day, Normal);
            }
            dose = random.Pick(patient.LaterDoses);
        }
    }

    public ImmutableArray<DosePeriod> Doses() =>
        [
            .. _stretches.Select(one => new DosePeriod
            {
                Path = "",
                Start = Date(one.From),
                End = one.To is { } to ? Date(to) : null,
                Amount = Mass.FromMilligrams(one.Daily >= 800m ? one.Daily / 2 : one.Daily),
                TimesPerDay = one.Daily >= 800m ? 2 : 1,
                StopReason = one.Reason,
            }),
        ];

    public ImmutableArray<Observation> Results()
    {
        var results = _results.Where(one => one.Day <= _today).ToList();
        results.Add(
            (_today - random.Next(0, 15), "creatinine", patient.Case.Patient.Age.CompletedYears < 18 ? Child : Man)
        );
        return
        [
            .. results.Select(one => new Observation
            {
                Path = "",
                Term = Imatinib.Test(one.Code),
                Date = Date(one.Day),
                Value = one.Value,
                UpperLimit = one.Code switch
                {
                    "bilirubin-total" => BilirubinLimit,
                    "alt" or "ast" => TransaminaseLimit,
                    _ => null,
                },
            }),
        ];
    }

    /// <summary>What the marrow showed: of the last fall, of one before it, or undated.</summary>
    public ImmutableArray<Answer> Answers()
    {
        if (!patient.IsAdvanced)
        {
            return [];
        }
        // Of several only dated ones can be put in order.
        var answers = random.Pick([0, 1, 1, 1, 1, 2]);
        return [.. Enumerable.Range(0, answers).Select(_ => AnswerOf(isDated: answers > 1 || random.Next(4) > 0))];
    }

    private Answer AnswerOf(bool isDated)
    {
        var trigger =
            _triggers.Count == 0 ? _today
            : random.Next(4) > 0 ? _triggers[^1]
            : random.Pick(_triggers);
        var day = Math.Clamp(trigger + random.Pick([-2, -1, 0, 1, 2, 5, 12, 20, 30]), 0, _today);
        return new Answer
        {
            Path = "",
            Question = "disease-related",
            Value = random.Pick(["no", "no", "no", "no", "yes", "yes", "unknown"]),
            Date = isDated ? Date(day) : null,
        };
    }

    /// <summary>Something that a ladder reads, or the supply runs out; what the record gives as the reason to stop.</summary>
    private string? Happens(int day)
    {
        switch (random.Next(12))
        {
            case 0:
                return random.Pick<string?>(["supply", "choice"]);
            case 1:
                return "toxicity";
            case < 4:
                Liver(day, Raised);
                return "toxicity";
            case 4:
                Counts(day, Low);
                Liver(day, Raised);
                return "toxicity";
            default:
                Counts(day, random.Next(8) == 0 ? Middle : Low);
                return random.Next(8) == 0 ? "supply" : "toxicity";
        }
    }

    private void Pass(int day, int gap)
    {
        for (var i = random.Next(3); i > 0; i--)
        {
            var pools = random.Pick([Low, Middle, Middle, Good]);
            Counts(day + random.Next(0, gap + 1), pools);
            if (random.Next(3) == 0)
            {
                Liver(day + random.Next(0, gap + 1), random.Pick([Raised, Halfway, Normal]));
            }
        }
    }

    // On the drug today.
    private void GoOn(int day)
    {
        switch (random.Next(6))
        {
            case 0:
                Finish(day);
                return;
            case 1:
                Liver(day, Raised);
                break;
            default:
                Counts(day, random.Pick([Low, Low, Middle, Good]));
                break;
        }
        var more = random.Pick(Gaps);
        Pass(day, more);
        Finish(day + more);
    }

    // The last results of all: mostly fresh, some on the last fresh day, some beyond it.
    private void Finish(int today)
    {
        _today = today;
        if (random.Next(10) > 0)
        {
            Counts(Math.Max(0, today - random.Pick(Fresh)), random.Pick([Low, Middle, Good, Good, Good, Good]));
        }
        KeepCountsFresh();
        // A liver test that is missing would block by itself.
        var liver = random.Pick([Normal, Normal, Normal, Normal, Halfway]);
        foreach (var code in new[] { "bilirubin-total", "alt", "ast" })
        {
            var pool = liver[code == "bilirubin-total" ? 0 : 1];
            _results.Add((Math.Max(0, today - random.Pick(Fresh)), code, Quantities[random.Pick(pool)]));
        }
    }

    // In the first months how often counts are due decides whether one of weeks ago still counts; that is not asked here.
    private void KeepCountsFresh()
    {
        foreach (var code in new[] { "neutrophils", "platelets" })
        {
            var last =
                _results.Where(one => one.Code == code && one.Day >= 0 && one.Day <= _today).Max(one => (int?)one.Day)
                ?? -1;
            if (last < 0 || (last < 70 && _today - last is > 20 and < 80))
            {
                _results.Add(
                    (Math.Max(0, _today - 1), code, Quantities[random.Pick(Good[code == "neutrophils" ? 0 : 1])])
                );
            }
        }
    }

    private void Counts(int day, string[][] pools)
    {
        if (ReferenceEquals(pools, Low) && day >= 0)
        {
            _triggers.Add(day);
        }
        Add(day, "neutrophils", pools[0]);
        Add(day, "platelets", pools[1]);
    }

    private void Liver(int day, string[][] pools)
    {
        Add(day, "bilirubin-total", pools[0]);
        Add(day, "alt", pools[1]);
        Add(day, "ast", pools[1]);
    }

    // Now and then one test is left out, a day later, or done twice on a day.
    private void Add(int day, string code, string[] pool)
    {
        switch (random.Next(24))
        {
            case 0:
                return;
            case 1:
                day = Math.Max(day, day + random.Next(0, 3));
                break;
            case 2:
                _results.Add((day, code, Quantities[random.Pick(pool)]));
                break;
        }
        _results.Add((day, code, Quantities[random.Pick(pool)]));
    }

    private ClinicalTime Date(int day) => CaseMaking.DaysAgo(_today - day);

    private static readonly int[] Stretches = [3, 10, 20, 28, 29, 30, 31, 32, 40, 60, 75, 90, 120];
    private static readonly int[] Gaps = [1, 3, 7, 12, 13, 14, 15, 20, 26, 27, 28, 29, 35, 50];
    private static readonly int[] Fresh = [0, 0, 1, 2, 3, 5, 7, 10, 13, 14, 15, 20];

    private static readonly string[][] Low =
    [
        ["0.3 10*9/L", "0.49 10*9/L", "0.49 10*9/L", "0.5 10*9/L", "0.99 10*9/L", "1.0 10*9/L", "1.5 10*9/L"],
        ["7 10*9/L", "9.9 10*9/L", "10 10*9/L", "49.9 10*9/L", "50 10*9/L", "75 10*9/L", "110 10*9/L"],
    ];

    private static readonly string[][] Middle =
    [
        ["0.5 10*9/L", "0.7 10*9/L", "0.99 10*9/L", "1.0 10*9/L", "1.2 10*9/L", "1.49 10*9/L", "1.5 10*9/L"],
        ["10 10*9/L", "15 10*9/L", "19.9 10*9/L", "20 10*9/L", "50 10*9/L", "74.9 10*9/L", "75 10*9/L", "90 10*9/L"],
    ];

    private static readonly string[][] Good =
    [
        ["1.5 10*9/L", "1.51 10*9/L", "2.4 10*9/L", "4.0 10*9/L"],
        ["75 10*9/L", "76 10*9/L", "110 10*9/L", "250 10*9/L"],
    ];

    private static readonly string[][] Raised =
    [
        ["0.6 mg/dL", "0.6 mg/dL", "1.8 mg/dL", "3.6 mg/dL", "3.61 mg/dL", "6 mg/dL"],
        ["24 U/L", "100 U/L", "200 U/L", "201 U/L", "400 U/L"],
    ];

    private static readonly string[][] Halfway =
    [
        ["0.6 mg/dL", "1.2 mg/dL", "1.21 mg/dL", "1.79 mg/dL", "1.8 mg/dL", "3.6 mg/dL"],
        ["24 U/L", "40 U/L", "41 U/L", "99 U/L", "100 U/L", "200 U/L"],
    ];

    private static readonly string[][] Normal =
    [
        ["0.6 mg/dL", "0.9 mg/dL"],
        ["20 U/L", "32 U/L"],
    ];

    private static readonly Dictionary<string, Quantity> Quantities = new[]
    {
        Low,
        Middle,
        Good,
        Raised,
        Halfway,
        Normal,
    }
        .SelectMany(pools => pools)
        .SelectMany(pool => pool)
        .Distinct()
        .ToDictionary(text => text, Quantity.Parse);

    private static readonly Quantity Man = Quantity.Parse("0.8 mg/dL");
    private static readonly Quantity Child = Quantity.Parse("0.3 mg/dL");
    private static readonly Quantity BilirubinLimit = Quantity.Parse("1.2 mg/dL");
    private static readonly Quantity TransaminaseLimit = Quantity.Parse("40 U/L");
}

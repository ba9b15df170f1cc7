using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Testing;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Histories in which anything may stand: those of <see cref="RandomHistories"/>, and beside them overlapping and open dose
/// periods, results in other units or without their upper limit, two results of one day, impaired kidneys, events, answers,
/// other medicines, pregnancy. The same number gives the same history.
/// </summary>
internal static class WholeHistories
{
    public static Case Number(int number)
    {
        var random = SeededRandom.WithSeed(137_000_000 + number);
        var patient = HistoryPatients.Any(random);
        var story = new RandomStory(random, patient);
        story.Tell();
        var question = patient.Case with
        {
            Doses = story.Doses(),
            Observations = story.Results(),
            Answers = story.Answers(),
        };
        return (
            question with
            {
                Patient = PatientOf(random, question.Patient),
                Doses = Doses(random, question.Doses, patient.LaterDoses),
                Observations = Results(random, question.Observations),
                Events = Events(random),
                Answers = Answers(random, question.Answers),
                Conditions = random.Next(8) == 0 ? RandomLists.Conditions(random, isComplete: false) : [],
                Medications = random.Next(8) == 0 ? RandomLists.Medications(random, isComplete: false) : [],
                Allergies = random.Next(12) == 0 ? RandomLists.Allergies(random, isComplete: false) : [],
                Formulary = random.Next(3) == 0 ? RandomLists.Formulary(random) : [],
            }
        ).Numbered();
    }

    private static Patient PatientOf(Random random, Patient patient) =>
        random.Next(5) > 0
            ? patient
            : patient with
            {
                Sex = random.Pick<Sex?>([Sex.Female, Sex.Female, null]),
                Pregnancy = random.Pick([Pregnancy.NotPregnant, Pregnancy.Unknown, Pregnancy.Possible]),
                Weight = random.Next(6) == 0 ? null : patient.Weight,
            };

    private static ImmutableArray<DosePeriod> Doses(
        Random random,
        ImmutableArray<DosePeriod> doses,
        decimal[] laterDoses
    )
    {
        switch (random.Next(20))
        {
            case 0:
                return [];
            case 1:
                // The end was forgotten.
                var place = random.Next(doses.Length);
                return doses.SetItem(place, doses[place] with { End = null, StopReason = null });
            case 2:
                var from = Imatinib.Today.DayNumber - doses[0].Start.Date.DayNumber;
                var start = random.Next(0, from + 1);
                return doses.Add(
                    new DosePeriod
                    {
                        Path = "",
                        Start = CaseMaking.DaysAgo(start),
                        End = random.Next(2) == 0 ? null : CaseMaking.DaysAgo(random.Next(0, start + 1)),
                        Amount = Mass.FromMilligrams(random.Pick(laterDoses)),
                        TimesPerDay = 1,
                    }
                );
            case 3:
                return
                [
                    .. doses.Select(period =>
                        period.End is null ? period : period with { StopReason = random.Pick(StopReasons) }
                    ),
                ];
            default:
                return doses;
        }
    }

    private static ImmutableArray<Observation> Results(Random random, ImmutableArray<Observation> results)
    {
        var all = ImmutableArray.CreateBuilder<Observation>();
        foreach (var result in results)
        {
            if (result.Term.Code == "creatinine")
            {
                if (random.Next(20) > 0)
                {
                    all.Add(random.Next(5) > 0 ? result : result with { Value = random.Pick(Creatinines) });
                }
                continue;
            }
            all.Add(
                random.Next(30) switch
                {
                    0 when result.UpperLimit is { } limit => result with
                    {
                        Value = new Quantity(
                            decimal.Round(result.Value!.Value.Value / limit.Value, 3),
                            Ucum.UpperLimit
                        ),
                        UpperLimit = null,
                    },
                    0 => result with { Value = new Quantity(result.Value!.Value.Value * 1000m, PerMicrolitre) },
                    1 when random.Next(4) == 0 => result with { UpperLimit = null },
                    _ => result,
                }
            );
            if (random.Next(40) == 0)
            {
                // Another result of the same day, now and then without its upper limit.
                all.Add(
                    random.Next(3) == 0 ? result with { UpperLimit = null }
                    : results[random.Next(results.Length)] is var other && other.Term == result.Term
                        ? other with
                        {
                            Date = result.Date,
                        }
                    : result
                );
            }
        }
        return all.ToImmutable();
    }

    private static ImmutableArray<AdverseEvent> Events(Random random)
    {
        if (random.Next(5) > 0)
        {
            return [];
        }
        var onset = random.Next(0, 120);
        return
        [
            .. Enumerable
                .Range(0, random.Pick([1, 1, 1, 2]))
                .Select(_ => new AdverseEvent
                {
                    Path = "",
                    Term = random.Pick(EventTerms),
                    Grade = random.Next(1, 5),
                    CtcaeVersion = "5.0",
                    Onset = CaseMaking.DaysAgo(onset),
                    Resolved = random.Next(3) == 0 ? null : CaseMaking.DaysAgo(random.Next(0, onset + 1)),
                    LeukaemiaRelated = random.Pick<bool?>([null, null, true, false]),
                }),
        ];
    }

    private static ImmutableArray<Answer> Answers(Random random, ImmutableArray<Answer> answers) =>
        random.Next(6) > 0
            ? answers
            : answers.Add(
                new Answer
                {
                    Path = "",
                    Question = random.Pick([
                        "disease-related",
                        "severe-skin-signs",
                        "steroid-protocol",
                        "consent",
                        "infection-excluded",
                    ]),
                    Value = random.Pick(["yes", "no", "unknown"]),
                    Date = random.Next(3) == 0 ? null : CaseMaking.DaysAgo(random.Next(0, 60)),
                }
            );

    private static readonly Materia.Units.Unit PerMicrolitre = Quantity.Parse("1 /uL").Unit;

    private static readonly Quantity[] Creatinines =
    [
        .. new[] { "0.6 mg/dL", "1.4 mg/dL", "2.0 mg/dL", "3.3 mg/dL", "6.5 mg/dL", "80 umol/L" }.Select(
            Quantity.Parse
        ),
    ];

    private static readonly string?[] StopReasons = [null, "toxicity", "supply", "choice", "planned", "pregnancy"];

    private static readonly string[] EventTerms =
    [
        "neutropenia",
        "thrombocytopenia",
        "rash",
        "diarrhoea",
        "nausea",
        "Stevens-Johnson syndrome",
        "pneumonitis",
        "something nobody knows",
    ];
}

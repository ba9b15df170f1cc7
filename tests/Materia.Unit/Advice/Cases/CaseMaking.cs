using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>Cases as they are told: a man of 50 with normal fresh results, and what is different about this patient.</summary>
internal static class CaseMaking
{
    /// <summary>A man of 50 years, 80 kg and 180 cm with newly diagnosed chronic-phase CML and normal results of last week.</summary>
    public static Case Adult(Jurisdiction jurisdiction) =>
        new Case
        {
            Drug = "imatinib",
            Jurisdiction = jurisdiction,
            AsOf = new ClinicalTime(Imatinib.Today),
            Patient = new Patient
            {
                Age = Age.FromCompletedYears(50),
                AgePath = "patient.age",
                Sex = Sex.Male,
                Weight = 80.Kilograms,
                Height = 180.Centimetres,
            },
            Indication = new Indication { Code = "cml-cp" },
            Conditions = [],
            Medications = [],
            Allergies = [],
        }
            .With("neutrophils", "4.0 10*9/L")
            .With("platelets", "250 10*9/L")
            .With("creatinine", "0.9 mg/dL")
            .With("bilirubin-total", "0.6 mg/dL", upperLimit: "1.2 mg/dL")
            .With("alt", "24 U/L", upperLimit: "48 U/L")
            .With("ast", "20 U/L", upperLimit: "40 U/L");

    /// <summary>A boy of 10 years, 138 cm and 32 kg with the same results and a creatinine of 0.5 mg/dL.</summary>
    public static Case Child(Jurisdiction jurisdiction) =>
        Adult(jurisdiction).Aged(months: 120).Measuring(32.Kilograms, 138.Centimetres).With("creatinine", "0.5 mg/dL");

    public static Case Aged(this Case question, int months) =>
        question with
        {
            Patient = question.Patient with { Age = Age.FromCompletedMonths(months) },
        };

    public static Case Measuring(this Case question, Mass? weight, Length? height) =>
        question with
        {
            Patient = question.Patient with { Weight = weight, Height = height },
        };

    /// <summary>This result of a test in place of all others of it.</summary>
    public static Case With(
        this Case question,
        string code,
        string value,
        int daysAgo = 5,
        string? upperLimit = null
    ) => question.Without(code).And(code, value, daysAgo, upperLimit);

    /// <summary>One more result.</summary>
    public static Case And(this Case question, string code, string value, int daysAgo = 5, string? upperLimit = null) =>
        (
            question with
            {
                Observations = question.Observations.Add(
                    new Observation
                    {
                        Path = "",
                        Term = Imatinib.Test(code),
                        Date = DaysAgo(daysAgo),
                        Value = Quantity.Parse(value),
                        UpperLimit = upperLimit is null ? null : Quantity.Parse(upperLimit),
                    }
                ),
            }
        ).Numbered();

    public static Case Without(this Case question, string code) =>
        (
            question with
            {
                Observations = question.Observations.RemoveAll(result => result.Term.Code == code),
            }
        ).Numbered();

    /// <summary>One more stretch of treatment; without an end it goes on today.</summary>
    public static Case Taking(
        this Case question,
        Mass amount,
        int sinceDaysAgo,
        int? untilDaysAgo = null,
        string? stopReason = null,
        int timesPerDay = 1
    ) =>
        (
            question with
            {
                Doses = question.Doses.Add(
                    new DosePeriod
                    {
                        Path = "",
                        Start = DaysAgo(sinceDaysAgo),
                        End = untilDaysAgo is { } until ? DaysAgo(until) : null,
                        Amount = amount,
                        TimesPerDay = timesPerDay,
                        StopReason = stopReason,
                    }
                ),
            }
        ).Numbered();

    public static ClinicalTime DaysAgo(int days) => new(Imatinib.Today.AddDays(-days));

    /// <summary>The same case, every entry of a list told its place in it.</summary>
    public static Case Numbered(this Case question) =>
        question with
        {
            Doses = Each(question.Doses, (one, place) => one with { Path = $"doses[{place}]" }),
            Administrations = Each(
                question.Administrations,
                (one, place) => one with { Path = $"administrations[{place}]" }
            ),
            Observations = Each(question.Observations, (one, place) => one with { Path = $"observations[{place}]" }),
            Events = Each(question.Events, (one, place) => one with { Path = $"events[{place}]" }),
            Answers = Each(question.Answers, (one, place) => one with { Path = $"answers[{place}]" }),
            Conditions = question.Conditions is { } conditions
                ? Each(conditions, (one, place) => one with { Path = $"conditions[{place}]" })
                : null,
            Medications = question.Medications is { } medications
                ? Each(medications, (one, place) => one with { Path = $"medications[{place}]" })
                : null,
            Allergies = question.Allergies is { } allergies
                ? Each(allergies, (one, place) => one with { Path = $"allergies[{place}]" })
                : null,
        };

    private static ImmutableArray<T> Each<T>(ImmutableArray<T> items, Func<T, int, T> place) =>
        [.. items.Select(place)];
}

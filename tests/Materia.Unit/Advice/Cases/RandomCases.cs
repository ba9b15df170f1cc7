using System.Collections.Immutable;
using Materia.Clinical.Cases;
using Materia.Testing;
using Materia.Units;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Well-formed cases of all ten indications: both labels, all ages, before, on and off the drug, with qualifiers, conditions,
/// allergies and stock, and with results that are absent, stale, doubled on one day, or exactly on a threshold. The same seed
/// gives the same case.
/// </summary>
internal static class RandomCases
{
    /// <summary>The case with this number; every test counts from 0.</summary>
    public static Case Number(int number) => Make(SeededRandom.WithSeed(20_261_120 + number), CaseWish.Anything);

    /// <summary>As <see cref="Number"/>, but before the first dose.</summary>
    public static Case StartNumber(int number) => Make(SeededRandom.WithSeed(73_000_000 + number), CaseWish.Start);

    /// <summary>As <see cref="Number"/>, with nothing missing and nothing stale.</summary>
    public static Case CompleteNumber(int number) =>
        Make(SeededRandom.WithSeed(41_000_000 + number), CaseWish.NothingMissing);

    /// <summary>As <see cref="CompleteNumber"/>, of one of these indications.</summary>
    public static Case CompleteNumber(int number, IReadOnlyList<string> indications) =>
        Make(SeededRandom.WithSeed(57_000_000 + number), CaseWish.NothingMissing, indications);

    private static Case Make(Random random, CaseWish wish, IReadOnlyList<string>? indications = null)
    {
        var isComplete = wish == CaseWish.NothingMissing;
        var months = AgeInMonths(random);
        Sex? sex = random.Next(10) switch
        {
            0 when !isComplete => null,
            < 5 => Sex.Female,
            _ => Sex.Male,
        };
        var indication = RandomIndications.Any(random, isComplete, indications);
        var question = new Case
        {
            Drug = "imatinib",
            Jurisdiction = random.Next(2) == 0 ? Jurisdiction.Us : Jurisdiction.Eu,
            AsOf = new ClinicalTime(Imatinib.Today),
            Patient = PatientOf(random, months, sex, isComplete),
            Indication = indication,
            Conditions = RandomLists.Conditions(random, isComplete),
            Medications = RandomLists.Medications(random, isComplete),
            Allergies = RandomLists.Allergies(random, isComplete),
            Events = RandomLists.Events(random),
            Formulary = RandomLists.Formulary(random),
        };
        if (wish != CaseWish.Start && random.Next(3) > 0)
        {
            question = question with { Doses = History(random, indication.Code) };
        }
        return (question with { Observations = RandomResults.Of(random, question, isComplete) }).Numbered();
    }

    private static int AgeInMonths(Random random) =>
        random.Next(10) switch
        {
            0 => random.Pick([0, 11, 12, 23, 24, 143, 144, 215, 216, 671, 672]),
            < 4 => random.Next(1, 216),
            _ => random.Next(216, 1150),
        };

    private static Patient PatientOf(Random random, int months, Sex? sex, bool isComplete)
    {
        var (weight, height) = Body(random, months);
        var isMale = sex == Sex.Male;
        return new Patient
        {
            Age = Age.FromCompletedMonths(months),
            AgePath = "patient.age",
            Sex = sex,
            Weight = isComplete || random.Next(8) > 0 ? weight : null,
            Height = isComplete || random.Next(8) > 0 ? height : null,
            Pregnancy =
                isMale ? Pregnancy.Unknown
                : isComplete ? random.Pick([Pregnancy.NotPregnant, Pregnancy.NotPregnant, Pregnancy.Pregnant])
                : random.Pick([
                    Pregnancy.NotPregnant,
                    Pregnancy.NotPregnant,
                    Pregnancy.NotPregnant,
                    Pregnancy.Unknown,
                    Pregnancy.Possible,
                    Pregnancy.Pregnant,
                ]),
            Breastfeeding = isMale ? null : random.Pick<bool?>([null, false, false, true]),
            ChildbearingPotential = isMale ? null : random.Pick<bool?>([null, true, false]),
        };
    }

    // source: rough growth charts; only so that body surfaces are those of people.
    public static (Mass Weight, Length Height) Body(Random random, int months)
    {
        var years = Math.Min(months / 12m, 18m);
        var height = 55m + (6.5m * years) + random.Next(-8, 12);
        var weight = 4m + (2.6m * years) + (random.Next(0, (int)(10 + (5 * years))) / 2m);
        return (Mass.FromKilograms(decimal.Round(weight, 1)), Length.FromCentimetres(decimal.Round(height)));
    }

    private static ImmutableArray<DosePeriod> History(Random random, string indication)
    {
        var periods = ImmutableArray.CreateBuilder<DosePeriod>();
        var day = random.Next(40, 900);
        var usual = RandomIndications.UsualDose(indication);
        var dose = random.Pick([100m, 200m, 300m, usual, usual, usual, 400m, 600m, 800m, 1000m, 250m]);
        while (day > 0 && periods.Count < 5)
        {
            var length = random.Next(7, 260);
            var end = day - length;
            var goesOn = end <= 0;
            var isDivided = random.Next(20) == 0 ? dose < 800m : dose >= 800m;
            periods.Add(
                new DosePeriod
                {
                    Path = "",
                    Start = CaseMaking.DaysAgo(day),
                    End = goesOn ? null : CaseMaking.DaysAgo(end),
                    Amount = Mass.FromMilligrams(isDivided ? dose / 2 : dose),
                    TimesPerDay = isDivided ? 2 : 1,
                    StopReason = goesOn
                        ? null
                        : random.Pick<string?>([
                            "toxicity",
                            "toxicity",
                            "toxicity",
                            "supply",
                            "choice",
                            "planned",
                            "pregnancy",
                            "holiday",
                            null,
                        ]),
                }
            );
            if (goesOn || random.Next(4) == 0)
            {
                break;
            }
            day = end - random.Next(0, 40);
            dose = random.Pick([dose, dose, 300m, usual, 600m, 200m]);
        }
        return periods.ToImmutable();
    }

    public static T Pick<T>(this Random random, IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private enum CaseWish
    {
        Anything,
        Start,
        NothingMissing,
    }
}

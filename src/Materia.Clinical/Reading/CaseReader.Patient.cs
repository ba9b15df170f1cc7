using Materia.Clinical.Cases;
using Materia.Clinical.Terms;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <content>The person.</content>
public sealed partial class CaseReader
{
    private static readonly string[] SexWords = ["female", "male"];
    private static readonly string[] PregnancyWords = ["pregnant", "not-pregnant", "possible", "unknown"];

    private Patient? Patient(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var age = AgeOf(reader, out var agePath);
        _age = age;
        var sexWord = reader.Optional("sex") is { } sexNode ? Scalars.Word(sexNode, SexWords, _faults) : null;
        Sex? sex = sexWord switch
        {
            "female" => Sex.Female,
            "male" => Sex.Male,
            _ => null,
        };
        var weight = Measured(reader, "weight") is { } kilograms ? Mass.FromQuantity(kilograms) : (Mass?)null;
        var height = Measured(reader, "height") is { } centimetres ? Length.FromQuantity(centimetres) : (Length?)null;
        var pregnancyNode = reader.Optional("pregnancy");
        var pregnancy = pregnancyNode is null ? null : Scalars.Word(pregnancyNode, PregnancyWords, _faults);
        var breastfeeding = Flag(reader, "breastfeeding", sex);
        var childbearing = Flag(reader, "childbearingPotential", sex);
        if (sex == Sex.Male && pregnancy is "pregnant" or "possible" && sex == Sex.Male)
        {
            _faults.Add(pregnancyNode!, $"pregnancy is {pregnancy} in a patient whose sex is male");
        }
        reader.RefuseTheRest();
        return age is not { } known
            ? null
            : new Patient
            {
                Age = known,
                AgePath = agePath,
                Sex = sex,
                Weight = weight,
                Height = height,
                Pregnancy = pregnancy switch
                {
                    "pregnant" => Pregnancy.Pregnant,
                    "not-pregnant" => Pregnancy.NotPregnant,
                    "possible" => Pregnancy.Possible,
                    _ => Pregnancy.Unknown,
                },
                Breastfeeding = breastfeeding,
                ChildbearingPotential = childbearing,
            };
    }

    private bool? Flag(ObjectReader reader, string name, Sex? sex)
    {
        if (reader.Optional(name) is not { } node)
        {
            return null;
        }
        var value = Scalars.Boolean(node, _faults);
        if (value == true && sex == Sex.Male)
        {
            _faults.Add(node, $"{name} is true in a patient whose sex is male");
        }
        return value;
    }

    private Age? AgeOf(ObjectReader reader, out string path)
    {
        var birthNode = reader.Optional("birthDate");
        var ageNode = reader.Optional("age");
        path = reader.PathOf(birthNode is null ? "age" : "birthDate");
        if (birthNode is null == ageNode is null)
        {
            _faults.Add(
                reader.Path,
                reader.Position,
                birthNode is null
                    ? "give the age or the birth date; neither was given"
                    : "give the age or the birth date, not both"
            );
            return null;
        }
        var age = birthNode is null ? AgeFromQuantity(ageNode!) : AgeFromBirthDate(birthNode);
        var plausible = _terminology.Plausibility.Age.Plausible;
        if (age is { } found && !plausible.Contains(new Quantity(found.CompletedYears, Ucum.Year)))
        {
            _faults.Add(
                birthNode ?? ageNode!,
                $"an age of {found.CompletedYears} years is not plausible; expected {plausible}"
            );
            return null;
        }
        return age;
    }

    private Age? AgeFromBirthDate(DataNode node) =>
        PastTime(node) is { } birth && _asOf.Date >= birth.Date ? Age.FromBirthDate(birth.Date, _asOf.Date) : null;

    private Age? AgeFromQuantity(DataNode node)
    {
        if (Scalars.Quantity(node, _faults) is not { } quantity)
        {
            return null;
        }
        // source: UCUM: a month is a twelfth of a year, a day 1/30.4375 of a month.
        const decimal DaysPerMonth = 30.4375m;
        // source: calendar.
        const decimal MonthsPerYear = 12m;
        decimal? months = quantity.Unit.Code switch
        {
            "a" => quantity.Value * MonthsPerYear,
            "mo" => quantity.Value,
            "d" => quantity.Value / DaysPerMonth,
            _ => null,
        };
        if (months is not { } found)
        {
            _faults.Add(node, $"an age is given in a, mo or d (years, months, days), not in {quantity.Unit.Code}");
            return null;
        }
        var age = _terminology.Plausibility.Age;
        if (found < 0 || !age.Plausible.Contains(new Quantity(decimal.Floor(found / MonthsPerYear), Ucum.Year)))
        {
            var likely = LikelySlip.OfPoint(quantity, age.Usual ?? age.Plausible);
            _faults.Add(
                node,
                $"an age of {quantity} is not plausible; expected {age.Plausible}",
                likely is { } meant ? $"perhaps {meant}" : null
            );
            return null;
        }
        return Age.FromCompletedMonths((int)decimal.Floor(found));
    }

    private Quantity? Measured(ObjectReader reader, string code)
    {
        if (reader.Optional(code) is not { } node || Scalars.Quantity(node, _faults) is not { } quantity)
        {
            return null;
        }
        return !_terminology.TryObservation(code, out var term) || IsPlausible(node, quantity, term, _age)
            ? quantity
            : null;
    }
}

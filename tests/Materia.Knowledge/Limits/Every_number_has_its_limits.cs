using Materia.Clinical.Cases;
using Materia.Clinical.Terms;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Knowledge.Limits;

/// <summary>
/// Promise P4: every numeric input of a case has limits in the knowledge. A number on a limit of plausibility is taken, one
/// beyond it refused; a number on the edge of what is usual is not named, one beyond it is. The tests are made from the
/// knowledge, so that a new observation or a new band is covered by itself.
/// </summary>
public sealed class Every_number_has_its_limits
{
    // The age, in months, of somebody who has lived through every band.
    private const int Old = 720;

    private static readonly PlausibilityPolicy Policy = ProbeCase.Knowledge.Terminology.Plausibility;

    // Every kind of patient that a range may be for.
    private static readonly ProbeCase[] Patients =
    [
        .. from indication in (string[])["cml-cp", "cml-bc", "gist", "hes-cel"]
        from years in (int[])[1, 5, 15, 40]
        from days in (int?[])[null, 10, 200]
        select new ProbeCase
        {
            Indication = indication,
            Months = years * 12,
            OnDrugForDays = days,
        },
    ];

    public static TheoryData<string> Observations =>
        [
            .. ProbeCase
                .Knowledge.Terminology.Observations.Where(term => term.Unit is not null)
                .Select(term => term.Code),
        ];

    public static TheoryData<int> Bands => [.. Policy.Body.Select(band => band.FromMonths)];

    public static TheoryData<string> Inputs =>
        [
            .. typeof(PlausibilityPolicy)
                .GetProperties()
                .Where(property => property.PropertyType == typeof(InputLimit))
                .Select(property => property.Name),
        ];

    public static TheoryData<string> Drugs => [.. ProbeCase.Knowledge.Terminology.Drugs.Select(drug => drug.Id)];

    [Theory]
    [MemberData(nameof(Observations))]
    public void that_of_an_observation(string code)
    {
        var term = Term(code);
        var plausible = term.Plausible!;
        Refused(ProbeCase.JustBelow(plausible.Low), Probe);
        Refused(ProbeCase.JustAbove(plausible.High), Probe);
        if (PlausibilityPolicy.IsByAge(code))
        {
            return;
        }
        Taken(plausible.Low, Probe);
        Taken(plausible.High, Probe);
        foreach (var usual in UsualOf(term))
        {
            Assert.True(
                Array.Exists(Patients, patient => IsUsualOf(patient, code, usual, plausible)),
                $"{code}: no patient for whom {usual} is usual and what lies beyond is named"
            );
        }

        ProbeCase Probe(Quantity value) => new ProbeCase().WithResult(code, value);
    }

    [Theory]
    [MemberData(nameof(Observations))]
    public void that_of_an_upper_limit_of_normal(string code)
    {
        var term = Term(code);
        var limit = term.PlausibleLimit ?? term.Plausible!;
        Taken(limit.Low.Value > 0 ? limit.Low : ProbeCase.JustAbove(limit.Low), Probe);
        Taken(limit.High, Probe);
        Refused(limit.Low.Value > 0 ? ProbeCase.JustBelow(limit.Low) : limit.Low, Probe);
        Refused(ProbeCase.JustAbove(limit.High), Probe);

        ProbeCase Probe(Quantity upper) =>
            new ProbeCase { Months = Infant(term) }.WithResult(
                code,
                new Quantity(term.Plausible!.Low.Value, term.Unit!),
                more: $", \"upperLimit\": {DecimalText.Format(upper.Value)}"
            );
    }

    [Theory]
    [MemberData(nameof(Observations))]
    public void that_of_a_multiple_of_an_upper_limit(string code)
    {
        var limit = Policy.UpperLimitMultiple;
        if (!Term(code).HasUpperLimit)
        {
            Refused(limit.Plausible.High, Probe);
            return;
        }
        Limits(code, limit, Probe);

        ProbeCase Probe(Quantity value) => new ProbeCase().WithResult(code, value);
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void that_of_any_other_number(string name)
    {
        var limit = (InputLimit)typeof(PlausibilityPolicy).GetProperty(name)!.GetValue(Policy)!;
        switch (name)
        {
            // In completed years: 122 years and 11 months are 122 years.
            case nameof(PlausibilityPolicy.Age):
                Whole(
                    "age",
                    limit,
                    value => new ProbeCase { Months = null, Patient = $"\"age\": {{ {ProbeCase.Value(value)} }}" }
                );
                break;
            case nameof(PlausibilityPolicy.TimesPerDay):
                Whole("times-per-day", limit, value => Dose("400", $"{value.Value}"));
                break;
            case nameof(PlausibilityPolicy.Grade):
                Whole(
                    "grade",
                    limit,
                    value => new ProbeCase
                    {
                        Members =
                            $", \"events\": [ {{ \"term\": \"nausea\", \"grade\": {value.Value}, \"onset\": \"2026-11-01\" }} ]",
                    }
                );
                break;
            case nameof(PlausibilityPolicy.SinceLastDose):
                Limits(
                    "since-last-dose",
                    limit,
                    value =>
                        new ProbeCase().WithResult(
                            "imatinib-concentration",
                            Quantity.Parse("1000 ng/mL"),
                            more: $", \"sinceLastDose\": {{ {ProbeCase.Value(value)} }}"
                        )
                );
                break;
            case nameof(PlausibilityPolicy.UpperLimitMultiple):
                // Tried with every observation.
                break;
            case nameof(PlausibilityPolicy.LiquidStrength):
                Limits("formulary", limit, Stock);
                break;
            default:
                Assert.Fail($"{name} is not tried: add it here");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Drugs))]
    public void that_of_a_dose(string drug)
    {
        Assert.True(ProbeCase.Knowledge.Terminology.TryDrug(drug, out var term));
        Limits("dose", term.Dose, amount => Dose($"{amount.Value}", "1") with { Drug = drug });
        Limits(
            "dose",
            term.Dose,
            amount => new ProbeCase
            {
                Drug = drug,
                Members =
                    $", \"administrations\": [ {{ \"time\": \"2026-11-19T08:00\", \"amount\": {{ {ProbeCase.Value(amount)} }}, \"taken\": true }} ]",
            }
        );
        Refused(ProbeCase.JustBelow(term.Dose.Plausible.Low), Stock);
        Refused(ProbeCase.JustAbove(term.Dose.Plausible.High), Stock);
    }

    [Theory]
    [MemberData(nameof(Bands))]
    public void that_of_a_weight_and_a_height_at_every_age(int months)
    {
        var band = Policy.Body.Single(one => one.FromMonths == months);
        var next = Policy.Body.FirstOrDefault(one => one.FromMonths > months)?.FromMonths ?? Old;
        foreach (var age in (int[])[months, next - 1])
        {
            foreach (
                var (code, limit) in (IEnumerable<(string, InputLimit)>)
                    [("weight", band.Weight), ("height", band.Height)]
            )
            {
                Limits(
                    code,
                    limit,
                    value => new ProbeCase { Months = age, Patient = $", \"{code}\": {{ {ProbeCase.Value(value)} }}" }
                );
                // Long ago, of somebody who is grown up today.
                Limits(
                    code,
                    limit,
                    value =>
                        new ProbeCase { Months = Old }.WithResult(code, value, ProbeCase.Today.AddMonths(age - Old))
                );
            }
            BodyMassIndexOf(band, age);
        }
    }

    private static void BodyMassIndexOf(BodyBand band, int age)
    {
        const string Code = "body-mass-index";
        foreach (
            var (limit, beyond) in (IEnumerable<(Quantity, decimal)>)
                [(band.BodyMassIndex.Low, -0.01m), (band.BodyMassIndex.High, 0.01m)]
        )
        {
            // Weight and height must be usual by themselves for the two to be named together.
            var low = (int)band.Height.Usual!.Low.Value + 1;
            var height = Enumerable
                .Range(low, (int)band.Height.Usual.High.Value - low)
                .Where(centimetres => band.Weight.Usual!.Contains(WeightOf(limit.Value + (2 * beyond), centimetres)))
                .ToList();
            Assert.True(height.Count > 0, $"{limit} is never beyond what weight and height say by themselves");
            Assert.Equal([], Probe(limit.Value).Unusual());
            Assert.Equal([Code], Probe(limit.Value + beyond).Unusual());

            ProbeCase Probe(decimal index) =>
                new()
                {
                    Months = age,
                    Patient =
                        $", \"weight\": {{ {ProbeCase.Value(WeightOf(index, height[0]))} }}, \"height\": {{ \"value\": {height[0]}, \"unit\": \"cm\" }}",
                };
        }
    }

    private static Quantity WeightOf(decimal index, int centimetres) =>
        new(index * centimetres * centimetres / 10_000, Ucum.Kilogram);

    private static IEnumerable<ValueRange> UsualOf(ObservationTerm term) =>
        ProbeCase
            .Knowledge.Usual.Where(one => one.Observations.Contains(term))
            .Select(one => one.Range)
            .Append(term.Usual!);

    private static bool IsUsualOf(ProbeCase patient, string code, ValueRange usual, ValueRange plausible)
    {
        return !Names(usual.Low)
            && !Names(usual.High)
            && (!usual.OrZero || !Names(new Quantity(0, usual.Low.Unit)))
            && (usual.Low == plausible.Low || Names(ProbeCase.JustBelow(usual.Low)))
            && (usual.High == plausible.High || Names(ProbeCase.JustAbove(usual.High)));

        bool Names(Quantity value) => patient.WithResult(code, value).Unusual()?.Contains(code) ?? true;
    }

    private static void Limits(string code, InputLimit limit, Func<Quantity, ProbeCase> probe)
    {
        Taken(limit.Plausible.Low, probe);
        Taken(limit.Plausible.High, probe);
        Refused(ProbeCase.JustBelow(limit.Plausible.Low), probe);
        Refused(ProbeCase.JustAbove(limit.Plausible.High), probe);
        if (limit.Usual is { } usual)
        {
            Assert.DoesNotContain(code, Taken(usual.Low, probe));
            Assert.DoesNotContain(code, Taken(usual.High, probe));
            NamedOrRefused(ProbeCase.JustBelow(usual.Low));
            NamedOrRefused(ProbeCase.JustAbove(usual.High));
        }

        void NamedOrRefused(Quantity value) =>
            Assert.True(
                probe(value).Unusual() is not { } named || named.Contains(code),
                $"{code} {value} is not named"
            );
    }

    // Only whole numbers are read, so the next one lies just outside.
    private static void Whole(string code, InputLimit limit, Func<Quantity, ProbeCase> probe)
    {
        var (low, high) = (limit.Plausible.Low, limit.Plausible.High);
        Taken(low, probe);
        Taken(high, probe);
        Refused(new Quantity(low.Value - 1, low.Unit), probe);
        Refused(new Quantity(high.Value + 1, high.Unit), probe);
        if (limit.Usual is { } usual)
        {
            Assert.DoesNotContain(code, Taken(usual.Low, probe));
            Assert.DoesNotContain(code, Taken(usual.High, probe));
            Assert.Contains(code, Taken(new Quantity(usual.High.Value + 1, usual.High.Unit), probe));
        }
    }

    private static ProbeCase Dose(string amount, string times) =>
        new()
        {
            Members =
                $", \"doses\": [ {{ \"start\": \"2026-11-01\", \"amount\": {{ \"value\": {amount}, \"unit\": \"mg\" }}, \"timesPerDay\": {times} }} ]",
        };

    private static ProbeCase Stock(Quantity strength) =>
        new() { Members = $", \"formulary\": [ {{ {ProbeCase.Value(strength)} }} ]" };

    private static IEnumerable<string> Taken(Quantity value, Func<Quantity, ProbeCase> probe)
    {
        var named = probe(value).Unusual();
        Assert.True(named is not null, $"{value} is refused");
        return named.Value;
    }

    private static void Refused(Quantity value, Func<Quantity, ProbeCase> probe) =>
        Assert.True(probe(value).Unusual() is null, $"{value} is taken");

    private static ObservationTerm Term(string code)
    {
        Assert.True(ProbeCase.Knowledge.Terminology.TryObservation(code, out var term));
        return term;
    }

    // The lowest weight and height there are, are those of a newborn.
    private static int Infant(ObservationTerm term) => PlausibilityPolicy.IsByAge(term.Code) ? 0 : 480;
}

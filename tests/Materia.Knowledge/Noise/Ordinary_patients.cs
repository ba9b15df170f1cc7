using System.Globalization;
using Materia.Clinical.Plans;
using Materia.Testing;
using Materia.Tests.Knowledge.Grids;
using Xunit;

namespace Materia.Tests.Knowledge.Noise;

/// <summary>Hazard H19, too many warnings: counted over a thousand ordinary patients for each label.</summary>
public sealed class Ordinary_patients
{
    private const int Patients = 1000;

    // source: issue 4, item 6.
    private const int MostAtTheMedian = 2;
    private const int MostOfHarmlessPercent = 2;

    [Theory]
    [InlineData("us")]
    [InlineData("eu")]
    public void are_hardly_ever_troubled(string jurisdiction)
    {
        var seen = Enumerable
            .Range(0, Patients)
            .AsParallel()
            .AsOrdered()
            .Select(number => See(jurisdiction, number))
            .ToList();

        var perPatient = seen.Select(one => one.Troubling.Count).Order().ToList();
        var ofMedicines = seen.Select(one => one.Troubling.Count(finding => finding.Kind == FindingKind.Interaction))
            .Order()
            .ToList();
        var harmless = seen.SelectMany(one => one.Harmless).ToList();
        var alarmed = harmless.Where(order => order.IsTold).ToList();
        ApprovedFile.Matches(
            string.Join(
                "\n",
                $"{Patients} ordinary patients, label {jurisdiction}, {Count(seen.Sum(one => one.Orders))} other medicines",
                "",
                $"moderate or above, of any kind: median {Count(perPatient[Patients / 2])}, most {Count(perPatient[^1])}",
                $"moderate or above, interactions: median {Count(ofMedicines[Patients / 2])}, most {Count(ofMedicines[^1])}",
                $"harmless orders: {Count(harmless.Count)}, told at moderate or above: {Count(alarmed.Count)}",
                $"orders not recognised: {Count(seen.Sum(one => one.Unrecognised))}",
                "",
                Table(seen.SelectMany(one => one.Troubling))
            ),
            jurisdiction
        );

        Assert.True(perPatient[Patients / 2] <= MostAtTheMedian, $"median {perPatient[Patients / 2]}");
        Assert.True(
            alarmed.Count * 100 <= harmless.Count * MostOfHarmlessPercent,
            string.Join(", ", alarmed.GroupBy(order => order.Name).Select(group => $"{group.Key} {group.Count()}"))
        );
        Assert.Equal(0, seen.Sum(one => one.Unrecognised));
    }

    // The issue's own four: nothing at major.
    [Theory]
    [InlineData("us")]
    [InlineData("eu")]
    public void raise_nothing_at_major_with_amlodipine_paracetamol_metoprolol_and_omeprazole(string jurisdiction)
    {
        var plan = new GridCase
        {
            Jurisdiction = jurisdiction,
            Qualifiers = "line: newly-diagnosed",
            Medicines = ["amlodipine", "paracetamol", "metoprolol", "omeprazole"],
        }.Plan();

        Assert.DoesNotContain(
            plan.Findings,
            finding => finding.Kind == FindingKind.Interaction && finding.Severity <= Severity.Moderate
        );
    }

    private static Seen See(string jurisdiction, int number)
    {
        var random = SeededRandom.WithSeed(number);
        var years = 30 + random.Next(56);
        var orders = OrdinaryOrders
            .All.Where(group => random.Next(100) < (years < 60 ? group.YoungPercent : group.OldPercent))
            .Select(group =>
            {
                string[] all = [.. group.Harmless, .. group.Told];
                var name = all[random.Next(all.Length)];
                return (Name: name, IsHarmless: group.Harmless.Contains(name));
            })
            .ToList();
        var plan = new GridCase
        {
            Jurisdiction = jurisdiction,
            Months = years * 12,
            Sex = "male",
            Indication = random.Next(4) == 0 ? "gist" : "cml-cp",
            Qualifiers = "line: newly-diagnosed",
            Kilograms = 60 + random.Next(40),
            Centimetres = 165 + random.Next(25),
            Clearance = 65 + random.Next(50),
            Medicines = [.. orders.Select(order => order.Name)],
        }.Plan();
        var troubling = plan.Findings.Where(finding => finding.Severity <= Severity.Moderate).ToList();
        var told = troubling
            .Where(finding => finding.Kind == FindingKind.Interaction)
            .SelectMany(finding => finding.Because.Select(reason => reason.Path))
            .ToHashSet();
        return new Seen(
            orders.Count,
            troubling,
            [
                .. orders
                    .Select(
                        (order, place) => (order.Name, order.IsHarmless, IsTold: told.Contains($"medications[{place}]"))
                    )
                    .Where(order => order.IsHarmless)
                    .Select(order => (order.Name, order.IsTold)),
            ],
            plan.Missing.Count(missing => missing.Field.StartsWith("medications[", StringComparison.Ordinal))
        );
    }

    private static string Table(IEnumerable<Finding> troubling) =>
        GridWords.Table(
            "What is told at moderate or above, and to how many",
            ["", "tier", "patients"],
            troubling
                .GroupBy(finding => (finding.Id, finding.Severity))
                .OrderByDescending(group => group.Count())
                .ThenBy(group => group.Key.Id, StringComparer.Ordinal)
                .Select(group => (string[])[group.Key.Id, group.Key.Severity.ToCode(), Count(group.Count())])
        );

    private static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Seen(
        int Orders,
        List<Finding> Troubling,
        List<(string Name, bool IsTold)> Harmless,
        int Unrecognised
    );
}

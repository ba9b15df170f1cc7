using Materia.Clinical.Cases;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// The results of the tests that a ladder reads: of each test one value a day, the worse where there are two (rule 3), none from
/// before the first dose (rule 7). Counts in 10^9/L, liver tests in multiples of their limit.
/// </summary>
internal sealed class ResultsByHand
{
    private readonly Dictionary<string, SortedList<int, decimal>> _byTest = [];

    public ResultsByHand(Case question, int firstDose)
    {
        foreach (var result in question.Observations)
        {
            var code = result.Term.Code;
            var day = result.Date.Date.DayNumber;
            if (day < firstDose || !IsRead(code) || result.Value is not { } value)
            {
                continue;
            }
            var isCount = Array.IndexOf(Counts, code) >= 0;
            var amount = isCount ? UnitsByHand.BillionsPerLitre(value) : value.Value / result.UpperLimit!.Value.Value;
            if (!_byTest.TryGetValue(code, out var days))
            {
                _byTest[code] = days = [];
            }
            days[day] =
                !days.TryGetValue(day, out var other) ? amount
                : isCount ? Math.Min(amount, other)
                : Math.Max(amount, other);
        }
    }

    public static readonly string[] Counts = ["neutrophils", "platelets"];
    public static readonly string[] Liver = ["bilirubin-total", "alt", "ast"];

    /// <summary>The days on which one of these tests was done, in order.</summary>
    public IEnumerable<int> Days(string[] tests) =>
        tests.SelectMany(test => _byTest.TryGetValue(test, out var days) ? days.Keys : []).Distinct().Order();

    /// <summary>What a test showed on this very day.</summary>
    public decimal? On(string test, int day) =>
        _byTest.TryGetValue(test, out var days) && days.TryGetValue(day, out var value) ? value : null;

    /// <summary>The latest result of a test between two days, both included.</summary>
    public (int Day, decimal Value)? Latest(string test, int from, int until)
    {
        if (!_byTest.TryGetValue(test, out var days))
        {
            return null;
        }
        for (var i = days.Count - 1; i >= 0; i--)
        {
            if (days.Keys[i] <= until)
            {
                return days.Keys[i] >= from ? (days.Keys[i], days.Values[i]) : null;
            }
        }
        return null;
    }

    private static bool IsRead(string code) => Array.IndexOf(Counts, code) >= 0 || Array.IndexOf(Liver, code) >= 0;
}

using System.Collections.Concurrent;
using Materia.Clinical.Cases;
using Xunit.Sdk;

namespace Materia.Tests.Advice.Cases;

/// <summary>Tries a law on many cases at once and shows the first that breaks it, as JSON to be tried by hand.</summary>
internal static class EveryCase
{
    /// <summary><paramref name="broken"/> says in words how the law is broken by a case; null when it holds.</summary>
    public static void Holds(int count, Func<int, Case> make, Func<Case, int, string?> broken)
    {
        var faults = new ConcurrentBag<(int Number, string Words)>();
        Parallel.For(
            0,
            count,
            (number, state) =>
            {
                var question = make(number);
                if (broken(question, number) is { } words)
                {
                    faults.Add((number, $"case {number}: {words}\n{CaseJson.Text(question)}"));
                    if (faults.Count > MostShown)
                    {
                        state.Stop();
                    }
                }
            }
        );
        if (!faults.IsEmpty)
        {
            throw new XunitException(
                string.Join("\n\n", faults.OrderBy(fault => fault.Number).Take(MostShown).Select(fault => fault.Words))
            );
        }
    }

    private const int MostShown = 3;
}

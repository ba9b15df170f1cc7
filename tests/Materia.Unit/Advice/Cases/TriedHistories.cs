using System.Collections.Concurrent;
using System.Globalization;
using Materia.Clinical.Cases;
using Materia.Testing;

namespace Materia.Tests.Advice.Cases;

/// <summary>
/// Tries a law on many histories and counts what it was tried on, so that a law that met nothing does not pass unseen. With
/// <c>MATERIA_HISTORIES</c> set to a number, the slow run of every law takes so many, and its counts are left in
/// <c>artifacts/laws</c>.
/// </summary>
internal sealed class TriedHistories(string law)
{
    public const int Quick = 3_000;

    private readonly ConcurrentDictionary<string, int> _met = new(StringComparer.Ordinal);

    /// <summary>How many histories a slow run takes.</summary>
    public static int Many(int otherwise = 10_000) => Asked ?? otherwise;

    /// <summary>One more history of this kind.</summary>
    public void Count(string kind) => _met.AddOrUpdate(kind, 1, static (_, count) => count + 1);

    public int this[string kind] => _met.GetValueOrDefault(kind);

    /// <summary><paramref name="broken"/> says in words how the law is broken by a history; null when it holds.</summary>
    public void Hold(int count, Func<int, Case> make, Func<Case, int, string?> broken)
    {
        try
        {
            EveryCase.Holds(count, make, broken);
        }
        finally
        {
            Record(count);
        }
    }

    private void Record(int count)
    {
        if (Asked is null)
        {
            return;
        }
        var folder = Directory.CreateDirectory(RepositoryRoot.Resolve("artifacts/laws"));
        var lines = _met.OrderByDescending(one => one.Value)
            .ThenBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Value} {one.Key}"));
        File.WriteAllLines(
            Path.Combine(folder.FullName, $"{law}.{count}.txt"),
            lines.Prepend(string.Create(CultureInfo.InvariantCulture, $"{count} histories"))
        );
    }

    private static int? Asked { get; } =
        int.TryParse(
            Environment.GetEnvironmentVariable("MATERIA_HISTORIES"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : null;
}

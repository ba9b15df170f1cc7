using BenchmarkDotNet.Attributes;
using Materia.Clinical.Terms;

namespace Materia.Bench;

/// <summary>
/// Ten thousand names of medicines as people write them: half with a dose and a form, a third misspelt so that the nearest is
/// looked for, the lists written by hand, and names in other letters. The peer looks whole names up and knows nothing else.
/// </summary>
public class MatchingMedicines
{
    public const int Names = 10_000;

    private const string Lists = "tests/Materia.Knowledge/Matching";
    private const int WithDose = 5000;
    private const int Misspelt = 3300;

    private readonly Terminology _terminology = Patients.Knowledge.Terminology;
    private readonly string[] _names;
    private readonly HashSet<string> _whole;

    public MatchingMedicines()
    {
        var spellings = Spellings().Order(StringComparer.Ordinal).ToArray();
        var byHand = File.ReadLines(Path.Combine(Machine.Root, Lists, "written-names.tsv"))
            .Select(line => line.Split('\t')[0])
            .Concat(File.ReadLines(Path.Combine(Machine.Root, Lists, "names-of-nothing.txt")));
        var random = new Random(1);
        string Any() => spellings[random.Next(spellings.Length)];
        _names =
        [
            .. Enumerable.Range(0, WithDose).Select(number => $"Tab. {Any()} {number % 1000} mg film-coated 1-0-1"),
            .. Enumerable
                .Range(0, Misspelt)
                .Select(_ => Any())
                .Select(name => name.Remove(random.Next(name.Length), 1)),
            .. byHand.Concat(
                Spellings().Select(name => string.Concat(name.Select(letter => (char)(letter + 'а' - 'a'))))
            ),
        ];
        _names = _names[..Names];
        _whole = [.. spellings.Select(Spelling.Fold)];
    }

    [Benchmark(Baseline = true, Description = "match 10,000 names of medicines")]
    public int Match() => _names.Count(name => _terminology.MatchMedicine(name).IsMatch);

    [Benchmark(Description = "first match: every spelling taken apart")]
    public bool First()
    {
        var fresh = new Terminology([], [], _terminology.Terms, [], _terminology.Plausibility);
        return fresh.MatchMedicine(_names[0]).IsMatch;
    }

    [Benchmark(Description = "first suggestion: every spelling made ready")]
    public string? FirstSuggestion()
    {
        var fresh = new Terminology([], [], _terminology.Terms, [], _terminology.Plausibility);
        return fresh.MatchMedicine(_names[WithDose]).Suggestion;
    }

    [Benchmark(Description = "peer: look 10,000 whole names up")]
    public int LookUp() => _names.Count(name => _whole.Contains(Spelling.Fold(name)));

    private IEnumerable<string> Spellings() =>
        _terminology
            .Terms.Where(term => term.Kind == TermKind.Medicine)
            .SelectMany(term => term.Synonyms.Prepend(term.Name));
}

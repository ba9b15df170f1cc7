using Materia.Consult.Checks;
using Materia.Monograph.Citing;

namespace Materia.Consult.Explaining;

/// <summary>Sources: what each is a copy of, how current it is, and every statement that cites it.</summary>
internal sealed class SourceShelf(Library library) : IShelf
{
    private static readonly ImmutableArray<string> RuleKinds = ["row", "arrow", "chart"];

    public IEnumerable<string> Ids => library.Knowledge.Sources.Keys;

    public IEnumerable<Explanation> Explain(string id) =>
        library.Knowledge.Sources.TryGetValue(id, out var source) ? [Of(source)] : [];

    private Explanation Of(Source source)
    {
        var citing = library
            .Statements.Where(one => one.Citation.SourceId == source.Id)
            .OrderBy(one => one.Citation.Locator, LocatorOrder.Instance)
            .ToList();
        var rules = citing.Where(one => RuleKinds.Contains(one.Kind)).ToList();
        return new Explanation
        {
            Id = source.Id,
            Kind = "source",
            Title = source.Title,
            Parts =
            [
                new ExplanationPart("Printed as", [source.ShortName]),
                new ExplanationPart("A copy of", [source.Represents]),
                new ExplanationPart("Governs", [Governs(source)]),
                new ExplanationPart("Revision", [source.Revision]),
                new ExplanationPart("Read", [source.Read]),
                new ExplanationPart(
                    "In force",
                    [
                        source.Current
                            ? "yes, on the day it was read"
                            : "no; what it says is to be read again in the document of today",
                    ]
                ),
                new ExplanationPart("Newer", [source.Successor ?? ""]),
                new ExplanationPart("Not yet checked in it", [Unverified(citing)]),
                new ExplanationPart("Looked up", [Reviewed(citing)]),
                new ExplanationPart(
                    $"Cited by {rules.DistinctBy(one => one.Id).Count()} rules, place by place",
                    [.. ByPlace(rules)]
                ),
                .. citing
                    .Where(one => !RuleKinds.Contains(one.Kind) && !one.IsOfCase)
                    .GroupBy(one => one.Kind)
                    .OrderBy(kind => kind.Key, StringComparer.Ordinal)
                    .Select(kind => new ExplanationPart(
                        $"Cited for {kind.Key}: {kind.DistinctBy(one => one.Id).Count()}",
                        [.. ByPlace(kind)]
                    )),
                new ExplanationPart("Justifies", [Justifies(citing)]),
            ],
            UsedBy = [.. rules.Select(one => one.Id).Distinct().Order(StringComparer.Ordinal)],
            File = $"sources/{source.Id}.yaml",
            Line = 1,
        };
    }

    private string Governs(Source source)
    {
        var drugs = library
            .Knowledge.Drugs.Where(drug => drug.Labels.Values.Contains(source))
            .Select(drug => drug.Name)
            .ToList();
        var of = source.Jurisdiction is { } bound ? $"binds to the {bound.ToWords()} label" : "binds to no label";
        if (source.IsPolicy)
        {
            return "Materia's own policy; no publication gives these rules";
        }
        return drugs.Count > 0 ? $"{of}; it is the label that governs {string.Join(", ", drugs)}" : of;
    }

    private static IEnumerable<string> ByPlace(IEnumerable<CitedStatement> citing) =>
        citing
            .GroupBy(one => one.Citation.Locator)
            .Select(place =>
                $"{place.Key}: {string.Join(", ", place.Select(one => one.Citation.Verified ? one.Id : $"{one.Id} (not yet checked)").Distinct())}"
            );

    private static string Justifies(IEnumerable<CitedStatement> citing)
    {
        var count = citing.Where(one => one.IsOfCase).DistinctBy(one => one.Id).Count();
        return count == 0 ? "" : $"what {(count == 1 ? "1 case expects" : $"{count} cases expect")}";
    }

    private static string Unverified(IReadOnlyCollection<CitedStatement> citing)
    {
        var count = citing.Count(one => one.IsUnverified);
        return count == 0 ? "" : $"{count} of {citing.Count} statements; ./materia check --unverified lists them";
    }

    private string Reviewed(IReadOnlyCollection<CitedStatement> citing)
    {
        var looked = citing.Count(one => library.Reviews.Latest(one) is not null);
        var people = citing
            .SelectMany(one => library.Reviews.Of(one))
            .GroupBy(review => $"{review.By} ({review.Role})")
            .OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => $"{person.Key}, last on {person.Max(review => review.On):yyyy-MM-dd}");
        return looked == 0 ? "by nobody yet" : $"{looked} of {citing.Count} statements: by {string.Join(", ", people)}";
    }
}

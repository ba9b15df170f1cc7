using System.Globalization;

namespace Materia.Consult.Explaining;

/// <summary>What may stand for a word in capitals in the heading of an id that the engine makes, and what it then names.</summary>
internal sealed class PlaceholderWords(Knowledge knowledge)
{
    /// <summary>Every word that may stand for a placeholder, and what it names; none for what cannot be listed, such as a day.</summary>
    public IReadOnlyDictionary<string, string> Of(string placeholder) =>
        placeholder switch
        {
            "CODE" => knowledge.Terminology.Observations.ToDictionary(
                term => term.Code,
                term => $"the test {term.Code}: {term.Name}"
            ),
            "QUALIFIER" => knowledge.Terminology.Qualifiers.ToDictionary(
                term => term.Id,
                term => $"the qualifier {term.Id}: {term.Name}"
            ),
            "QUESTION" => knowledge
                .Drugs.SelectMany(drug =>
                    drug.Pathways.SelectMany(pathway => pathway.Questions)
                        .Concat(drug.Charts.SelectMany(chart => chart.Questions))
                )
                .DistinctBy(question => question.Id)
                .ToDictionary(question => question.Id, question => $"the question {question.Id}: {question.Ask}?"),
            "PRODUCT" => knowledge
                .Drugs.SelectMany(drug => drug.Products.Values.SelectMany(products => products))
                .DistinctBy(product => product.Id)
                .ToDictionary(
                    product => product.Id,
                    product => $"the product {product.Id}: {product.Name}. {product.DailyBelowSay}".TrimEnd()
                ),
            "INPUT" => knowledge
                .Terminology.Observations.Where(term => term.Unit is not null)
                .ToDictionary(term => term.Code, term => $"the results of {term.Code}: {term.Name}")
                .Concat(OtherInputs)
                .ToDictionary(),
            _ when IsWord(placeholder) => new Dictionary<string, string> { [placeholder] = placeholder },
            _ => ImmutableDictionary<string, string>.Empty,
        };

    // The numbers of a case that are no results.
    private static readonly ImmutableDictionary<string, string> OtherInputs = ImmutableDictionary
        .Create<string, string>(StringComparer.Ordinal)
        .Add("age", "the age of the patient")
        .Add("body-mass-index", "a weight and a height that hardly belong to one person")
        .Add("dose", "a single amount in the history or among the administrations")
        .Add("times-per-day", "how many times a day a dose was taken")
        .Add("since-last-dose", "the time from the last dose to a level");

    /// <summary>What a word names where it stands for a placeholder; null where it cannot stand there.</summary>
    public string? Meaning(string placeholder, string word) =>
        placeholder switch
        {
            "DATE" => ClinicalTime.TryParse(word, out var time) ? $"on {time}" : null,
            "NUMBER" => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out _)
                ? $"line {word}"
                : null,
            "PATH" => IsPath(word) ? $"the entry {word} of the case" : null,
            "STRENGTH" => Quantity.TryParse(word, out var strength, out _) ? $"the strength {strength.ToText()}" : null,
            _ => Of(placeholder).GetValueOrDefault(word),
        };

    // An entry of a list of the case: a name with a place in brackets.
    private static bool IsPath(string word) =>
        word.Split('[') is [{ Length: > 0 } list, [.. var place, ']']]
        && list.All(char.IsAsciiLetter)
        && int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    // A part of a heading in small letters stands for itself.
    private static bool IsWord(string part) => !part.Any(char.IsUpper);
}

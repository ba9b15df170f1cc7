using Materia.Clinical.Terms;

namespace Materia.Consult.Explaining;

/// <summary>Explains observations and other terms.</summary>
internal static class TermExplanation
{
    public static Explanation Of(ObservationTerm term) =>
        new()
        {
            Id = term.Code,
            Kind = "observation",
            Title = term.Name,
            Parts =
            [
                new ExplanationPart("Unit", [term.Unit?.Code ?? $"in words: {string.Join(", ", term.Words)}"]),
                new ExplanationPart("Plausible", [term.Plausible?.ToString() ?? "any of its words"]),
                new ExplanationPart(
                    "Usual",
                    [term.Usual?.ToString() ?? (term.Unit is null ? "any of its words" : "by age")]
                ),
                new ExplanationPart("LOINC", [term.Loinc.IsEmpty ? "none" : string.Join(", ", term.Loinc)]),
            ],
        };

    public static Explanation Of(Term term) =>
        new()
        {
            Id = term.Id,
            Kind = "term",
            Title = term.Name,
            Parts =
            [
                new ExplanationPart(
                    "Also called",
                    [term.Synonyms.IsEmpty ? "nothing else" : string.Join(", ", term.Synonyms)]
                ),
                new ExplanationPart(
                    "Codes",
                    [
                        .. term.Rxcui.Select(code => $"RxCUI {code}"),
                        .. term.Atc.Select(code => $"ATC {code}"),
                        .. term.Rxcui.IsEmpty && term.Atc.IsEmpty ? ["none"] : ImmutableArray<string>.Empty,
                    ]
                ),
                new ExplanationPart("Verified", [term.Verified ? "yes" : "no: some spelling or code was recalled"]),
            ],
        };
}

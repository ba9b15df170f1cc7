namespace Materia.Consult.Explaining;

/// <summary>Observations, qualifiers, medicines, conditions and events: the words a case may use.</summary>
internal sealed class TermShelf(Library library) : IShelf
{
    private Terminology Terms => library.Knowledge.Terminology;

    public IEnumerable<string> Ids =>
        Terms
            .Observations.Select(term => term.Code)
            .Concat(Terms.Qualifiers.Select(term => term.Id))
            .Concat(Terms.Terms.Select(term => term.Id));

    public IEnumerable<Explanation> Explain(string id) =>
        [
            .. Terms.Observations.Where(term => term.Code == id).Select(Of),
            .. Terms.Qualifiers.Where(term => term.Id == id).Select(Of),
            .. Terms.Terms.Where(term => term.Id == id).Select(Of),
        ];

    /// <summary>What a spelling or a code names, where it is no id: a synonym, a brand, a code of another system.</summary>
    public IEnumerable<Explanation> Spelt(string words)
    {
        var terms = Enum.GetValues<TermKind>()
            .Select(kind => Terms.Match(kind, words).Term)
            .Append(Terms.MatchRxcui(words).Term)
            .Append(Terms.MatchAtc(words).Term)
            .OfType<Term>()
            .Distinct()
            .Select(Of);
        var isLoinc = Terms.TryObservation(words, out var found) || Terms.TryObservation($"loinc:{words}", out found);
        return isLoinc ? terms.Append(Of(found!)) : terms;
    }

    private Explanation Of(ObservationTerm term)
    {
        var place = library.PlaceOf(term.Code, "observation");
        return new Explanation
        {
            Id = term.Code,
            Kind = "observation",
            Title = term.Name,
            Parts =
            [
                new ExplanationPart("Unit", [term.Unit?.Code ?? $"in words: {string.Join(", ", term.Words)}"]),
                new ExplanationPart(
                    "Plausible",
                    [
                        term.Plausible is { } plausible
                            ? $"{plausible.ToText()}; a result outside is refused as a slip"
                            : "any of its words",
                    ]
                ),
                new ExplanationPart("Usual", [.. UsualOf(term)]),
                new ExplanationPart("LOINC", [term.Loinc.IsEmpty ? "none" : string.Join(", ", term.Loinc)]),
                new ExplanationPart(
                    "Of two results on one day",
                    [
                        term.Unit is null
                            ? $"{term.Words.FirstOrDefault()} is the more careful one"
                            : $"the {(term.WorseWhenLow ? "lower" : "higher")} one is the more careful",
                    ]
                ),
            ],
            Sources = library.Cited(term.Code, "observation"),
            UsedBy =
            [
                .. library.Knowledge.Variables.Where(one => Reads(one, term)).Select(one => one.Id),
                .. Tests(term),
            ],
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private IEnumerable<string> UsualOf(ObservationTerm term)
    {
        if (term.Unit is null)
        {
            yield break;
        }
        foreach (var one in library.Knowledge.UsualOf(term))
        {
            yield return PolicyShelf.Words(one);
        }
        yield return term.Usual is { } usual
            ? $"{(library.Knowledge.UsualOf(term).IsEmpty ? "" : "otherwise ")}{usual.ToText()}; a result outside is named and changes nothing"
            : "by age: see plausibility";
    }

    private IEnumerable<string> Tests(ObservationTerm term) =>
        library
            .Knowledge.Drugs.SelectMany(drug => drug.Monitoring)
            .Where(rule => rule.Observations.Contains(term))
            .Select(rule => $"test {rule.Test}")
            .Distinct();

    private static bool Reads(Variable variable, ObservationTerm term) =>
        variable.About.Contains(term.Code)
        || variable.From is Derivation.LatestResult { Term: var latest } && latest == term
        || variable.From is Derivation.MultipleOfUpperLimit { Term: var multiple } && multiple == term;

    private Explanation Of(QualifierTerm term)
    {
        var readers = library
            .Knowledge.Variables.Where(variable =>
                variable.From is Derivation.Qualifier { Id: var id } && id == term.Id
            )
            .Select(variable => variable.Id)
            .ToImmutableArray();
        return new Explanation
        {
            Id = term.Id,
            Kind = "qualifier",
            Title = $"{term.Name}: a detail of an indication",
            Parts =
            [
                new ExplanationPart(
                    "Values",
                    [
                        (term.IsBoolean, term.Values.IsEmpty) switch
                        {
                            (true, _) => "true or false in a case; yes or no in a rule",
                            (_, true) => "any text",
                            _ => string.Join(", ", term.Values),
                        },
                    ]
                ),
                new ExplanationPart("Of the indications", [string.Join(", ", IndicationsWith(term))]),
                new ExplanationPart("Read by", [readers.IsEmpty ? "no rule yet: it is read, and changes nothing" : ""]),
            ],
            UsedBy = readers,
            File = "terms/qualifiers.yaml",
            Line = 1,
        };
    }

    private IEnumerable<string> IndicationsWith(QualifierTerm term) =>
        library
            .Knowledge.Drugs.SelectMany(drug => drug.Indications)
            .Where(indication => indication.Qualifiers.ContainsKey(term.Id))
            .Select(indication => indication.Code);

    private Explanation Of(Term term)
    {
        var kind = term.Kind switch
        {
            TermKind.Medicine => "medicine",
            TermKind.Condition => "condition",
            _ => "event",
        };
        var place = library.PlaceOf(term.Id, kind);
        var readers = library
            .Knowledge.Variables.Where(variable => Reads(variable, term))
            .Select(variable => variable.Id)
            .Concat(PathwaysOf(term))
            .ToImmutableArray();
        return new Explanation
        {
            Id = term.Id,
            Kind = "term",
            Title = $"{term.Name}: a word of a case ({kind})",
            Parts =
            [
                new ExplanationPart(
                    "Also called",
                    [term.Synonyms.IsEmpty ? "nothing else" : string.Join(", ", term.Synonyms)]
                ),
                new ExplanationPart("Severities", [string.Join(", ", term.Severities)]),
                new ExplanationPart(
                    "Codes",
                    [
                        .. term.Rxcui.Select(code => $"RxCUI {code}"),
                        .. term.Atc.Select(code => $"ATC {code}"),
                        .. term.Rxcui.IsEmpty && term.Atc.IsEmpty ? ["none"] : ImmutableArray<string>.Empty,
                    ]
                ),
                new ExplanationPart("Contains", [string.Join(", ", term.Contains)]),
                new ExplanationPart("In the classes", [string.Join(", ", ClassesOf(term))]),
                new ExplanationPart("Verified", [term.Verified ? "yes" : "no: some spelling or code was recalled"]),
                new ExplanationPart(
                    "Read by",
                    [
                        readers.IsEmpty
                            ? "no rule yet: it is recognised, and the plan says that no rule looked at it"
                            : "",
                    ]
                ),
            ],
            Sources = library.Cited(term.Id, kind),
            UsedBy = readers,
            File = place?.File,
            Line = place?.Start.Line ?? 0,
        };
    }

    private IEnumerable<string> PathwaysOf(Term term) =>
        library
            .Knowledge.Drugs.SelectMany(drug => drug.Pathways)
            .Where(pathway =>
                pathway.Events.Contains(term)
                || pathway.SevereEvents.Contains(term)
                || pathway.GravestEvents.Contains(term)
                || (term.Kind == TermKind.AdverseEvent && pathway.AnyOtherThan is { } known && !known.Contains(term))
            )
            .Select(pathway => pathway.Id);

    private IEnumerable<string> ClassesOf(Term term) =>
        library
            .Knowledge.Classes.SelectMany(one => one.Members.Select(member => (one, member)))
            .Where(pair => pair.member.Medicine == term)
            .Select(pair => pair.member.Strength is { } strength ? $"{pair.one.Id} ({strength})" : pair.one.Id);

    private bool Reads(Variable variable, Term term) =>
        variable.From switch
        {
            Derivation.ConditionSeverity condition => condition.Term == term
                || condition.Also.Any(also => also.Term == term),
            Derivation.TakenMedicines taken => taken.Medicines.Contains(term),
            Derivation.Field { Name: CaseField.AllergyToDrug } => library.Knowledge.Drugs.Any(drug =>
                drug.Term == term
            ),
            Derivation.Field { Name: CaseField.AllergyToExcipient } => library
                .Knowledge.Drugs.SelectMany(drug => drug.Products.Values.SelectMany(products => products))
                .Any(product => product.Excipients.Contains(term)),
            _ => false,
        };
}

using Materia.Advice.Inputs;
using Materia.Advice.Ladders;
using Materia.Advice.Pathways;
using Materia.Monograph.Charts;
using Materia.Monograph.Pathways;

namespace Materia.Advice.Coverage;

/// <summary>What became of every entry of the case: what it was matched to, how many rules looked at it, what was not supplied.</summary>
internal sealed class CaseCoverage
{
    private readonly InputContext _context;
    private readonly ImmutableArray<DecisionTable> _tables;
    private readonly ImmutableArray<Chart> _charts;
    private readonly Dictionary<ObservationTerm, int> _readers = [];

    private readonly ImmutableArray<Pathway> _pathways;

    private readonly AnswerCoverage _answers;

    public CaseCoverage(
        InputContext context,
        ImmutableArray<DecisionTable> tables,
        IEnumerable<Chart> charts,
        ImmutableArray<PathwayRules> pathways
    )
    {
        _pathways = [.. pathways.Select(pathway => pathway.Pathway)];
        _context = context;
        _tables = tables;
        _charts = [.. charts];
        _answers = new AnswerCoverage(context, _charts, pathways);
    }

    public ImmutableArray<CheckedInput> Checked()
    {
        var terms = _context.Terms;
        var all = ImmutableArray.CreateBuilder<CheckedInput>(_context.Case.Observations.Length);
        foreach (var result in _context.Case.Observations)
        {
            all.Add(
                new CheckedInput(result.Path, "observation", result.ToQuote(), result.Term.Code, Readers(result.Term))
            );
        }
        IEnumerable<CheckedInput> rest =
        [
            .. _context.Case.Indication.Qualifiers.Select(pair => new CheckedInput(
                $"indication.qualifiers.{pair.Key}",
                "qualifier",
                $"{pair.Key}: {pair.Value}",
                pair.Key,
                IsUsed(pair.Key, pair.Value) ? QualifierReaders(pair.Key) : 0
            )),
            .. terms.Conditions.Select(pair => new CheckedInput(
                pair.Given.Path,
                "condition",
                pair.Given.Term,
                pair.Match.Term?.Id,
                pair.Match.Term is { } term ? Readers(term) : 0
            )),
            .. terms.Medications.Select(medication => new CheckedInput(
                medication.Given.Path,
                "medication",
                medication.Given.Words,
                medication.TermId,
                _tables.Count(table => Reads(table, medication))
            )),
            .. terms.Allergies.Select(pair => new CheckedInput(
                pair.Given.Path,
                "allergy",
                pair.Given.Ingredient,
                TermsOf(pair.Match),
                pair.Match.IsRecognised || TermsOf(pair.Match) is not null ? ReadersOf(CaseField.AllergyToDrug) : 0
            )),
            .. terms.Events.Select(pair => new CheckedInput(
                pair.Given.Path,
                "event",
                pair.Given.Term,
                pair.Match.Term?.Id,
                EventReaders(pair.Match.Term)
            )),
            .. _answers.Checked(),
        ];
        all.AddRange(rest);
        return all.DrainToImmutable();
    }

    // What an allergy was read as; a text that is not understood as a whole counts as what it mentions, unless it denies it.
    private static string? TermsOf(AllergyMatch match)
    {
        var terms = match.IsDenied || !match.Terms.IsEmpty ? match.Terms : match.Mentioned;
        return terms.IsEmpty ? null : string.Join(" + ", terms.Select(term => term.Id));
    }

    /// <summary>Tells each qualifier that says nothing about the indication; it was not used.</summary>
    public static IEnumerable<Finding> UnusedQualifiers(InputContext context) =>
        context
            .Case.Indication.Qualifiers.Where(pair => !IsUsed(context, pair.Key, pair.Value))
            .Select(pair => new Finding
            {
                Id = $"qualifier-unused/{pair.Key}",
                Kind = FindingKind.Indication,
                Severity = Severity.Minor,
                About = [pair.Key],
                Summary = $"{pair.Key} {pair.Value} says nothing about {context.Indication.Name}; it was not used.",
                Because = [new Reason($"indication.qualifiers.{pair.Key}", $"{pair.Key}: {pair.Value}")],
                Sources = [new Citation(context.Drug.Labels[context.Jurisdiction].Id, "indications", Verified: true)],
            });

    private bool IsUsed(string id, string value) => IsUsed(_context, id, value);

    private static bool IsUsed(InputContext context, string id, string value) =>
        context.Indication.Qualifiers.TryGetValue(id, out var use) && use.Allows(value);

    private int QualifierReaders(string id) =>
        _tables.Count(table =>
            table.Variables.Any(variable => variable.From is Derivation.Qualifier { Id: var read } && read == id)
        );

    /// <summary>Lists that were not supplied and words that were not recognised; neither blocks.</summary>
    public IEnumerable<MissingInput> Missing()
    {
        if (_context.Case.Allergies is null)
        {
            yield return NotSupplied("allergies");
        }
        if (_context.Case.Conditions is null)
        {
            yield return NotSupplied("conditions");
        }
        if (_context.Case.Medications is null)
        {
            yield return NotSupplied("medications");
        }
        var terms = _context.Terms;
        foreach (var (given, match) in terms.Conditions)
        {
            if (
                match.Term is { Severities.IsEmpty: false } term
                && (given.Severity is not { } severity || !term.Severities.Contains(severity))
                && Readers(term) > 0
            )
            {
                yield return new MissingInput(
                    $"{given.Path}.severity",
                    $"the severity of {term.Name} was not given as {string.Join(", ", term.Severities)}, so its presence alone counted",
                    Blocking: false
                );
            }
        }
        var unmatched = terms
            .Conditions.Select(pair => (pair.Given.Path, Words: pair.Given.Term, pair.Match))
            .Concat(
                terms
                    .Medications.Where(medication => !medication.IsNameKnown || medication.Terms.IsEmpty)
                    .Select(medication =>
                        (
                            medication.Given.Path,
                            Words: medication.Given.Words,
                            Match: new TermMatch(null, medication.Suggestion)
                        )
                    )
            )
            .Concat(
                terms
                    .Allergies.Where(pair => !pair.Match.IsRecognised && !pair.Match.Names(_context.Drug.Term))
                    .Select(pair =>
                        (
                            pair.Given.Path,
                            Words: pair.Given.Ingredient,
                            Match: new TermMatch(null, pair.Match.Suggestion)
                        )
                    )
            )
            .Concat(terms.Events.Select(pair => (pair.Given.Path, Words: pair.Given.Term, pair.Match)));
        foreach (var (path, words, match) in unmatched.Where(entry => entry.Match.Term is null))
        {
            var hint = match.Suggestion is { } near ? $"; did you mean {near}?" : "";
            yield return new MissingInput(
                path,
                $"\"{words}\" was not recognised, so it was not checked{hint}",
                Blocking: false
            );
        }
        foreach (var unused in _answers.Unused())
        {
            yield return unused;
        }
    }

    private static bool Reads(DecisionTable table, MatchedMedication medication) =>
        table.Variables.Any(variable =>
            variable.From is Derivation.TakenMedicines read && medication.Terms.Any(read.Medicines.Contains)
        );

    private static MissingInput NotSupplied(string list) =>
        new(
            list,
            $"{list} were not supplied, so they were not checked; an empty list says there are none",
            Blocking: false
        );

    // A history has a few tests and thousands of results: who reads a test is counted once.
    private int Readers(ObservationTerm term)
    {
        if (!_readers.TryGetValue(term, out var readers))
        {
            _readers.Add(term, readers = CountReaders(term));
        }
        return readers;
    }

    private int CountReaders(ObservationTerm term) =>
        _tables.Count(table => table.Variables.Any(variable => Reads(variable, term)))
        + _charts.Count(chart => chart.Counts.Any(count => LadderFold.TermOf(count) == term))
        + _context.Drug.Monitoring.Count(rule => rule.Observations.Contains(term));

    private static bool Reads(Variable variable, ObservationTerm term) =>
        variable.From switch
        {
            Derivation.LatestResult latest => latest.Term == term,
            Derivation.MultipleOfUpperLimit multiple => multiple.Term == term,
            Derivation.Field { Name: CaseField.CreatinineClearance or CaseField.Pregnancy } => variable.About.Contains(
                term.Code
            ),
            _ => false,
        };

    private int Readers(Term condition) =>
        _tables.Count(table =>
            table.Variables.Any(variable =>
                variable.From is Derivation.ConditionSeverity read
                && (read.Term == condition || read.Also.Any(also => also.Term == condition))
            )
        );

    private int EventReaders(Term? term) =>
        _pathways.Count(pathway =>
            (
                term is not null
                && (
                    pathway.Events.Contains(term)
                    || pathway.SevereEvents.Contains(term)
                    || pathway.GravestEvents.Contains(term)
                )
            ) || (pathway.AnyOtherThan is { } known && (term is null || !known.Contains(term)))
        );

    private int ReadersOf(CaseField field) =>
        _tables.Count(table =>
            table.Variables.Any(variable => variable.From is Derivation.Field { Name: var name } && name == field)
        );
}

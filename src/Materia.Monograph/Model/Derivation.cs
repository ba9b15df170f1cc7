namespace Materia.Monograph.Model;

/// <summary>How a variable comes from a case: a closed vocabulary, implemented once; a new drug adds none.</summary>
public abstract record Derivation
{
    private Derivation() { }

    /// <summary>A field of the case or of its history that the engine knows by name.</summary>
    public sealed record Field(CaseField Name) : Derivation;

    /// <summary>
    /// A qualifier of the indication; the values are the qualifier's, or for one that is any text the texts a rule tells apart
    /// and <c>other</c>.
    /// </summary>
    public sealed record Qualifier(string Id) : Derivation;

    /// <summary>
    /// Whether any of these medicines is taken, was ended within the window, or is planned. Of several the one that matters most
    /// counts, and all are named.
    /// </summary>
    /// <param name="Medicines">Those named or of the class, in its strengths.</param>
    /// <param name="WindowDays">How long one that was ended still matters; 0 when it does not.</param>
    /// <param name="Class">The class they come from; null when they are named one by one.</param>
    public sealed record TakenMedicines(ImmutableArray<Term> Medicines, int WindowDays, MedicineClass? Class)
        : Derivation;

    /// <summary>The latest fresh result of an observation, as a quantity or a word.</summary>
    public sealed record LatestResult(ObservationTerm Term) : Derivation;

    /// <summary>The latest fresh result as a multiple of its own upper limit of normal.</summary>
    public sealed record MultipleOfUpperLimit(ObservationTerm Term) : Derivation;

    /// <summary>
    /// Whether a condition is among those supplied; its severity when it has one. <paramref name="Also"/> are other conditions
    /// that count as one of its severities, as dialysis counts as severe renal impairment.
    /// </summary>
    public sealed record ConditionSeverity(Term Term, ImmutableArray<(Term Term, string Severity)> Also) : Derivation
    {
        /// <summary>The severity of a condition that was stated without a degree that is known.</summary>
        public const string Unspecified = "unspecified";
    }
}

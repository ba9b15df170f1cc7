namespace Materia.Consult.ExecutableCases;

/// <summary>What the dose of a plan must be: none, or one with some of its parts stated.</summary>
public abstract record DoseExpectation
{
    private DoseExpectation() { }

    /// <summary>The plan carries no dose.</summary>
    public sealed record None : DoseExpectation;

    /// <summary>The plan carries a dose; parts that are null are left open.</summary>
    public sealed record Given : DoseExpectation
    {
        public Quantity? DailyTotal { get; init; }

        public Quantity? Amount { get; init; }

        public int? TimesPerDay { get; init; }

        /// <summary>Exactly these products, in any order; null leaves them open.</summary>
        public ImmutableArray<ProductExpectation>? Products { get; init; }

        /// <summary>Before cap and rounding, compared to as many decimal places as are written.</summary>
        public Quantity? Calculated { get; init; }

        public Quantity? Cap { get; init; }
    }
}

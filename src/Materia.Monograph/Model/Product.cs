namespace Materia.Monograph.Model;

/// <summary>Something a dose can be made of.</summary>
public sealed record Product
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Form { get; init; }

    /// <summary>Content of one unit, or a concentration.</summary>
    public required Quantity Strength { get; init; }

    /// <summary>Whether a unit may be halved.</summary>
    public required bool Halves { get; init; }

    /// <summary>The smallest amount that can be measured of a liquid.</summary>
    public Mass? Step { get; init; }

    /// <summary>Whether it is used unless a formulary says otherwise.</summary>
    public required bool IsDefault { get; init; }

    /// <summary>A daily total from which on another product is to be used; null when there is none.</summary>
    public Mass? DailyBelow { get; init; }

    /// <summary>Why, in one sentence; goes with <see cref="DailyBelow"/>.</summary>
    public string? DailyBelowSay { get; init; }

    /// <summary>What it contains beside the drug, as far as its composition was read.</summary>
    public ImmutableArray<Term> Excipients { get; init; } = [];

    public ImmutableArray<Citation> Citations { get; init; } = [];

    /// <summary>Whether it is a solid unit, counted and not measured.</summary>
    public bool IsSolid => Strength.Dimension == Dimension.Mass;

    /// <summary>The amount in one unit; for solids only.</summary>
    public Mass UnitAmount { get; init; }

    /// <summary>The smallest amount that can be given of it.</summary>
    public Mass SmallestAmount => Step ?? (Halves ? Mass.FromMilligrams(UnitAmount.Milligrams / 2) : UnitAmount);
}

using Materia.Monograph.Conditions;

namespace Materia.Monograph.Model;

/// <summary>A sentence on how the drug is taken, stored or handled.</summary>
public sealed record AdministrationNote
{
    /// <summary>The word of <see cref="With"/> for a tablet that is halved.</summary>
    public const string Half = "half";

    public required string Id { get; init; }

    public required string Topic { get; init; }

    /// <summary>The label it belongs to; null for both.</summary>
    public Jurisdiction? Jurisdiction { get; init; }

    public required string Says { get; init; }

    /// <summary>Whether it is printed with a dose that it fits; otherwise pages alone show it.</summary>
    public bool IsPrinted { get; init; }

    /// <summary>The cases it is for.</summary>
    public required Condition For { get; init; }

    /// <summary>The form a dose must be made of, or <see cref="Half"/>; null when it goes with any.</summary>
    public string? With { get; init; }

    public required ImmutableArray<Citation> Citations { get; init; }
}

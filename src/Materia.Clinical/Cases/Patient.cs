using Materia.Units;

namespace Materia.Clinical.Cases;

/// <summary>The person the question is about. Null means unknown, never "no" and never a default.</summary>
public sealed record Patient
{
    /// <summary>Age at the time of the question.</summary>
    public required Age Age { get; init; }

    /// <summary>Where the age was read: <c>patient.age</c> or <c>patient.birthDate</c>.</summary>
    public required string AgePath { get; init; }

    public Sex? Sex { get; init; }

    /// <summary>Body weight as of the question; dated weights are observations.</summary>
    public Mass? Weight { get; init; }

    /// <summary>Height as of the question; dated heights are observations.</summary>
    public Length? Height { get; init; }

    public Pregnancy Pregnancy { get; init; }

    public bool? Breastfeeding { get; init; }

    public bool? ChildbearingPotential { get; init; }
}

namespace Materia.Clinical.Terms;

/// <summary>An indication a drug's record knows.</summary>
/// <param name="Code">The contract's code.</param>
/// <param name="Name">The name people read, such as "chronic-phase chronic myeloid leukaemia".</param>
public sealed record IndicationTerm(string Code, string Name);

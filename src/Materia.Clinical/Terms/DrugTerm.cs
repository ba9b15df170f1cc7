namespace Materia.Clinical.Terms;

/// <summary>A drug that has a record: what a case about it may say.</summary>
/// <param name="Id">The folder name under <c>knowledge/drugs</c>.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Indications">The indications the record knows, in the contract's order.</param>
/// <param name="Dose">How far a single amount is believed. Not a limit of the dose: that is for the rules.</param>
public sealed record DrugTerm(string Id, string Name, ImmutableArray<IndicationTerm> Indications, InputLimit Dose);

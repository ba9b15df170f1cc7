namespace Materia.Monograph.Model;

/// <summary>A sentence on how the drug is taken, stored or handled.</summary>
public sealed record AdministrationNote(
    string Id,
    string Topic,
    Jurisdiction? Jurisdiction,
    string Says,
    ImmutableArray<Citation> Citations
);

namespace Materia.Clinical.Terms;

/// <summary>What a <see cref="Term"/> names.</summary>
public enum TermKind
{
    Medicine,
    Condition,
    AdverseEvent,
}

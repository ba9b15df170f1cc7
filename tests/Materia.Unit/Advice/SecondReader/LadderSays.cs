namespace Materia.Tests.Advice.SecondReader;

/// <summary>In the order of rule 1: the first that any ladder says is done.</summary>
internal enum LadderSays
{
    Hold,
    NoDose,
    Ask,
    Limit,
    Nothing,
}

namespace Materia.Monograph.Model;

/// <summary>What a result is wanted for.</summary>
public enum FreshnessPurpose
{
    Start,
    EndHold,
    Continue,
}

namespace Materia.Monograph.Citing;

/// <summary>What hangs on a statement, the gravest first: the order in which a reviewer reads.</summary>
public enum StatementBearing
{
    /// <summary>It sets, limits or rounds a dose: dose rows, levels, labelled doses, products.</summary>
    Dose,

    /// <summary>It decides an action without a dose: stop, hold, no recommendation.</summary>
    Action,

    /// <summary>It informs or asks: findings, monitoring, how the drug is taken, where an input comes from.</summary>
    Advice,

    /// <summary>A name, a spelling, a code: it makes a word known.</summary>
    Record,
}

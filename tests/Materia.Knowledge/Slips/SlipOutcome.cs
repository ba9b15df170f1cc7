namespace Materia.Tests.Knowledge.Slips;

/// <summary>What became of a slip.</summary>
internal enum SlipOutcome
{
    /// <summary>The case is refused: a fault names what is wrong.</summary>
    Caught,

    /// <summary>The plan is made, and a finding says that the number is unusual.</summary>
    NamedAsUnusual,

    /// <summary>The plan is made, and a finding of a rule or a blocking gap that was not there before points at the number.</summary>
    NamedByARule,

    /// <summary>Nobody is told, and the plan says to do the same.</summary>
    MissedWithoutEffect,

    /// <summary>Nobody is told, and the plan says to do something else.</summary>
    MissedWithEffect,
}

namespace Materia.Consult.Explaining;

/// <summary>What a case shows of a rule; the strongest counts.</summary>
public enum CaseRole
{
    /// <summary>The rule set the action and dose of its plan.</summary>
    Decides,

    /// <summary>The rule wanted something, and another rule decided.</summary>
    Considered,

    /// <summary>The rule only made a finding.</summary>
    Tells,
}

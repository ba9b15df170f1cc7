namespace Materia.Consult.ExecutableCases;

/// <summary>A test that must be due; parts that are null are left open.</summary>
public sealed record MonitoringExpectation(string Test, ClinicalTime? Due, bool? Overdue)
{
    /// <summary>Whether <paramref name="item"/> is this one.</summary>
    public bool Matches(MonitoringItem item) =>
        item.Test == Test
        && (Due is not { } due || item.Due == due)
        && (Overdue is not { } overdue || item.Overdue == overdue);

    public override string ToString() =>
        Test
        + (Due is { } due ? $" due {due}" : "")
        + (
            Overdue switch
            {
                true => " overdue",
                false => " not overdue",
                null => "",
            }
        );
}

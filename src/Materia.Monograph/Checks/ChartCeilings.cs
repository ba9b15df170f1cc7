using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Checks;

/// <summary>
/// Proves for every chart, indication and label that no level a patient can be led to lies above the highest daily dose the
/// label names. A dose before a hold is no level: it never rises, and one above the label is counted from the label's highest.
/// </summary>
public static class ChartCeilings
{
    public static void Verify(DrugRecord drug, DiagnosticList diagnostics)
    {
        foreach (var chart in drug.Charts)
        {
            foreach (var indication in drug.Indications)
            {
                foreach (var (jurisdiction, use) in indication.Labelled)
                {
                    if (!IsFor(chart, indication, jurisdiction))
                    {
                        continue;
                    }
                    foreach (var level in Reached(chart, jurisdiction, use.Highest).Where(level => level > use.Highest))
                    {
                        diagnostics.Add(
                            DiagnosticCode.ChartDeadEnd,
                            chart.File,
                            chart.Position,
                            $"{chart.Id} leads to {level}, above the {use.Highest} that is the highest of {indication.Code}, {jurisdiction.ToWords()}"
                        );
                    }
                }
            }
        }
    }

    // Levels by body surface are bounded by the cap of the starting dose, whatever the body.
    private static IEnumerable<Mass> Reached(Chart chart, Jurisdiction jurisdiction, Mass highest)
    {
        var flat = chart.Levels.Where(level => level.Dimension == Dimension.Mass).Select(Mass.FromQuantity).ToList();
        if (flat.Count == 0)
        {
            return [];
        }
        var states = chart.States.Select(state => state.Level).OfType<int>().Select(place => flat[place]);
        var arrows = chart
            .Transitions.Where(arrow => arrow.Jurisdiction is not { } bound || bound == jurisdiction)
            .SelectMany(arrow =>
                arrow.Level switch
                {
                    LevelMove.OriginalStart => [flat[0]],
                    LevelMove.Down => flat.Skip(arrow.FirstEpisode - 1),
                    LevelMove.BelowPrevious => flat.Where(level => level < highest),
                    LevelMove.Named => [flat[arrow.NamedLevel ?? 0]],
                    _ => Enumerable.Empty<Mass>(),
                }
            );
        return states.Concat(arrows).Distinct();
    }

    private static bool IsFor(Chart chart, IndicationRecord indication, Jurisdiction jurisdiction)
    {
        var values = new CellGrid([], [chart.For]).NewCell();
        foreach (var variable in chart.For.Variables)
        {
            var word = variable.From switch
            {
                Derivation.Field { Name: CaseField.Jurisdiction } => jurisdiction.ToCode(),
                Derivation.Field { Name: CaseField.Indication } => indication.Code,
                _ => null,
            };
            if (word is not null)
            {
                values[variable.Index] = VariableValue.OfIndex(variable.Values.IndexOf(word));
            }
        }
        return chart.For.Judge(values) != Truth.No;
    }
}

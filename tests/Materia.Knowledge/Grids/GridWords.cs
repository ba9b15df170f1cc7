using System.Text;
using Materia.Clinical.Plans;
using Materia.Units;

namespace Materia.Tests.Knowledge.Grids;

/// <summary>Tables that a pharmacist can read: aligned columns, one cell a plan.</summary>
internal static class GridWords
{
    /// <summary>"start 400 mg", with the severity of the findings of some kinds: "start 200 mg, moderate".</summary>
    public static string Outcome(Plan plan, params FindingKind[] kinds)
    {
        var dose = plan.Dose is { } given ? $" {given.DailyTotal}" : "";
        var worst = plan
            .Findings.Where(finding => kinds.Contains(finding.Kind))
            .Select(finding => finding.Severity)
            .DefaultIfEmpty(Severity.Info)
            .Min();
        return $"{plan.Action.ToCode()}{dose}{(worst < Severity.Info ? $", {worst.ToCode()}" : "")}";
    }

    /// <summary>"start 400 mg", without a dose the action alone.</summary>
    public static string Action(Plan plan) =>
        plan.Dose is { } dose ? $"{plan.Action.ToCode()} {dose.DailyTotal}" : plan.Action.ToCode();

    /// <summary>"1 x 400 mg + 0.5 x 100 mg", per administration, with "twice" where the day is divided.</summary>
    public static string Tablets(Plan plan)
    {
        if (plan.Dose is not { } dose)
        {
            return "-";
        }
        var units = string.Join(
            " + ",
            dose.Products.Select(product =>
                product.Strength.Dimension == Dimension.Mass
                    ? $"{DecimalText.Format(product.Count)} x {product.Strength.Value}"
                    : $"{DecimalText.Format(product.Count)} mL"
            )
        );
        return dose.TimesPerDay == 1 ? units : $"{units}, twice";
    }

    public static string Table(string title, string[] heads, IEnumerable<string[]> rows)
    {
        string[][] all = [heads, .. rows];
        var widths = heads.Select((_, column) => all.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder(title).Append("\n\n");
        foreach (var row in all)
        {
            text.Append(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd())
                .Append('\n');
            if (row == heads)
            {
                text.Append(string.Join("  ", widths.Select(width => new string('-', width)))).Append('\n');
            }
        }
        return text.ToString();
    }
}

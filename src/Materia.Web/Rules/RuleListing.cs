using Materia.Monograph.Charts;
using Materia.Monograph.Conditions;
using Materia.Monograph.Tables;

namespace Materia.Web.Rules;

/// <summary>
/// The rules of a drug that can apply to one indication, for showing: a rule is left out only when the indication, and the
/// jurisdiction where one is given, already exclude it. Shows rules; applies none.
/// </summary>
public sealed class RuleListing
{
    private readonly DrugRecord _drug;
    private readonly VariableValue[] _values;

    public RuleListing(Knowledge knowledge, DrugRecord drug, string indication, Jurisdiction? jurisdiction = null)
    {
        _drug = drug;
        _values = new VariableValue[knowledge.Variables.Length];
        foreach (var variable in knowledge.Variables)
        {
            var value = variable.From switch
            {
                Derivation.Field { Name: CaseField.Indication } => indication,
                Derivation.Field { Name: CaseField.Jurisdiction } => jurisdiction?.ToCode(),
                _ => null,
            };
            var index = value is null ? -1 : variable.Values.IndexOf(value);
            if (index >= 0)
            {
                _values[variable.Index] = VariableValue.OfIndex(index);
            }
        }
    }

    /// <summary>The tables that can apply.</summary>
    public IEnumerable<DecisionTable> Tables => _drug.Tables.Where(table => CanHold(table.For));

    /// <summary>The tables that set the dose a treatment starts at.</summary>
    public IEnumerable<DecisionTable> StartingDose => Tables.Where(table => table.Slice == "starting-dose");

    /// <summary>The rows of a table that can apply.</summary>
    public IEnumerable<TableRow> RowsOf(DecisionTable table) => table.Rows.Where(row => CanHold(row.When));

    /// <summary>The charts that can apply.</summary>
    public IEnumerable<Chart> Charts => _drug.Charts.Where(chart => CanHold(chart.For));

    /// <summary>Every input that a rule which can apply reads.</summary>
    public IEnumerable<Variable> Inputs =>
        Tables.SelectMany(table => table.Variables).Concat(Charts.SelectMany(chart => chart.Counts)).Distinct();

    private bool CanHold(Condition condition) => condition.Judge(_values) != Truth.No;
}

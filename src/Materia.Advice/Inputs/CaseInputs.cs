using Materia.Advice.Hepatic;
using Materia.Advice.History;
using Materia.Advice.Interactions;
using Materia.Advice.Ladders;
using Materia.Advice.Renal;

namespace Materia.Advice.Inputs;

/// <summary>
/// Every variable's value for one case under one label: what rules are judged on, with where each came from and what is missing.
/// </summary>
internal sealed class CaseInputs
{
    private readonly InputValue[] _inputs;
    private readonly VariableValue[] _values;

    private CaseInputs(InputValue[] inputs, VariableValue[] values)
    {
        _inputs = inputs;
        _values = values;
    }

    /// <summary>The values by <see cref="Variable.Index"/>, for judging conditions.</summary>
    public ReadOnlySpan<VariableValue> Values => _values;

    public InputValue this[Variable variable] => _inputs[variable.Index];

    /// <summary>A copy of the values, for trying out what an unknown one could be.</summary>
    public VariableValue[] CopyValues() => [.. _values];

    /// <summary>The same inputs with one more known.</summary>
    public CaseInputs With(InputValue input)
    {
        InputValue[] inputs = [.. _inputs];
        VariableValue[] values = [.. _values];
        inputs[input.Variable.Index] = input;
        values[input.Variable.Index] = input.Value;
        return new CaseInputs(inputs, values);
    }

    /// <summary>
    /// The inputs of the same case under another label: only what binds to the label is read anew.
    /// </summary>
    public CaseInputs Under(InputContext context)
    {
        InputValue[] inputs = [.. _inputs];
        VariableValue[] values = [.. _values];
        context.Values = values;
        foreach (var variable in context.Knowledge.Variables)
        {
            if (
                variable.From is Derivation.Field
                {
                    Name: CaseField.Jurisdiction or CaseField.RecordedDose or CaseField.AllergyToExcipient
                }
            )
            {
                inputs[variable.Index] = CaseFieldInput.Of(variable, context);
                values[variable.Index] = inputs[variable.Index].Value;
            }
        }
        return new CaseInputs(inputs, values);
    }

    public static CaseInputs Of(InputContext context)
    {
        var variables = context.Knowledge.Variables;
        var inputs = new InputValue[variables.Length];
        var values = new VariableValue[variables.Length];
        // Freshness limits and headers ask what is always known, so that is read first, in the order of the variables.
        context.Values = values;
        foreach (var variable in variables)
        {
            if (variable.AlwaysKnown)
            {
                Set(
                    variable.From switch
                    {
                        Derivation.Field => CaseFieldInput.Of(variable, context),
                        Derivation.ConditionSeverity condition => ConditionInput.Of(variable, condition, context),
                        Derivation.TakenMedicines read => MedicineInput.Of(variable, read, context),
                        _ => throw new UnreachableException(),
                    }
                );
            }
        }
        foreach (var variable in variables)
        {
            if (!variable.AlwaysKnown)
            {
                Set(Derive(variable, context));
            }
        }
        return new CaseInputs(inputs, values);

        void Set(InputValue input)
        {
            inputs[input.Variable.Index] = input;
            values[input.Variable.Index] = input.Value;
        }
    }

    private static InputValue Derive(Variable variable, InputContext context) =>
        variable.From switch
        {
            Derivation.Field { Name: CaseField.CreatinineClearance } => ClearanceInput.Of(variable, context),
            Derivation.Field => CaseFieldInput.Of(variable, context),
            Derivation.Qualifier qualifier => QualifierInput.Of(variable, qualifier.Id, context),
            Derivation.LatestResult latest => ResultInput.Of(variable, latest.Term, context),
            Derivation.MultipleOfUpperLimit multiple => UpperLimitInput.Of(variable, multiple.Term, context),
            _ => throw new UnreachableException(),
        };
}

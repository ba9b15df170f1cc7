using Materia.Advice.Inputs;
using Materia.Clinical.Renal;

namespace Materia.Advice.Renal;

/// <summary>
/// Creatinine clearance: measured, or Cockcroft-Gault from 18 years on, or below that the bedside Schwartz estimate where it
/// shows the policy's floor or more. A creatinine of the same day as the measurement or later counts where its estimate is lower. A reported
/// eGFR never stands in for it.
/// </summary>
internal static class ClearanceInput
{
    private const string Measured = "creatinine-clearance";
    private const string Creatinine = "creatinine";

    public static InputValue Of(Variable variable, InputContext context)
    {
        var estimate = Estimate(variable, context);
        if (
            !context.Knowledge.Terminology.TryObservation(Measured, out var clearance)
            || context.Results.Latest(clearance) is not { } result
            || context.Results.IsStale(result, context.Results.Purpose, context.Values, out _)
        )
        {
            return estimate;
        }
        var measured = ResultInput.Of(variable, clearance, context);
        if (
            !context.Knowledge.Terminology.TryObservation(Creatinine, out var creatinine)
            || context.Results.Latest(creatinine) is not { } newer
            || newer.Date.Date < result.Date.Date
            // Of one day the measurement stands unless the creatinine shows less.
            || (newer.Date.Date == result.Date.Date && !estimate.Value.IsKnown && estimate.Possible.IsEmpty)
        )
        {
            return measured;
        }
        return LowerOf(estimate, measured, result);
    }

    // A creatinine later than the measurement may show what it could not: the lower of the two decides, and while the later one
    // cannot be judged neither does.
    private static InputValue LowerOf(InputValue estimate, InputValue measured, Observation result)
    {
        var floor = FlowRate.FromMillilitresPerMinute(CreatinineClearance.SchwartzFloor).ToQuantity().InBase;
        if (!estimate.Value.IsKnown)
        {
            // In a child an estimate under the floor says only that the measurement has to be done again.
            return measured.Value.Number < floor && estimate.Gaps.Any(gap => gap.Field == Measured)
                ? measured
                : estimate with
                {
                    AtMost = measured.Value,
                    Possible =
                    [
                        .. estimate.Possible.Select(one =>
                            VariableValue.OfNumber(Math.Min(one.Number, measured.Value.Number))
                        ),
                    ],
                };
        }
        return estimate.Value.Number >= measured.Value.Number
            ? measured
            : estimate with
            {
                Text = $"{estimate.Text}, lower than {measured.Text} measured on {result.Date.Date:yyyy-MM-dd}",
                Because = [.. estimate.Because, .. measured.Because],
            };
    }

    private static InputValue Estimate(Variable variable, InputContext context)
    {
        if (!context.Knowledge.Terminology.TryObservation(Creatinine, out var term))
        {
            return InputValue.Unknown(
                variable,
                new InputGap(Creatinine, "creatinine is not an observation of this knowledge")
            );
        }
        return CreatinineClearance.IsAdult(context.Case.Patient.Age)
            ? Adult(variable, term, context)
            : Child(variable, term, context);
    }

    private static InputValue Adult(Variable variable, ObservationTerm term, InputContext context)
    {
        var gaps = ImmutableArray.CreateBuilder<InputGap>();
        var creatinine = SerumCreatinine(term, context, gaps);
        var (weight, weightBecause, weightDate, weightGap) = BodyMeasures.Weight(context);
        if (weightGap is not null)
        {
            gaps.Add(weightGap);
        }
        var patient = context.Case.Patient;
        if (creatinine is not { } serum || weight is not { } mass)
        {
            if (patient.Sex is null)
            {
                gaps.Add(new InputGap("patient.sex", "sex was not given"));
            }
            return InputValue.Unknown(variable, [.. gaps]);
        }
        var date = Older(serum.Result.Date, weightDate);
        if (patient.Sex is { } sex)
        {
            var flow = CreatinineClearance.CockcroftGault(patient.Age, mass, sex, serum.Concentration);
            var value = VariableValue.OfNumber(flow.ToQuantity().InBase);
            return new InputValue
            {
                Variable = variable,
                Value = value,
                Text = $"{variable.ToText(value.Number)} (Cockcroft-Gault)",
                Because =
                [
                    new Reason(serum.Result.Path, serum.Result.ToQuote()),
                    weightBecause!,
                    new Reason(patient.AgePath, $"age {patient.Age.ToWords()}"),
                    new Reason("patient.sex", sex == Sex.Female ? "female" : "male"),
                ],
                Date = date,
            };
        }
        var both = new[] { Sex.Female, Sex.Male }.Select(one =>
            VariableValue.OfNumber(
                CreatinineClearance.CockcroftGault(patient.Age, mass, one, serum.Concentration).ToQuantity().InBase
            )
        );
        return InputValue.Unknown(variable, new InputGap("patient.sex", "sex was not given")) with
        {
            Possible = [.. both],
            Because = [new Reason(serum.Result.Path, serum.Result.ToQuote()), weightBecause!],
            Date = date,
        };
    }

    private static InputValue Child(Variable variable, ObservationTerm term, InputContext context)
    {
        var gaps = ImmutableArray.CreateBuilder<InputGap>();
        var creatinine = SerumCreatinine(term, context, gaps);
        var (height, heightBecause, heightDate, heightGap) = BodyMeasures.Height(context);
        if (heightGap is not null)
        {
            gaps.Add(heightGap);
        }
        if (creatinine is not { } serum || height is not { } length)
        {
            return InputValue.Unknown(variable, [.. gaps]);
        }
        var estimate = CreatinineClearance.BedsideSchwartz(length, serum.Concentration);
        if (estimate < CreatinineClearance.SchwartzFloor)
        {
            var shown = DecimalText.Format(DisplayRounding.Round(estimate));
            return InputValue.Unknown(
                variable,
                new InputGap(
                    Measured,
                    $"the bedside Schwartz estimate of {shown} mL/min/1.73 m² does not show {CreatinineClearance.SchwartzFloor} or more, so a measured clearance is needed (policy)"
                )
            );
        }
        var value = VariableValue.OfNumber(FlowRate.FromMillilitresPerMinute(estimate).ToQuantity().InBase);
        return new InputValue
        {
            Variable = variable,
            Value = value,
            Text =
                $"{CreatinineClearance.SchwartzFloor} mL/min or more (bedside Schwartz {DecimalText.Format(DisplayRounding.Round(estimate))} mL/min/1.73 m², policy)",
            Because = [new Reason(serum.Result.Path, serum.Result.ToQuote()), heightBecause!],
            Date = Older(serum.Result.Date, heightDate),
        };
    }

    private static (Observation Result, MassConcentration Concentration)? SerumCreatinine(
        ObservationTerm term,
        InputContext context,
        ImmutableArray<InputGap>.Builder gaps
    )
    {
        if (
            context.Results.Latest(term) is { Value: { } value } result
            && !context.Results.IsStale(result, context.Results.Purpose, context.Values, out _)
        )
        {
            if (value.Dimension == Dimension.MassConcentration)
            {
                return (result, MassConcentration.FromQuantity(value));
            }
            if (term.MolarMass is { } mass && value.TryConvertTo(Ucum.MicrogramPerLitre, mass, out var converted))
            {
                return (result, MassConcentration.FromQuantity(converted));
            }
        }
        gaps.Add(context.Results.Gap(term, context.Values));
        return null;
    }

    private static ClinicalTime? Older(ClinicalTime one, ClinicalTime? other) =>
        other is { } second && second.Date < one.Date ? second : one;
}

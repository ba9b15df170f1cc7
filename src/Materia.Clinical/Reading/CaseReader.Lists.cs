using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <content>Conditions, medicines, allergies and the formulary.</content>
public sealed partial class CaseReader
{
    private MedicalCondition? Condition(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var term = reader.RequiredText("term");
        var severity = reader.OptionalText("severity");
        var onset = PastTime(reader.Optional("onset"));
        reader.RefuseTheRest();
        return _faults.Count > before
            ? null
            : new MedicalCondition
            {
                Path = node.Path,
                Term = term!,
                Severity = severity,
                Onset = onset,
            };
    }

    private Medication? Medication(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var name = reader.OptionalText("name");
        var rxcui = reader.OptionalText("rxcui");
        var atc = reader.OptionalText("atc");
        // A medicine may be planned: its start and its end may lie ahead.
        var start = reader.Optional("start") is { } startNode ? Scalars.Time(startNode, _faults) : null;
        var endNode = reader.Optional("end");
        var end = endNode is null ? null : Scalars.Time(endNode, _faults);
        var dose = reader.OptionalText("dose");
        reader.RefuseTheRest();
        if (_faults.Count == before && name is null && rxcui is null && atc is null)
        {
            _faults.Add(node, "a medication needs a name, an rxcui or an atc code");
        }
        if (start is { } from && end is { } to && from.IsAfter(to))
        {
            _faults.Add(endNode!, $"the medication ends on {to}, before it starts on {from}");
        }
        return _faults.Count > before
            ? null
            : new Medication
            {
                Path = node.Path,
                Name = name,
                Rxcui = rxcui,
                Atc = atc,
                Start = start,
                End = end,
                Dose = dose,
            };
    }

    private Allergy? Allergy(DataNode node) =>
        Scalars.Text(node, _faults) is { } ingredient
            ? new Allergy { Path = node.Path, Ingredient = ingredient }
            : null;

    private Quantity? Strength(DataNode node)
    {
        if (Scalars.Quantity(node, _faults) is not { } strength)
        {
            return null;
        }
        switch (strength.Unit.Dimension)
        {
            case Dimension.Mass:
                return _dose is not { } limit || IsPlausibleDose(node, strength, limit, "a strength") ? strength : null;
            case Dimension.MassConcentration:
                var expected = _terminology.Plausibility.LiquidStrength.Plausible;
                if (expected.Contains(strength))
                {
                    return strength;
                }
                _faults.Add(node, $"a strength of {strength} is not plausible; expected {expected}");
                return null;
            default:
                _faults.Add(
                    node,
                    $"a strength is a mass or a concentration such as 400 mg or 80 mg/mL, found {strength}"
                );
                return null;
        }
    }
}

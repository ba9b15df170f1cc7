using Materia.Clinical.Cases;
using Materia.Clinical.Terms;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <content>What happened: doses, single administrations, events and answers.</content>
public sealed partial class CaseReader
{
    private DosePeriod? Dose(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var start = PastTime(reader.Required("start"));
        var endNode = reader.Optional("end");
        var end = PastTime(endNode);
        var amount = Amount(reader);
        var times = reader.Required("timesPerDay") is { } timesNode
            ? Whole(timesNode, _terminology.Plausibility.TimesPerDay)
            : null;
        var reason = reader.OptionalText("stopReason");
        if (start is { } from && end is { } to && from.IsAfter(to))
        {
            _faults.Add(endNode!, $"the period ends on {to}, before it starts on {from}");
        }
        reader.RefuseTheRest();
        return _faults.Count > before
            ? null
            : new DosePeriod
            {
                Path = node.Path,
                Start = start!.Value,
                End = end,
                Amount = amount!.Value,
                TimesPerDay = times!.Value,
                StopReason = reason,
            };
    }

    private Mass? Amount(ObjectReader reader)
    {
        if (reader.Required("amount") is not { } node || Scalars.Quantity(node, _faults) is not { } quantity)
        {
            return null;
        }
        if (quantity.Unit.Dimension != Dimension.Mass)
        {
            _faults.Add(
                node,
                $"an amount is a mass such as 400 mg, found {quantity}",
                quantity.Unit.Dimension == Dimension.MassPerArea ? "mg" : null
            );
            return null;
        }
        return _dose is not { } limit || IsPlausibleDose(node, quantity, limit, "an amount")
            ? Mass.FromQuantity(quantity)
            : null;
    }

    private bool IsPlausibleDose(DataNode node, Quantity quantity, InputLimit limit, string what)
    {
        if (limit.Plausible.Contains(quantity))
        {
            return true;
        }
        var usual = limit.Usual ?? limit.Plausible;
        var inMilligrams = new Quantity(quantity.Value, Ucum.Milligram);
        var likely =
            quantity.Unit != Ucum.Milligram && limit.Plausible.Contains(inMilligrams) ? inMilligrams
            : LikelySlip.OfPoint(quantity, usual) is { } moved ? moved
            : (Quantity?)null;
        _faults.Add(
            node,
            $"{what} of {quantity} is not plausible; expected {limit.Plausible}",
            likely is { } meant ? $"perhaps {meant}" : null
        );
        return false;
    }

    private int? Whole(DataNode node, InputLimit limit) =>
        Scalars.Whole(node, (int)limit.Plausible.Low.Value, (int)limit.Plausible.High.Value, _faults);

    private Administration? Administration(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var time = PastTime(reader.Required("time"));
        var amount = Amount(reader);
        var taken = reader.Required("taken") is { } takenNode ? Scalars.Boolean(takenNode, _faults) : null;
        reader.RefuseTheRest();
        return _faults.Count > before
            ? null
            : new Administration
            {
                Path = node.Path,
                Time = time!.Value,
                Amount = amount!.Value,
                Taken = taken!.Value,
            };
    }

    private AdverseEvent? Event(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var term = reader.RequiredText("term");
        var grade = reader.Required("grade") is { } gradeNode
            ? Whole(gradeNode, _terminology.Plausibility.Grade)
            : null;
        var version = reader.Optional("ctcaeVersion") is { } versionNode
            ? CtcaeVersion(versionNode)
            : AdverseEvent.UsualCtcaeVersion;
        var onset = PastTime(reader.Required("onset"));
        var resolvedNode = reader.Optional("resolved");
        var resolved = PastTime(resolvedNode);
        var related = reader.Optional("leukaemiaRelated") is { } relatedNode
            ? Scalars.Boolean(relatedNode, _faults)
            : null;
        if (onset is { } began && resolved is { } ended && began.IsAfter(ended))
        {
            _faults.Add(resolvedNode!, $"the event resolved on {ended}, before its onset on {began}");
        }
        reader.RefuseTheRest();
        return _faults.Count > before
            ? null
            : new AdverseEvent
            {
                Path = node.Path,
                Term = term!,
                Grade = grade!.Value,
                CtcaeVersion = version!,
                Onset = onset!.Value,
                Resolved = resolved,
                LeukaemiaRelated = related,
            };
    }

    private string? CtcaeVersion(DataNode node)
    {
        _faults.Shapes?.Leaf(node.Path, ShapeKind.Word, ["5.0", "6.0"]);
        if (node is DataScalar { Text: "5.0" or "5" })
        {
            return "5.0";
        }
        if (node is DataScalar { Text: "6.0" or "6" })
        {
            return "6.0";
        }
        _faults.Add(node, "expected CTCAE version 5.0 or 6.0");
        return null;
    }

    private Answer? Answer(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var question = reader.RequiredText("question");
        var valueNode = reader.Required("value");
        string? value = null;
        if (valueNode is DataScalar { Kind: ScalarKind.Boolean } flag)
        {
            _faults.Add(valueNode, "an answer is yes, no, unknown or text", flag.Text == "true" ? "yes" : "no");
        }
        else if (valueNode is not null)
        {
            value = Scalars.Text(valueNode, _faults);
        }
        var date = PastTime(reader.Optional("date"));
        reader.RefuseTheRest();
        return _faults.Count > before
            ? null
            : new Answer
            {
                Path = node.Path,
                Question = question!,
                Value = value!,
                Date = date,
            };
    }
}

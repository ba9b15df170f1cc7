using Materia.Clinical.Cases;
using Materia.Clinical.Terms;
using Materia.Units;

namespace Materia.Clinical.Reading;

/// <content>Dated results, their units and their limits of plausibility.</content>
public sealed partial class CaseReader
{
    private static readonly string[] TimingWords = ["trough", "peak", "random"];

    private Observation? Observation(DataNode node)
    {
        if (ObjectReader.Over(node, _faults) is not { } reader)
        {
            return null;
        }
        var before = _faults.Count;
        var term = reader.Required("code") is { } codeNode ? TermOf(codeNode) : null;
        var date = PastTime(reader.Required("date"));
        var textNode = reader.Optional("text");
        var isWord = textNode is not null;
        var text = isWord && term is not null ? ResultWord(textNode!, term) : null;
        Quantity? value = null;
        Quantity? upperLimit = null;
        if (isWord)
        {
            if (reader.Optional("value") is not null)
            {
                _faults.Add(node, "give value and unit, or text, not both");
            }
            _ = reader.Optional("unit");
            _ = reader.Optional("upperLimit");
        }
        else
        {
            value = Scalars.Quantity(reader, _faults);
            upperLimit = UpperLimit(reader, value, term);
        }
        var timing = reader.Optional("timing") is { } timingNode
            ? Scalars.Word(timingNode, TimingWords, _faults)
            : null;
        var since = SinceLastDose(reader);
        reader.RefuseTheRest();
        if (term is not null && value is { } measured)
        {
            if (term.Unit is null)
            {
                _faults.Add(node, $"{term.Code} is reported in words: {string.Join(", ", term.Words)}");
            }
            else
            {
                IsPlausible(node, measured, term);
            }
        }
        return _faults.Count > before || term is null || date is not { } dated
            ? null
            : new Observation
            {
                Path = node.Path,
                Term = term,
                Date = dated,
                Value = value,
                Text = text,
                UpperLimit = upperLimit,
                Timing = timing,
                SinceLastDose = since,
            };
    }

    private ObservationTerm? TermOf(DataNode node)
    {
        if (Scalars.Text(node, _faults) is not { } code)
        {
            return null;
        }
        if (_terminology.TryObservation(code, out var term))
        {
            return term;
        }
        _faults.Add(
            node,
            $"\"{Scalars.Shorten(code)}\" is no observation code that is known",
            Spelling.Nearest(code, _terminology.Observations.Select(known => known.Code))
        );
        return null;
    }

    private string? ResultWord(DataNode node, ObservationTerm term)
    {
        if (!term.Words.IsEmpty)
        {
            return Scalars.Word(node, term.Words, _faults);
        }
        _faults.Add(node, $"{term.Code} is reported as a value with a unit, not in words");
        return null;
    }

    private Quantity? UpperLimit(ObjectReader reader, Quantity? value, ObservationTerm? term)
    {
        if (reader.Optional("upperLimit") is not { } node)
        {
            return null;
        }
        // A plain number is in the unit of the value beside it.
        Quantity? limit = node is DataScalar { Kind: ScalarKind.Number }
            ? Scalars.Number(node, _faults) is { } number && value is { } beside
                ? new Quantity(number, beside.Unit)
                : null
            : UntypedLimit(node, value);
        if (limit is not { } found || value is not { } measured)
        {
            return null;
        }
        if (found.Unit != measured.Unit)
        {
            _faults.Add(
                node,
                $"the upper limit is in {found.Unit.Code}, the value in {measured.Unit.Code}; give both in one unit"
            );
            return null;
        }
        if (
            term is { LimitLow: { } lowest, LimitHigh: { } highest }
            && found.Dimension != Dimension.UpperLimitMultiple
            && Quantity.TryCompare(found, lowest, term.MolarMass, out var below)
            && Quantity.TryCompare(found, highest, term.MolarMass, out var above)
            && (below < 0 || above > 0)
        )
        {
            _faults.Add(
                node,
                $"an upper limit of {found} for {term.Code} is not plausible; expected {lowest} to {highest}",
                "give value and upper limit in the one unit of the report"
            );
            return null;
        }
        if (found.Value <= 0)
        {
            _faults.Add(node, $"an upper limit of {found} is not plausible");
            return null;
        }
        return found;
    }

    private Quantity? UntypedLimit(DataNode node, Quantity? value)
    {
        if (
            node is DataScalar { Kind: ScalarKind.Untyped } scalar
            && value is { } beside
            && DecimalText.TryParse(scalar.Text, out var number, out _)
        )
        {
            return new Quantity(number, beside.Unit);
        }
        return Scalars.Quantity(node, _faults);
    }

    private Quantity? SinceLastDose(ObjectReader reader)
    {
        if (reader.Optional("sinceLastDose") is not { } node || Scalars.Quantity(node, _faults) is not { } since)
        {
            return null;
        }
        if (since.Unit.Dimension == Dimension.Time && since.Value >= 0)
        {
            return since;
        }
        _faults.Add(node, $"time since the last dose is a duration such as 24 h, found {since}");
        return null;
    }

    private bool IsPlausible(DataNode node, Quantity quantity, ObservationTerm term)
    {
        if (quantity.Unit.Dimension == Dimension.UpperLimitMultiple)
        {
            return IsPlausibleMultiple(node, quantity, term);
        }
        if (term.Unit is not { } unit || !Quantity.TryCompare(quantity, new Quantity(0, unit), term.MolarMass, out _))
        {
            _faults.Add(
                node,
                $"{term.Code} cannot be given in {quantity.Unit.Code}; expected {term.Unit?.Code ?? "a word"} or a unit that converts to it",
                term.Unit?.Code
            );
            return false;
        }
        if (IsWithin(quantity, term))
        {
            return true;
        }
        var low = term.PlausibleLow is { } bottom ? bottom.ToString() : "0";
        _faults.Add(
            node,
            $"{term.Code} {quantity} is not plausible; expected {low} to {term.PlausibleHigh}",
            LikelyUnit(quantity, term)
        );
        return false;
    }

    private bool IsPlausibleMultiple(DataNode node, Quantity quantity, ObservationTerm term)
    {
        // source: own limit: liver enzymes of several hundred times the limit are seen in necrosis, not thousands.
        const decimal HighestMultiple = 1000m;
        if (term.HasUpperLimit && quantity.Value >= 0 && quantity.Value <= HighestMultiple)
        {
            return true;
        }
        _faults.Add(
            node,
            term.HasUpperLimit
                ? $"{term.Code} {quantity} is not plausible; expected 0 to {HighestMultiple} times the upper limit"
                : $"{term.Code} cannot be given as a multiple of an upper limit",
            term.Unit?.Code
        );
        return false;
    }

    private static bool IsWithin(Quantity quantity, ObservationTerm term) =>
        quantity.Value >= 0
        && (
            term.PlausibleLow is not { } low
            || (Quantity.TryCompare(quantity, low, term.MolarMass, out var below) && below >= 0)
        )
        && (
            term.PlausibleHigh is not { } high
            || (Quantity.TryCompare(quantity, high, term.MolarMass, out var above) && above <= 0)
        );

    // The same number in another unit, where that would be plausible: 800 /uL written as 800 10*9/L. The units that
    // laboratories report the test in come first.
    private static string? LikelyUnit(Quantity quantity, ObservationTerm term)
    {
        foreach (var unit in new[] { term.OtherUnit, term.Unit }.OfType<Unit>().Concat(Ucum.All))
        {
            if (unit != quantity.Unit)
            {
                var candidate = new Quantity(quantity.Value, unit);
                if (
                    unit.Dimension != Dimension.UpperLimitMultiple
                    && IsWithin(candidate, term)
                    && Fits(candidate, term)
                )
                {
                    return $"perhaps {candidate}";
                }
            }
        }
        return null;
    }

    private static bool Fits(Quantity candidate, ObservationTerm term) =>
        term.PlausibleHigh is { } high && Quantity.TryCompare(candidate, high, term.MolarMass, out _);
}

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
                IsPlausible(node, measured, term, AgeOn(date));
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
        return term is null || IsPlausibleLimit(node, found, term) ? found : null;
    }

    private bool IsPlausibleLimit(DataNode node, Quantity limit, ObservationTerm term)
    {
        if (limit.Dimension == Dimension.UpperLimitMultiple)
        {
            if (limit.Value != 1)
            {
                _faults.Add(node, $"an upper limit is 1 times itself, found {limit}", "leave it out beside a multiple");
            }
            return limit.Value == 1;
        }
        // Where laboratories report no limit that is read here, one can still only be what a result can be.
        if (
            (term.PlausibleLimit ?? term.Plausible) is not { } plausible
            || (limit.Value > 0 && plausible.Contains(limit, term.MolarMass))
        )
        {
            return true;
        }
        _faults.Add(
            node,
            $"an upper limit of {limit} for {term.Code} is not plausible; expected {plausible}",
            "give value and upper limit in the one unit of the report"
        );
        return false;
    }

    // Without a time of the question the age on another day is not known.
    private Age? AgeOn(ClinicalTime? date) =>
        _age is { } age && date is { } day && _asOf.Date < DateOnly.MaxValue ? age.Earlier(_asOf.Date, day.Date) : null;

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
        if (since.Unit.Dimension != Dimension.Time)
        {
            _faults.Add(node, $"time since the last dose is a duration such as 24 h, found {since}");
            return null;
        }
        var plausible = _terminology.Plausibility.SinceLastDose.Plausible;
        if (plausible.Contains(since))
        {
            return since;
        }
        _faults.Add(node, $"a time of {since} since the last dose is not plausible; expected {plausible}");
        return null;
    }

    private bool IsPlausible(DataNode node, Quantity quantity, ObservationTerm term, Age? age)
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
        var atAge = age is { } known ? _terminology.Plausibility.BodyLimit(term, known) : null;
        if (term.Plausible is { } plausible && !plausible.Contains(quantity, term.MolarMass))
        {
            Refuse(node, quantity, term, plausible, atAge?.Usual ?? term.Usual ?? plausible, "");
            return false;
        }
        if (atAge is not null && !atAge.Plausible.Contains(quantity))
        {
            var when = $" at {age!.Value.ToWords()}";
            Refuse(node, quantity, term, atAge.Plausible, atAge.Usual ?? atAge.Plausible, when);
            return false;
        }
        return true;
    }

    // What most patients have is the likelier meaning; what one patient may have comes after it.
    private void Refuse(
        DataNode node,
        Quantity quantity,
        ObservationTerm term,
        ValueRange plausible,
        ValueRange usual,
        string when
    )
    {
        var likely =
            LikelySlip.OfUnit(quantity, term, usual)
            ?? LikelySlip.OfPoint(quantity, usual, term.MolarMass)
            ?? LikelySlip.OfAnyUnit(quantity, term, plausible);
        _faults.Add(
            node,
            $"{term.Code} {quantity} is not plausible{when}; expected {plausible}",
            likely is { } meant ? $"perhaps {meant}"
                : when.Length > 0 ? "perhaps another age"
                : null
        );
    }

    private bool IsPlausibleMultiple(DataNode node, Quantity quantity, ObservationTerm term)
    {
        var plausible = _terminology.Plausibility.UpperLimitMultiple.Plausible;
        if (term.HasUpperLimit && plausible.Contains(quantity))
        {
            return true;
        }
        _faults.Add(
            node,
            term.HasUpperLimit
                ? $"{term.Code} {quantity} is not plausible; expected {plausible}"
                : $"{term.Code} cannot be given as a multiple of an upper limit",
            term.Unit?.Code
        );
        return false;
    }
}

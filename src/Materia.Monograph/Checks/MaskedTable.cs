using System.Numerics;
using Materia.Monograph.Conditions;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Checks;

/// <summary>
/// A table as bit masks, one bit a conjunction: for every value of every variable which conjunctions hold for certain and which
/// may hold. A cell's truth is the conjunction of its values' masks, kept as running products from the first variable to the
/// last, so that stepping to the next cell costs one product.
/// </summary>
internal sealed class MaskedTable
{
    private readonly DecisionTable _table;
    private readonly CellGrid _grid;
    private readonly ImmutableArray<RowTerm> _terms;
    private readonly int _words;

    // By variable, then value, then word: certain masks and possible masks.
    private readonly ulong[][] _certain;
    private readonly ulong[][] _possible;

    // Running products: row i holds the product of the first i variables.
    private readonly ulong[] _certainSoFar;
    private readonly ulong[] _possibleSoFar;
    private readonly bool[] _knownSoFar;

    private MaskedTable(DecisionTable table, ImmutableArray<RowTerm> terms)
    {
        _table = table;
        _grid = TableSurveyor.GridOf(table);
        _terms = terms;
        _words = ((terms.Length - 1) / CheckLimits.WordBits) + 1;
        _certain = Masks(Truth.Yes);
        _possible = Masks(Truth.Maybe);
        var depth = _grid.Variables.Length + 1;
        _certainSoFar = new ulong[depth * _words];
        _possibleSoFar = new ulong[depth * _words];
        _knownSoFar = new bool[depth];
        Begin();
    }

    /// <summary>False when the conditions branch into too many conjunctions.</summary>
    public static bool TryCreate(DecisionTable table, [NotNullWhen(true)] out MaskedTable? masked)
    {
        masked = null;
        var terms = ImmutableArray.CreateBuilder<RowTerm>();
        // The header goes last, as a row of its own: where it cannot hold, the table is not asked.
        foreach (var (row, when) in table.Rows.Select(row => row.When).Append(table.For).Index())
        {
            if (
                RowTerm.Expand(when, CheckLimits.MostTerms) is not { } alternatives
                || terms.Count + alternatives.Count > CheckLimits.MostTerms
            )
            {
                return false;
            }
            terms.AddRange(alternatives.Select(literals => new RowTerm(row, literals)));
        }
        masked = new MaskedTable(table, terms.ToImmutable());
        return true;
    }

    public TableSurvey Survey()
    {
        var notes = new SurveyNotes(_table.Rows.Length);
        var variables = _grid.Variables.Length;
        var digits = new int[variables];
        Multiply(0, digits);
        var last = variables * _words;
        for (var cell = 0L; cell < _grid.Count; cell++)
        {
            Look(
                cell,
                _certainSoFar.AsSpan(last, _words),
                _possibleSoFar.AsSpan(last, _words),
                _knownSoFar[variables],
                notes
            );
            var place = variables - 1;
            while (place >= 0 && ++digits[place] == _grid.Values[place].Length)
            {
                digits[place--] = 0;
            }
            if (place >= 0)
            {
                Multiply(place, digits);
            }
        }
        return notes.ToSurvey();
    }

    // Brings the running products up to date from a variable on.
    private void Multiply(int from, int[] digits)
    {
        for (var place = from; place < digits.Length; place++)
        {
            var digit = digits[place];
            var source = place * _words;
            var mask = digit * _words;
            for (var word = 0; word < _words; word++)
            {
                _certainSoFar[source + _words + word] = _certainSoFar[source + word] & _certain[place][mask + word];
                _possibleSoFar[source + _words + word] = _possibleSoFar[source + word] & _possible[place][mask + word];
            }
            _knownSoFar[place + 1] = _knownSoFar[place] && _grid.Values[place][digit].IsKnown;
        }
    }

    private void Look(
        long cell,
        ReadOnlySpan<ulong> certain,
        ReadOnlySpan<ulong> possible,
        bool isKnown,
        SurveyNotes notes
    )
    {
        if (!HeaderMayHold(possible))
        {
            return;
        }
        notes.Cells++;
        var firstPossible = FirstRow(possible);
        var before = -1;
        for (var word = 0; word < _words; word++)
        {
            for (var bits = certain[word]; bits != 0; bits &= bits - 1)
            {
                var row = _terms[(word * CheckLimits.WordBits) + BitOperations.TrailingZeroCount(bits)].Row;
                if (row == _table.Rows.Length || row == before)
                {
                    continue;
                }
                if (_table.Hit != HitPolicy.First || row == firstPossible)
                {
                    notes.Reached[row] = true;
                }
                if (before >= 0)
                {
                    Overlaps(cell, certain, row, notes);
                }
                before = row;
            }
        }
        if (isKnown && before < 0)
        {
            notes.Gap(cell);
        }
    }

    // Rare: more than one row matches.
    private void Overlaps(long cell, ReadOnlySpan<ulong> certain, int row, SurveyNotes notes)
    {
        for (var term = 0; term < _terms.Length && _terms[term].Row < row; term++)
        {
            if ((certain[term / CheckLimits.WordBits] >> (term % CheckLimits.WordBits) & 1) != 0)
            {
                notes.Overlap(_terms[term].Row, row, cell);
            }
        }
    }

    private bool HeaderMayHold(ReadOnlySpan<ulong> possible)
    {
        for (var term = _terms.Length - 1; term >= 0 && _terms[term].Row == _table.Rows.Length; term--)
        {
            if ((possible[term / CheckLimits.WordBits] >> (term % CheckLimits.WordBits) & 1) != 0)
            {
                return true;
            }
        }
        return false;
    }

    private int FirstRow(ReadOnlySpan<ulong> mask)
    {
        for (var word = 0; word < _words; word++)
        {
            if (mask[word] != 0)
            {
                return _terms[(word * CheckLimits.WordBits) + BitOperations.TrailingZeroCount(mask[word])].Row;
            }
        }
        return -1;
    }

    private ulong[][] Masks(Truth atLeast)
    {
        var cell = _grid.NewCell();
        return
        [
            .. _grid.Variables.Select(
                (variable, place) =>
                {
                    var values = _grid.Values[place];
                    var masks = new ulong[values.Length * _words];
                    for (var digit = 0; digit < values.Length; digit++)
                    {
                        cell[variable.Index] = values[digit];
                        Mask(variable, cell, atLeast, masks.AsSpan(digit * _words, _words));
                    }
                    return masks;
                }
            ),
        ];
    }

    private void Mask(Variable variable, VariableValue[] cell, Truth atLeast, Span<ulong> mask)
    {
        for (var term = 0; term < _terms.Length; term++)
        {
            var holds = _terms[term]
                .Literals.Where(literal => literal.Variables.Contains(variable))
                .All(literal => literal.Judge(cell) >= atLeast);
            if (holds)
            {
                mask[term / CheckLimits.WordBits] |= 1UL << (term % CheckLimits.WordBits);
            }
        }
    }

    // Before the first variable everything holds, but for what asks about variables outside the grid: those may hold.
    private void Begin()
    {
        _knownSoFar[0] = true;
        for (var term = 0; term < _terms.Length; term++)
        {
            var bit = 1UL << (term % CheckLimits.WordBits);
            _possibleSoFar[term / CheckLimits.WordBits] |= bit;
            var isInside = _terms[term]
                .Literals.SelectMany(literal => literal.Variables)
                .All(variable => _grid.Variables.Contains(variable));
            if (isInside)
            {
                _certainSoFar[term / CheckLimits.WordBits] |= bit;
            }
        }
    }
}

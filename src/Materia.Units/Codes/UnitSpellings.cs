using System.Collections.Frozen;
using System.Text;

namespace Materia.Units;

/// <summary>What people write where a code is expected, and the code they mean. Used in messages only.</summary>
internal static class UnitSpellings
{
    private const int LongestConsidered = 40;

    /// <summary>Spellings in which capitals carry the sense: G/L counts, g/L weighs.</summary>
    private static readonly FrozenDictionary<string, string> CaseCounts = Spellings(
        ("10*9/L", "G/L G/l Gpt/L Gpt/l"),
        ("10*12/L", "T/L T/l Tpt/L Tpt/l"),
        ("10*6/uL", "M/uL M/ul M/mm3")
    );

    /// <summary>Spellings by their plain form, see <see cref="Plain" />.</summary>
    private static readonly FrozenDictionary<string, string> Meant = Spellings(
        ("ug", "mcg microgram micrograms"),
        ("mg", "milligram milligrams mgs"),
        ("g", "gram grams gm gms gr"),
        ("kg", "kilogram kilograms kgs kilo kilos"),
        ("[lb_av]", "lb lbs pound pounds"),
        ("[oz_av]", "oz ounce ounces"),
        ("mL", "cc millilitre millilitres milliliter milliliters mls cm3"),
        ("L", "litre litres liter liters"),
        ("uL", "mm3 microlitre microliter"),
        ("cm", "cms centimetre centimetres centimeter centimeters"),
        ("m", "metre metres meter meters"),
        ("[in_i]", "in ins inch inches \""),
        ("[ft_i]", "ft foot feet '"),
        ("m2", "sqm"),
        ("a", "y yr yrs year years"),
        ("mo", "month months mth mths mon"),
        ("wk", "w week weeks wks"),
        ("d", "day days"),
        ("h", "hr hrs hour hours"),
        ("min", "mins minute minutes"),
        ("s", "sec secs second seconds"),
        ("10*9/L", "x109/l 10e9/l 1e9/l giga/l billion/l bn/l e9/l gigaparticles/l"),
        ("10*12/L", "x1012/l 10e12/l 1e12/l tera/l e12/l"),
        ("10*6/L", "x106/l 10e6/l 1e6/l million/l e6/l"),
        ("10*3/uL", "x103/ul 10e3/ul 1e3/ul k/ul k/mm3 thou/ul x103/mm3 103/mm3 k/cumm thousand/ul e3/ul"),
        ("10*6/uL", "x106/ul 10e6/ul 1e6/ul million/ul mil/ul x106/mm3 106/mm3 e6/ul"),
        ("{cells}/uL", "cell/ul cells/mm3 cell/mm3 cells/cumm"),
        ("/uL", "/mm3 /cumm"),
        ("U/L", "iu/l units/l unit/l"),
        ("m[IU]/L", "mu/l miu/l"),
        ("u[IU]/mL", "uu/ml uiu/ml"),
        ("[IU]/L", "miu/ml mu/ml"),
        ("[IU]/mL", "iu/ml u/ml"),
        ("mL/min/{1.73_m2}", "ml/min/173 ml/min/173sqm"),
        ("ng.h/mL", "hng/ml ng/mlh ngh/ml"),
        ("mg.h/L", "hmg/l mg/lh"),
        ("%", "percent percents pct per cent"),
        ("{ULN}", "xuln timesuln uln xtheuln xupperlimit upperlimit"),
        ("{INR}", "ratio"),
        ("1", "none unitless number"),
        ("Cel", "c degc °c celsius"),
        ("/min", "bpm permin"),
        ("mm[Hg]", "torr")
    );

    private static readonly FrozenDictionary<string, string> Codes = UnitTable
        .Rows.DistinctBy(unit => Plain(unit.Code))
        .ToFrozenDictionary(unit => Plain(unit.Code), unit => unit.Code, StringComparer.Ordinal);

    internal static string? Nearest(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestConsidered)
        {
            return null;
        }

        if (UnitTable.ByCode.TryGetValue(text, out var known))
        {
            return known.Code;
        }

        if (CaseCounts.TryGetValue(Fold(text), out var code))
        {
            return code;
        }

        var plain = Plain(text);
        return Meant.TryGetValue(plain, out code) || Codes.TryGetValue(plain, out code) ? code : Closest(plain);
    }

    /// <summary>Typographic characters as the plain ones that codes are made of; no spaces.</summary>
    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            folded.Append(
                character switch
                {
                    // Micro sign and Greek mu look alike and are both typed.
                    '\u00B5' or '\u03BC' => "u",
                    '\u00D7' => "x",
                    '\u2215' or '\u2044' => "/",
                    '\u2070' => "0",
                    '\u00B9' => "1",
                    '\u00B2' => "2",
                    '\u00B3' => "3",
                    >= '\u2074' and <= '\u2079' => ((char)('4' + (character - '\u2074'))).ToString(),
                    _ when char.IsWhiteSpace(character) => "",
                    _ => character.ToString(),
                }
            );
        }

        return folded.ToString();
    }

    /// <summary>The spelling without capitals, brackets and signs, and with the commonest words as codes have them.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in Fold(text).ToLowerInvariant())
        {
            if (!"[]{}()_*^.·⋅\u2212".Contains(character, StringComparison.Ordinal))
            {
                plain.Append(character);
            }
        }

        return plain
            .Replace("microg", "ug")
            .Replace("micromol", "umol")
            .Replace("mcg/", "ug/")
            .Replace("/mcl", "/ul")
            .Replace("/cc", "/ml")
            .Replace("/hour", "/h")
            .Replace("/hr", "/h")
            .Replace("/day", "/d")
            .Replace("/minute", "/min")
            .Replace("/week", "/wk")
            .Replace("/litre", "/l")
            .Replace("/liter", "/l")
            .ToString();
    }

    private static string? Closest(string plain)
    {
        // One slip in a short code, two in a long one: more would suggest units that have nothing to do with the text.
        var allowed = plain.Length switch
        {
            <= 1 => 0,
            <= 4 => 1,
            _ => 2,
        };
        string? best = null;
        foreach (var unit in UnitTable.Rows)
        {
            var distance = EditDistance(plain, Plain(unit.Code));
            if (distance <= allowed)
            {
                best = unit.Code;
                allowed = distance - 1;
            }
        }

        return best;
    }

    // source: Wagner and Fischer, J ACM 1974;21:168: number of inserted, deleted and replaced characters.
    private static int EditDistance(string left, string right)
    {
        Span<int> row = stackalloc int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var replaced = diagonal + (left[line - 1] == right[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(diagonal, row[column - 1]));
            }
        }

        return row[right.Length];
    }

    private static FrozenDictionary<string, string> Spellings(params (string Code, string Written)[] rows) =>
        rows.SelectMany(row => row.Written.Split(' ').Select(written => (written, row.Code)))
            .ToFrozenDictionary(pair => pair.written, pair => pair.Code, StringComparer.Ordinal);
}

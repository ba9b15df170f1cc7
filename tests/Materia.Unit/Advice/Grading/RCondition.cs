using System.Globalization;
using System.Text.RegularExpressions;

namespace Materia.Tests.Advice.Grading;

/// <summary>
/// Judges one of admiral's conditions as R does, in three values: comparisons, is.na, %in%, !, &amp;, | and brackets over numbers
/// and the columns of its data. A comparison with a missing number is neither true nor false.
/// </summary>
internal sealed partial class RCondition
{
    private readonly string[] _tokens;
    private readonly IReadOnlyDictionary<string, decimal?> _columns;
    private readonly string _baseline;
    private int _at;

    private RCondition(string text, IReadOnlyDictionary<string, decimal?> columns, string baseline)
    {
        _tokens = [.. Token().Matches(text).Select(match => match.Value)];
        _columns = columns;
        _baseline = baseline;
    }

    /// <param name="baseline">HIGH, LOW, NORMAL, or empty where there is none.</param>
    public static bool? Judge(string text, IReadOnlyDictionary<string, decimal?> columns, string baseline)
    {
        var condition = new RCondition(text, columns, baseline);
        var result = condition.Or();
        return condition._at == condition._tokens.Length
            ? result
            : throw new FormatException($"{text}: stopped at {string.Join(' ', condition._tokens[condition._at..])}");
    }

    private bool? Or()
    {
        var left = And();
        while (Take("|"))
        {
            var right = And();
            left =
                left == true || right == true ? true
                : left is null || right is null ? null
                : false;
        }
        return left;
    }

    private bool? And()
    {
        var left = Not();
        while (Take("&"))
        {
            var right = Not();
            left =
                left == false || right == false ? false
                : left is null || right is null ? null
                : true;
        }
        return left;
    }

    private bool? Not()
    {
        if (Take("!"))
        {
            return !Not();
        }
        if (Take("is.na"))
        {
            Need("(");
            var isMissing = Number() is null;
            Need(")");
            return isMissing;
        }
        if (_tokens[_at] == "(" && !IsArithmetic())
        {
            Need("(");
            var inner = Or();
            Need(")");
            return inner;
        }
        if (Take("BNRIND"))
        {
            Need("%in%");
            return _tokens[_at++] switch
            {
                "high_indicator" => _baseline == "HIGH",
                "low_indicator" => _baseline == "LOW",
                var other => throw new FormatException(other),
            };
        }
        var left = Number();
        var sign = _tokens[_at++];
        var right = Number();
        return left is not { } one || right is not { } two
            ? null
            : sign switch
            {
                "<" => one < two,
                "<=" => one <= two,
                ">" => one > two,
                ">=" => one >= two,
                _ => throw new FormatException(sign),
            };
    }

    // A bracket around a condition holds a comparison or is.na before it closes.
    private bool IsArithmetic()
    {
        var depth = 0;
        for (var at = _at; at < _tokens.Length; at++)
        {
            depth += _tokens[at] switch
            {
                "(" => 1,
                ")" => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return true;
            }
            if (_tokens[at] is "<" or "<=" or ">" or ">=" or "is.na" or "%in%")
            {
                return false;
            }
        }
        return true;
    }

    private decimal? Number()
    {
        var left = Factor();
        while (_at < _tokens.Length && _tokens[_at] is "+" or "*")
        {
            var sign = _tokens[_at++];
            var right = Factor();
            left = sign == "+" ? left + right : left * right;
        }
        return left;
    }

    private decimal? Factor()
    {
        // Rounding to 15 digits changes no decimal that is compared here.
        if (Take("signif"))
        {
            Need("(");
            var value = Number();
            Need(",");
            Need("signif_dig");
            Need(")");
            return value;
        }
        if (Take("-"))
        {
            return -Factor();
        }
        var token = _tokens[_at++];
        return decimal.TryParse(token, NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : _columns[token];
    }

    private bool Take(string token)
    {
        if (_at >= _tokens.Length || _tokens[_at] != token)
        {
            return false;
        }
        _at++;
        return true;
    }

    private void Need(string token)
    {
        if (!Take(token))
        {
            throw new FormatException($"expected {token} in {string.Join(' ', _tokens)}");
        }
    }

    [GeneratedRegex(@"%in%|[<>]=?|[A-Za-z_][A-Za-z_.]*|\d+(\.\d+)?|[-!&|(),+*]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}

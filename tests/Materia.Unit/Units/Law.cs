using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Materia.Units;

namespace Materia.Tests.Units;

/// <summary>Properties with a fixed seed, and what they are tried on.</summary>
internal static class Law
{
    private static readonly Config FixedSeed = Config
        .QuickThrowOnFailure.WithQuietOnSuccess(true)
        .WithMaxTest(2_000)
        .WithReplay(20_261_120, 9_007_199);

    /// <summary>Numbers that <see cref="DecimalText" /> accepts, as text without trailing zeros: 1 to 15 digits, up to 20 places.</summary>
    internal static Gen<string> NumberTexts { get; } =
        from digits in Gen.Choose(1, 15)
        from high in Gen.Choose(0, 9_999_999)
        from low in Gen.Choose(0, 99_999_999)
        from places in Gen.Choose(Math.Max(0, digits - 12), 20)
        from negative in Gen.Choose(0, 3)
        select Text(((high * 100_000_000L) + low) % (long)BigInteger.Pow(10, digits), places, negative == 0);

    internal static Gen<Materia.Units.Unit> Units { get; } = Gen.Elements(Ucum.All.ToArray());

    internal static Gen<Quantity> Quantities { get; } =
        from number in NumberTexts
        from unit in Units
        select new Quantity(Number(number), unit);

    /// <summary>A quantity and another unit of its dimension.</summary>
    internal static Gen<(Quantity Quantity, Materia.Units.Unit Unit)> Conversions { get; } =
        from quantity in Quantities
        from unit in Gen.Elements(Ucum.All.Where(unit => unit.Dimension == quantity.Dimension).ToArray())
        select (quantity, unit);

    internal static void Holds<T>(Gen<T> cases, Func<T, bool> law) =>
        Check.One(FixedSeed, Prop.ForAll(cases.ToArbitrary(), law));

    internal static decimal Number(string text) =>
        decimal.Parse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );

    /// <summary>The number as mantissa × 10^-places, read from its text.</summary>
    internal static (BigInteger Mantissa, int Places) Exact(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var places = point < 0 ? 0 : text.Length - point - 1;
        return (
            BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture),
            places
        );
    }

    private static string Text(long mantissa, int places, bool negative)
    {
        var digits = mantissa.ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var text = places == 0 ? digits : $"{digits[..^places]}.{digits[^places..]}".TrimEnd('0').TrimEnd('.');
        return negative && mantissa != 0 ? "-" + text : text;
    }
}

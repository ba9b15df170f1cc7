namespace Materia.Interop.Words;

/// <summary>A dose in words: number, space and unit unbroken, no abbreviation.</summary>
public static class DoseWords
{
    /// <summary>"400 mg once a day", "400 mg twice a day (800 mg a day)".</summary>
    public static string Regimen(DosePlan dose)
    {
        var amount = dose.Amount.ToQuantity().ToText();
        return dose.TimesPerDay == 1
            ? $"{amount} once a day"
            : $"{amount} {Times(dose.TimesPerDay)} ({dose.DailyTotal.ToQuantity().ToText()} a day)";
    }

    /// <summary>"one 400 mg film-coated tablet and 2½ ... once a day".</summary>
    public static string Products(DosePlan dose)
    {
        if (dose.Products.IsEmpty)
        {
            return $"{dose.Amount.ToQuantity().ToText()} {Times(dose.TimesPerDay)}; the products at hand cannot make exactly this amount";
        }
        var parts = dose.Products.Select(product =>
            product.Strength.Dimension == Dimension.Mass
                ? $"{Count(product.Count)} × {product.Name}"
                : $"{DecimalText.Format(product.Count)}\u00A0mL of {product.Name}"
        );
        return $"{string.Join(" and ", parts)}, {Times(dose.TimesPerDay)}";
    }

    /// <summary>A calculated amount for people: two places after the point, cut, never rounded up to a threshold.</summary>
    public static string Rounded(Mass mass)
    {
        const decimal Places = 100m;
        var cut = decimal.Truncate(mass.Milligrams * Places) / Places;
        return new Quantity(cut, Ucum.Milligram).ToText();
    }

    /// <summary>"once a day", "twice a day", otherwise "in so many doses a day".</summary>
    public static string Times(int times) =>
        times switch
        {
            1 => "once a day",
            2 => "twice a day",
            _ => $"{times} times a day",
        };

    private static string Count(decimal count)
    {
        var whole = decimal.Truncate(count);
        if (count == whole)
        {
            return DecimalText.Format(whole);
        }
        return whole == 0 ? "½" : $"{DecimalText.Format(whole)}½";
    }
}

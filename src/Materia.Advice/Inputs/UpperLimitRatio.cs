namespace Materia.Advice.Inputs;

/// <summary>A result as a multiple of its own upper limit of normal.</summary>
internal static class UpperLimitRatio
{
    /// <summary>
    /// The multiple, exact whenever it is a decimal: 52.2 over 17.4 is 3. Null when the result brings no limit; there is no default.
    /// </summary>
    public static decimal? Of(Observation result)
    {
        if (result.Value is not { } value)
        {
            return null;
        }
        if (value.Dimension == Dimension.UpperLimitMultiple)
        {
            return value.Value;
        }
        return result.UpperLimit is { } limit ? value.InBase / limit.InBase : null;
    }
}

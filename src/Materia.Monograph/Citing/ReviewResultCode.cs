namespace Materia.Monograph.Citing;

/// <summary>The spelling of a <see cref="ReviewResult"/> in files.</summary>
public static class ReviewResultCode
{
    /// <summary>All spellings, in the order of the values.</summary>
    public static ImmutableArray<string> All { get; } = ["confirmed", "corrected", "not-found"];

    public static string ToCode(this ReviewResult result) => All[(int)result];
}

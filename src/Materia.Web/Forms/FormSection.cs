namespace Materia.Web.Forms;

/// <summary>A group of fields under one legend: standing once, or as rows of a list.</summary>
public sealed record FormSection
{
    public required string Title { get; init; }

    public string? Hint { get; init; }

    /// <summary>The list's name in the contract when the fields are the columns of its rows; null when they stand once.</summary>
    public string? List { get; init; }

    /// <summary>What one row is called: "Result".</summary>
    public string RowName { get; init; } = "";

    /// <summary>Rows shown when none is filled in.</summary>
    public int Rows { get; init; }

    /// <summary>Whether it is folded away until something stands in it.</summary>
    public bool IsFolded { get; init; }

    /// <summary>Whether it is shown only when something stands in it: no rule reads it.</summary>
    public bool IsOnlyWhenUsed { get; init; }

    public required ImmutableArray<FormField> Fields { get; init; }

    /// <summary>What the names of a row's fields begin with; for fields that stand once, nothing.</summary>
    public string Prefix(int row) => List is null ? "" : $"{List}[{row.ToString(CultureInfo.InvariantCulture)}].";
}

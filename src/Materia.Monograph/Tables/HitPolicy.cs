namespace Materia.Monograph.Tables;

/// <summary>How many rows of a table may match.</summary>
public enum HitPolicy
{
    /// <summary>Exactly one row matches every cell; the verifier proves it.</summary>
    ExactlyOne,

    /// <summary>Every matching row counts; a cell without a row says nothing.</summary>
    All,

    /// <summary>The first matching row counts; the table gives a reason for the order.</summary>
    First,
}

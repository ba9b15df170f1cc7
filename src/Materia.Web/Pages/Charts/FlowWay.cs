namespace Materia.Web.Pages.Charts;

/// <summary>How an arrow gets from one space between rows to another.</summary>
internal enum FlowWay
{
    /// <summary>There is only one.</summary>
    Direct,

    /// <summary>Through free places of the column it leads to.</summary>
    TargetColumn,

    /// <summary>Through free places of the column it comes from.</summary>
    SourceColumn,

    /// <summary>Between two columns.</summary>
    Lane,
}

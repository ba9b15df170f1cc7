using Materia.Monograph.Citing;

namespace Materia.Consult.Explaining;

/// <summary>The words around an explanation, the same on the command line and on a page.</summary>
public static class ExplanationWords
{
    /// <summary>How many cases of one role are named before the rest are counted.</summary>
    public const int CasesShown = 10;

    /// <summary>Which document a copy is, and whether it is in force.</summary>
    public static string Currency(Source source)
    {
        if (source.IsPolicy)
        {
            return "Materia's own, not a publication.";
        }
        var newer = source.Successor is { } successor ? $"; newer: {successor}" : "";
        return source.Current
            ? $"Revision {source.Revision}; in force when it was read."
            : $"Revision {source.Revision}; not in force today{newer}.";
    }

    /// <summary>Whether the statement was checked at its place.</summary>
    public static string Read(ExplainedCitation one) =>
        !one.Citation.Verified ? "not yet checked there"
        : one.Source.IsPolicy ? "stands there"
        : "read there";

    /// <summary>"2026-12-01, A. B. (pharmacist): confirmed from TITLE, REVISION. NOTE"</summary>
    public static string Looked(Review review)
    {
        var found = review.Result == ReviewResult.NotFound ? "not found in" : $"{review.Result.ToCode()} from";
        var note = review.Note is { } words ? $" {words}" : "";
        return $"{review.On:yyyy-MM-dd}, {review.By} ({review.Role}): {found} {review.CopyTitle}, {review.CopyRevision}.{note}";
    }

    /// <summary>The heading over the cases of one role.</summary>
    public static string Cases(CaseRole role, int number)
    {
        var count = number == 1 ? "1 case" : $"{number} cases";
        return role switch
        {
            CaseRole.Decides => $"Decides the plan of {count}",
            CaseRole.Considered => $"Had a say in {count} that another rule decided",
            _ => $"Only makes a finding in {count}",
        };
    }

    /// <summary>What uses the thing, where that was not told already with the cases of a rule or the rules of a source.</summary>
    public static ImmutableArray<string> UsedBy(Explanation explanation) =>
        explanation.Cases.IsEmpty && explanation.Kind != "source" ? explanation.UsedBy : [];

    /// <summary>The file and line that the thing stands in; null for what the program makes.</summary>
    public static string? Place(Explanation explanation) =>
        explanation.File is not { } file ? null
        : explanation.Line > 1 ? $"knowledge/{file}:{explanation.Line}"
        : $"knowledge/{file}";
}

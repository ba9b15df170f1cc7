using Materia.Monograph.Pathways;

namespace Materia.Monograph.Charts;

/// <summary>A question that a chart asks, and whose answer an arrow waits for.</summary>
/// <param name="Id">Its name among the answers of a case.</param>
/// <param name="Ask">In words, without a full stop.</param>
/// <param name="Events">Events whose own statement of what caused them answers it.</param>
public sealed record ChartQuestion(string Id, string Ask, ImmutableArray<Term> Events)
{
    /// <summary>
    /// From when on an answer counts, beside the day the event began: the latest of these that has come; never while none has.
    /// Empty where every answer of the event counts.
    /// </summary>
    public ImmutableArray<PathwayDelay> CountsFrom { get; init; } = [];

    /// <summary>The answer that stays for later events until one of them has another; null where each event is asked anew.</summary>
    public string? Stays { get; init; }
}

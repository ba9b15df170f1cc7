using Materia.Consult.Explaining;
using Materia.Monograph.Diagnostics;
using Materia.Web.Serving;

namespace Materia.Web.Pages.Explain;

/// <summary>What <c>materia explain</c> says, for pages; opened when first asked for.</summary>
public sealed class ExplainBook(ExamplePatients patients)
{
    private readonly Lazy<Explainer> _explainer = new(() =>
        Explainer.Open(KnowledgePlace.Folder, KnowledgePlace.Bundles, new DiagnosticList())
        ?? throw new InvalidOperationException("The knowledge that was read at the start can no longer be read.")
    );

    /// <summary>Every id there is, in order.</summary>
    public ImmutableArray<string> Ids
    {
        get
        {
            if (field.IsDefault)
            {
                field = [.. _explainer.Value.Ids().Where(id => id.Length > 0)];
            }
            return field;
        }
    }

    /// <summary>The ids to begin with: rows are reached from their tables, cases from the rules that they defend.</summary>
    public IEnumerable<string> Heads =>
        Ids.Where(id => !id.Contains('/', StringComparison.Ordinal) && !patients.Has(id));

    /// <summary>Opens it before anybody asks; a fault is told to whoever asks first.</summary>
    public void Open()
    {
        try
        {
            _ = Ids;
        }
        catch (Exception fault) when (fault is IOException or InvalidOperationException)
        {
            // The value is not kept, so the next reader meets the fault and is told of it.
            return;
        }
    }

    public ImmutableArray<Explanation> Explain(string id) => _explainer.Value.Explain(id);

    public string? Nearest(string id) => _explainer.Value.Nearest(id);

    /// <summary>Whether the words are an id, so that they can be a link.</summary>
    public bool IsId(string words) => Ids.BinarySearch(words, StringComparer.Ordinal) >= 0;
}

namespace Materia.Clinical.Evidence;

/// <summary>A value and where it was read. There is no constructor without a citation.</summary>
/// <typeparam name="T">The kind of value.</typeparam>
public sealed record Cited<T>
{
    /// <summary>Throws when <paramref name="citations"/> is empty.</summary>
    public Cited(T value, ImmutableArray<Citation> citations)
    {
        if (citations.IsDefaultOrEmpty)
        {
            throw new ArgumentException($"A cited value needs a citation; {value} has none.", nameof(citations));
        }
        Value = value;
        Citations = citations;
    }

    public T Value { get; }

    public ImmutableArray<Citation> Citations { get; }

    /// <summary>True when every citation was checked in its copy.</summary>
    public bool Verified => Citations.All(citation => citation.Verified);
}

namespace Materia.Consult.Explaining;

/// <summary>Explains the ids of one kind of thing.</summary>
internal interface IShelf
{
    /// <summary>Every id it can explain.</summary>
    IEnumerable<string> Ids { get; }

    /// <summary>What the id stands for here; nothing where it stands for nothing.</summary>
    IEnumerable<Explanation> Explain(string id);
}

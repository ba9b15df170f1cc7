namespace Materia.Monograph.Model;

/// <summary>What one label gives for an indication: its words and every daily total it names.</summary>
public sealed record LabelledUse(string Text, ImmutableArray<Mass> Doses, ImmutableArray<Citation> Citations)
{
    /// <summary>The highest daily total the label names for the indication.</summary>
    public Mass Highest { get; } = Doses.Max();
}

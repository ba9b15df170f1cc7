namespace Materia.Tests.Knowledge.Noise;

/// <summary>Medicines for one trouble, of which a patient takes one or none.</summary>
/// <param name="Name">The trouble.</param>
/// <param name="YoungPercent">How many of a hundred under 60 years take one.</param>
/// <param name="OldPercent">How many of a hundred from 60 years on take one.</param>
/// <param name="Harmless">Names about which nothing has to be done.</param>
/// <param name="Told">Names about which something has to be done.</param>
internal sealed record OrderGroup(string Name, int YoungPercent, int OldPercent, string[] Harmless, string[] Told);

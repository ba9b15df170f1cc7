using Materia.Advice.Composition;

namespace Materia.Advice.Missing;

/// <summary>What decides whether two outcomes differ: the action and dose, and the findings of moderate or above.</summary>
/// <param name="Verdict">Action, and the daily dose as products can give it.</param>
/// <param name="Findings">Ids of findings of moderate or above, in order.</param>
internal sealed record Signature(Verdict Verdict, ImmutableArray<string> Findings);

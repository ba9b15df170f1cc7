using Materia.Monograph.Citing;

namespace Materia.Consult.Checks;

/// <summary>One statement to look up, and who has looked already, the oldest first.</summary>
public sealed record WorklistEntry(CitedStatement Statement, ImmutableArray<Review> Reviews)
{
    /// <summary>The review that counts; null when nobody has looked.</summary>
    public Review? Latest => Reviews is [.., var latest] ? latest : null;
}

using Materia.Monograph.Pathways;

namespace Materia.Monograph.Checks;

/// <summary>One way through a pathway: the facts it hangs on, the arrows taken, the state reached.</summary>
public sealed record PathwayWalk(ExploredFacts Facts, ImmutableArray<PathwayArrow> Path, PathwayState State);

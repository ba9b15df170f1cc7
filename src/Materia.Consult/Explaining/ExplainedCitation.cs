using Materia.Monograph.Citing;

namespace Materia.Consult.Explaining;

/// <summary>A citation with the copy it names, and who has looked it up there.</summary>
public sealed record ExplainedCitation(Citation Citation, Source Source, ImmutableArray<Review> Reviews);

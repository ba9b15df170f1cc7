using Materia.Units;

namespace Materia.Clinical.Plans;

/// <summary>How many units of one product make up a single administration.</summary>
/// <param name="ProductId">The product's id in the drug's record.</param>
/// <param name="Name">Its form as people read it, such as "400 mg film-coated tablet".</param>
/// <param name="Strength">Content of one unit, or concentration of a liquid.</param>
/// <param name="Count">Units per administration, a half for a divided tablet; millilitres for a liquid.</param>
public sealed record ProductCount(string ProductId, string Name, Quantity Strength, decimal Count);

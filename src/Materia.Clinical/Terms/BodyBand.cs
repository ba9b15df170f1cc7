namespace Materia.Clinical.Terms;

/// <summary>What people of one stretch of age weigh and measure.</summary>
/// <param name="FromMonths">The completed months of life from which it holds, up to the next band.</param>
/// <param name="BodyMassIndex">The usual weight for the height; there is no limit beyond which it is refused.</param>
public sealed record BodyBand(int FromMonths, InputLimit Weight, InputLimit Height, ValueRange BodyMassIndex);

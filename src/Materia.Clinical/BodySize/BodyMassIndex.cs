using Materia.Units;

namespace Materia.Clinical.BodySize;

/// <summary>Weight for height. Shows whether the two belong to one person; no dose is made from it.</summary>
public static class BodyMassIndex
{
    /// <summary>
    /// Quetelet: weight / height², in kg/m2; the height must not be 0. By hand: 80 kg and 200 cm give 80 / 4 = 20 kg/m2.
    /// </summary>
    public static MassPerArea Of(Length height, Mass weight) => weight / (height * height);
}

namespace Materia.Bench;

/// <summary>The naive peer: the US starting dose of an adult with chronic-phase CML by doubles and ifs. Not for use.</summary>
internal static class IfChainReader
{
    /// <summary>Milligrams a day; 0 for no recommendation.</summary>
    public static double UsAdultStart(
        int years,
        double kilograms,
        bool isFemale,
        double creatinine,
        double bilirubinMultiple
    )
    {
        var clearance = (140 - years) * kilograms * (isFemale ? 0.85 : 1) / (72 * creatinine);
        if (clearance < 20 || bilirubinMultiple > 10)
        {
            return 0;
        }
        var dose = 400.0;
        if (clearance < 40)
        {
            dose = Math.Min(dose, 200);
        }
        if (bilirubinMultiple > 3)
        {
            dose = Math.Min(dose, 300);
        }
        return dose;
    }
}

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// An allergy to imatinib, or to something else in the products that are used, excludes the drug (rule 2; EU 4.3). What they
/// contain stands in the US label, section 11, and in section 6 of the leaflets of Imatinib Teva (tablets) and Glivec
/// (capsules); nobody read the composition of the other products.
/// </summary>
internal static class AllergyByHand
{
    public static bool Excludes(RecordByHand record) =>
        record.Allergies is { } allergies
        && allergies.Any(allergy => IsImatinib(allergy) || IsInAProductUsed(record, allergy));

    private static bool IsInAProductUsed(RecordByHand record, string allergy) =>
        StockByHand.Used(record).Any(product => product.Contains.Contains(allergy.ToUpperInvariant()));

    private static bool IsImatinib(string allergy) =>
        allergy.ToUpperInvariant() is "IMATINIB" or "IMATINIB MESYLATE" or "GLIVEC" or "GLEEVEC" or "IMKELDI";

    public static readonly string[] UsTablet =
    [
        "COLLOIDAL SILICON DIOXIDE",
        "CROSPOVIDONE",
        "HYDROXYPROPYL METHYLCELLULOSE",
        "MAGNESIUM STEARATE",
        "MICROCRYSTALLINE CELLULOSE",
        "FERRIC OXIDE",
        "POLYETHYLENE GLYCOL",
        "TALC",
    ];

    public static readonly string[] EuTablet =
    [
        "CROSPOVIDONE",
        "MAGNESIUM STEARATE",
        "FERRIC OXIDE",
        "POLYETHYLENE GLYCOL",
        "TALC",
        "TITANIUM DIOXIDE",
    ];

    public static readonly string[] EuCapsule =
    [
        "MICROCRYSTALLINE CELLULOSE",
        "CROSPOVIDONE",
        "MAGNESIUM STEARATE",
        "COLLOIDAL SILICON DIOXIDE",
        "GELATIN",
        "FERRIC OXIDE",
        "TITANIUM DIOXIDE",
    ];
}

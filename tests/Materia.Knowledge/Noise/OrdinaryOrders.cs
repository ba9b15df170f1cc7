namespace Materia.Tests.Knowledge.Noise;

/// <summary>
/// What people who are old enough to have leukaemia commonly take besides, in groups of which one is drawn, with how many of
/// a hundred have one of the group by age. The shares are rough on purpose and the names are recalled: they make a crowd, and
/// say nothing clinical. Which orders are harmless beside imatinib was marked from the fact sheet, section 6, and the French
/// thesaurus before the rules were run: nothing has to be done about them by any text that was read.
/// </summary>
internal static class OrdinaryOrders
{
    public static readonly OrderGroup[] All =
    [
        new(
            "blood pressure, ACE inhibitor or sartan",
            12,
            45,
            ["lisinopril", "ramipril", "losartan", "valsartan", "enalapril", "candesartan"],
            []
        ),
        new("blood pressure, dihydropyridine", 6, 25, ["amlodipine", "felodipine", "nifedipine", "lercanidipine"], []),
        new(
            "beta blocker",
            5,
            25,
            ["bisoprolol", "metoprolol", "atenolol", "carvedilol", "nebivolol", "propranolol"],
            []
        ),
        new("diuretic", 4, 25, ["hydrochlorothiazide", "furosemide", "indapamide", "spironolactone"], []),
        new("statin that CYP3A4 spares", 5, 25, ["rosuvastatin", "pravastatin"], []),
        new("statin that CYP3A4 breaks down", 5, 20, ["atorvastatin"], ["simvastatin"]),
        new("sugar", 4, 20, ["metformin", "gliclazide", "sitagliptin", "empagliflozin", "insulin glargine"], []),
        new("acid", 12, 30, ["omeprazole", "pantoprazole", "lansoprazole", "esomeprazole", "famotidine"], []),
        new("pain", 25, 30, ["paracetamol", "ibuprofen", "naproxen", "diclofenac", "tramadol"], []),
        new("thyroid", 4, 10, ["levothyroxine"], []),
        new("asthma and lungs", 8, 12, ["salbutamol", "fluticasone", "montelukast", "tiotropium"], []),
        new("hay fever", 12, 6, ["cetirizine", "loratadine", "fexofenadine"], []),
        new(
            "mood and sleep",
            10,
            14,
            ["sertraline", "citalopram", "escitalopram", "mirtazapine", "zolpidem", "trazodone"],
            []
        ),
        new("prostate", 1, 14, ["tamsulosin", "finasteride"], []),
        new("platelets", 2, 22, ["aspirin", "clopidogrel"], []),
        new("anticoagulant", 1, 9, [], ["apixaban", "rivaroxaban", "warfarin"]),
        new(
            "bones and vitamins",
            8,
            28,
            ["vitamin D", "calcium carbonate", "folic acid", "alendronic acid", "ferrous sulfate"],
            []
        ),
        new("gout", 2, 9, ["allopurinol"], []),
        new(
            "a course of an antibiotic",
            5,
            5,
            ["amoxicillin", "doxycycline", "nitrofurantoin", "ciprofloxacin"],
            ["clarithromycin"]
        ),
        new("nerve pain and fits", 3, 7, ["gabapentin", "pregabalin", "levetiracetam"], ["carbamazepine"]),
        new("nausea and stomach of the treatment", 15, 12, ["ondansetron", "metoclopramide", "loperamide"], []),
        new("herbs", 3, 3, ["ginkgo", "valerian"], ["St John's wort"]),
    ];
}

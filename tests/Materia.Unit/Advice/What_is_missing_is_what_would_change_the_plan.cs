using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Contract rule 3: a field is missing exactly when two of its possible values lead to a different action, dose or finding of
/// moderate or above, and blocking exactly when they change the action or dose today. One input is taken away from a case, and
/// every value of a grid is put in its place.
/// </summary>
/// <remarks>
/// The contract itself makes these exceptions: lists that were not supplied are told and never block (case table); a pregnancy
/// that is not known does not block treatment under way (rule 12) and is not asked for under 12 and from 56 years on (policy). A
/// blocking field does not hide a hold that is known. In a child a creatinine stands for the clearance, of which it can show
/// only the 60 and more (rule 5): it is told although it cannot itself bring about the finding of a lower one. Rule 14 says which
/// absent qualifiers may block; the others are told. What only tables read that do not ask (<c>asks: no</c>) is not asked for, nor
/// what changes no more than the recommended dose that the finding on the US summary box quotes. A result that by itself begins a
/// pathway (an ejection fraction below 40 %) is read where it was measured; nobody is asked to measure it.
/// </remarks>
public class What_is_missing_is_what_would_change_the_plan
{
    public static TheoryData<string> Named =>
        [
            "neutrophils",
            "platelets",
            "bilirubin-total",
            "alt",
            "ast",
            "creatinine",
            "blasts",
            "basophils",
            "troponin",
            "lvef",
            "uric-acid",
            "hbsag",
            "anti-hbc",
            "patient.weight",
            "patient.height",
            "patient.sex",
            "patient.pregnancy",
        ];

    [Theory]
    [MemberData(nameof(Named))]
    public void and_nothing_else(string field) =>
        EveryCase.Holds(Tried, RandomCases.CompleteNumber, (question, _) => Broken(question, field));

    [Theory]
    [InlineData("indication.qualifiers.line", "ph-all")]
    [InlineData("indication.qualifiers.with-chemotherapy", "ph-all")]
    [InlineData("indication.qualifiers.pdgfr-rearrangement", "mds-mpd")]
    [InlineData("indication.qualifiers.kit-d816v", "asm")]
    [InlineData("indication.qualifiers.eosinophilia", "asm")]
    [InlineData("indication.qualifiers.fip1l1-pdgfra", "asm, hes-cel")]
    [InlineData("eosinophils", "asm")]
    [InlineData("indication.qualifiers.relapse-risk", "gist-adjuvant")]
    public void nor_any_other_qualifier(string field, string indications) =>
        EveryCase.Holds(
            Many,
            number => RandomCases.CompleteNumber(number, indications.Split(", ")),
            (question, _) => Broken(question, field)
        );

    [Theory]
    [MemberData(nameof(Named))]
    [Trait("Speed", "slow")]
    public void and_nothing_else_in_many_more_cases(string field) =>
        EveryCase.Holds(Many, RandomCases.CompleteNumber, (question, _) => Broken(question, field));

    private const int Tried = 40;
    private const int Many = 150;

    private static string? Broken(Case question, string field)
    {
        question = Arranged(question, field);
        if (field is "patient.pregnancy" && question.Patient.Age.CompletedYears is < 12 or >= 56)
        {
            return null;
        }
        var known = Values(field)
            .Select(value => (value, Plan: Imatinib.Advise(With(question, field, value))))
            .ToList();
        var without = Imatinib.Advise(With(question, field, null));
        var listed = without.Missing.FirstOrDefault(missing => missing.Field == field);

        var outcomes = known.Select(one => PlanWords.Outcome(one.Plan)).Distinct().ToList();
        var findings = known.Select(one => Findings(one.Plan, field)).Distinct().ToList();
        var changesPlan = outcomes.Count > 1;
        var changesFinding = findings.Count > 1;
        if (listed is null)
        {
            return changesPlan || changesFinding
                ? $"{field} is not listed, but gives {string.Join(" or ", outcomes)}; {string.Join(" or ", findings)}"
                : null;
        }
        if (listed.Blocking)
        {
            return !changesPlan && !StandsForClearance(question, field)
                    ? $"{field} blocks, but every value gives {outcomes[0]}"
                : without.Dose is not null ? $"{field} blocks and yet there is {PlanWords.Outcome(without)}"
                : null;
        }
        return changesPlan && !MayPass(question, field)
                ? $"{field} does not block, but gives {string.Join(" or ", outcomes)}"
            : !changesPlan && !changesFinding && !StandsForClearance(question, field)
                ? $"{field} is listed, but nothing depends on it ({outcomes[0]}): {listed.Why}"
            : null;
    }

    // What the contract tells and does not let block.
    private static bool MayPass(Case question, string field) =>
        field switch
        {
            "patient.pregnancy" => !question.Doses.IsEmpty,
            "indication.qualifiers.with-chemotherapy" or "indication.qualifiers.eosinophilia" or "eosinophils" => true,
            "indication.qualifiers.line" => question.Patient.Age.CompletedYears < 18,
            // The US label doses the unknown: HES and CEL at 400 mg, mastocytosis after other therapies have failed.
            "indication.qualifiers.fip1l1-pdgfra" => question.Indication.Code == "hes-cel",
            "indication.qualifiers.kit-d816v" => question.Indication.Qualifiers.GetValueOrDefault("line")
                == "relapsed-refractory",
            // A tumour without KIT has no dose at any risk.
            "indication.qualifiers.relapse-risk" => question.Indication.Qualifiers.GetValueOrDefault("kit-cd117")
                == "negative",
            _ => false,
        };

    // Nothing else may stand in for the field, and what only matters together with it is given.
    private static Case Arranged(Case question, string field)
    {
        var isAdult = question.Patient.Age.CompletedYears >= 18;
        return field switch
        {
            "creatinine" => question.Without("creatinine-clearance"),
            "patient.weight" when isAdult => question.Without("creatinine-clearance").With("creatinine", "1.5 mg/dL"),
            "patient.sex" => (isAdult ? question.Without("creatinine-clearance") : question) with
            {
                Patient = question.Patient with
                {
                    Pregnancy = Pregnancy.NotPregnant,
                    Breastfeeding = false,
                    ChildbearingPotential = true,
                },
            },
            _ => question,
        };
    }

    private static bool StandsForClearance(Case question, string field) =>
        field is "creatinine" or "patient.height" && question.Patient.Age.CompletedYears < 18;

    // The words of a finding differ with every value; what it asks for is in its id and severity.
    private static string Findings(Plan plan, string field) =>
        string.Join(
            ", ",
            plan.Findings.Where(finding =>
                    finding.Severity <= Severity.Moderate
                    && !finding.Id.StartsWith("two-results/", StringComparison.Ordinal)
                    && !Unasked.Contains(finding.Id.Split('/')[0])
                    && (field is "ast" or "bilirubin-total" || finding.Id.Split('/')[0] != "summary-box-us")
                )
                .Select(finding => $"{finding.Id} {finding.Severity.ToCode()}")
        );

    private static readonly HashSet<string> Unasked =
    [
        .. Imatinib.Knowledge.Drug("imatinib").Tables.Where(table => !table.Asks).Select(table => table.Id),
    ];

    private static string[] Values(string field) =>
        field switch
        {
            "neutrophils" =>
            [
                "8 10*9/L",
                "1.5 10*9/L",
                "1.49 10*9/L",
                "1 10*9/L",
                "0.9 10*9/L",
                "0.5 10*9/L",
                "0.4 10*9/L",
            ],
            "platelets" => ["300 10*9/L", "100 10*9/L", "75 10*9/L", "74 10*9/L", "50 10*9/L", "40 10*9/L", "9 10*9/L"],
            "bilirubin-total" =>
            [
                "0.5 {ULN}",
                "1 {ULN}",
                "1.2 {ULN}",
                "1.5 {ULN}",
                "2 {ULN}",
                "3 {ULN}",
                "3.1 {ULN}",
                "10 {ULN}",
                "11 {ULN}",
            ],
            "alt" or "ast" => ["0.5 {ULN}", "1 {ULN}", "1.1 {ULN}", "2.4 {ULN}", "2.5 {ULN}", "5 {ULN}", "5.1 {ULN}"],
            "creatinine" =>
            [
                "0.1 mg/dL",
                "0.25 mg/dL",
                "0.4 mg/dL",
                "0.8 mg/dL",
                "1.2 mg/dL",
                "1.8 mg/dL",
                "2.6 mg/dL",
                "4 mg/dL",
                "9 mg/dL",
                "20 mg/dL",
                "30 mg/dL",
            ],
            "blasts" => ["1 %", "14.9 %", "15 %", "40 %"],
            "basophils" => ["1 %", "19.9 %", "20 %", "40 %"],
            "patient.weight" =>
            [
                "1 kg",
                "2 kg",
                "5 kg",
                "10 kg",
                "20 kg",
                "35 kg",
                "50 kg",
                "70 kg",
                "90 kg",
                "120 kg",
                "200 kg",
                "400 kg",
            ],
            "patient.height" => ["40 cm", "60 cm", "85 cm", "110 cm", "140 cm", "160 cm", "180 cm", "200 cm"],
            "eosinophils" => ["0.2 10*9/L", "1.5 10*9/L", "1.6 10*9/L", "9 10*9/L"],
            "troponin" => ["0.5 {ULN}", "1 {ULN}", "1.1 {ULN}", "9 {ULN}"],
            "lvef" => ["65 %", "51 %", "50 %", "49 %", "40 %"],
            "uric-acid" => ["4 mg/dL", "7 mg/dL", "7.1 mg/dL", "11 mg/dL"],
            "patient.sex" => ["female", "male"],
            "patient.pregnancy" => ["pregnant", "not-pregnant"],
            "indication.qualifiers.line" => ["newly-diagnosed", "relapsed-refractory"],
            "indication.qualifiers.with-chemotherapy" => ["yes", "no"],
            "indication.qualifiers.relapse-risk" => ["significant", "low", "very-low"],
            _ => ["positive", "negative"],
        };

    private static Case With(Case question, string field, string? value)
    {
        var patient = question.Patient;
        return field switch
        {
            "patient.weight" => question
                .Measuring(value is null ? null : Mass.FromQuantity(Quantity.Parse(value)), patient.Height)
                .Without("weight"),
            "patient.height" => question
                .Measuring(patient.Weight, value is null ? null : Length.FromQuantity(Quantity.Parse(value)))
                .Without("height"),
            "patient.sex" => question with
            {
                Patient = patient with
                {
                    Sex = value switch
                    {
                        null => null,
                        "female" => Sex.Female,
                        _ => Sex.Male,
                    },
                },
            },
            "patient.pregnancy" => (
                question with
                {
                    Patient = patient with
                    {
                        Sex = Sex.Female,
                        ChildbearingPotential = null,
                        Pregnancy = value switch
                        {
                            null => Pregnancy.Unknown,
                            "pregnant" => Pregnancy.Pregnant,
                            _ => Pregnancy.NotPregnant,
                        },
                    },
                }
            ).Without("pregnancy-test"),
            "hbsag" or "anti-hbc" => value is null ? question.Without(field) : WithWord(question, field, value),
            _ when field.StartsWith(Qualifiers, StringComparison.Ordinal) => WithQualifier(
                question,
                field[Qualifiers.Length..],
                value
            ),
            _ => value is null ? question.Without(field) : question.With(field, value, 0),
        };
    }

    private const string Qualifiers = "indication.qualifiers.";

    private static Case WithQualifier(Case question, string id, string? value) =>
        question with
        {
            Indication = question.Indication with
            {
                Qualifiers = value is null
                    ? question.Indication.Qualifiers.Remove(id)
                    : question.Indication.Qualifiers.SetItem(id, value),
            },
        };

    private static Case WithWord(Case question, string code, string word) =>
        (
            question.Without(code) with
            {
                Observations = question
                    .Without(code)
                    .Observations.Add(
                        new Observation
                        {
                            Path = "",
                            Term = Imatinib.Test(code),
                            Date = CaseMaking.DaysAgo(0),
                            Text = word,
                        }
                    ),
            }
        ).Numbered();
}

using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// The start of imatinib as a pharmacist reads it from the US label (sections 1, 2, 8.4, 8.6, 8.7 and 11), the fact sheet
/// (0a, 2, 4, 5 and 6), the EU leaflets and the advice contract (rules 1 to 6, 12 and 14), written without looking at the
/// engine or its tables: what excludes the drug, what the label gives, what kidneys and liver allow of it, and what is given
/// for every value that is not known. It answers with the action and, for a start, milligrams a day and how often.
/// </summary>
internal static class StartByHand
{
    public static string Outcome(Case question)
    {
        var record = new RecordByHand(question);
        var answers = new HashSet<string>();
        foreach (var dose in LabelByHand.Doses(record))
        {
            foreach (var isPregnant in record.Pregnancies)
            {
                foreach (var kidneys in KidneysByHand.Degrees(record))
                {
                    foreach (var liver in LiverByHand.Degrees(record))
                    {
                        answers.Add(Answer(record, dose, isPregnant, kidneys, liver));
                    }
                }
            }
        }
        return AllergyByHand.Excludes(record) ? DoNotStart : Together(answers);
    }

    // Rule 3: what two possible values answer differently is asked for, unless every value excludes the dose (rule 1).
    private static string Together(HashSet<string> answers) =>
        answers.Count == 1 ? answers.Single()
        : answers.All(answer => answer is DoNotStart or NoDose) ? NoDose
        : "insufficient-data";

    private static string Answer(
        RecordByHand record,
        LabelDose dose,
        bool isPregnant,
        Impairment kidneys,
        Impairment liver
    )
    {
        if (dose.Refusal == DoNotStart)
        {
            return DoNotStart;
        }
        if (dose.Refusal is not null || isPregnant || record.HasEventToWaitFor)
        {
            return NoDose;
        }
        var share = 1m;
        var ceiling = dose.AtMost;
        if (record.IsUs)
        {
            if (kidneys == Impairment.Severe || liver == Impairment.BeyondTheClasses)
            {
                return NoDose;
            }
            // 2.11: half of the starting dose and no more than 400 mg; no more than 600 mg; a quarter less.
            (share, ceiling) = kidneys switch
            {
                Impairment.Moderate => (0.5m, Math.Min(ceiling, 400m)),
                Impairment.Mild => (share, Math.Min(ceiling, 600m)),
                _ => (share, ceiling),
            };
            // Two reductions are not multiplied (rule 1): the lower share counts.
            share = liver == Impairment.Severe ? Math.Min(share, 0.75m) : share;
        }
        else if (kidneys != Impairment.None || liver != Impairment.None)
        {
            ceiling = Math.Min(ceiling, 400m);
        }
        return Given(record, dose, share, ceiling);
    }

    private static string Given(RecordByHand record, LabelDose dose, decimal share, decimal ceiling)
    {
        var full = dose.Full;
        var daily = Math.Min(full * share, ceiling);
        var isCalculated = daily < ceiling ? dose.Cap is not null || share < 1m : dose.Cap == ceiling;
        if (isCalculated)
        {
            // Rule 6; a share of a dose is not rounded up beyond the dose itself.
            var highest = Math.Min(ceiling, share < 1m ? full : dose.Cap ?? full);
            daily = StockByHand.Nearest(record, daily, highest);
        }
        return $"start {DecimalText.Format(daily)} mg in {(daily >= 800m ? 2 : 1)}";
    }

    internal const string DoNotStart = "do-not-start";
    internal const string NoDose = "no-recommendation";
}

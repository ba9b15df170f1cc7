using Materia.Clinical.Cases;
using Materia.Units;

namespace Materia.Tests.Advice.SecondReader;

/// <summary>
/// Treatment that goes on, is held, is reduced or comes back, as a pharmacist reads it from the fact sheet (0a, 7), the advice
/// contract (rules 1, 3, 7 to 9) and the decisions, written without looking at the engine or its charts. It is for patients
/// whose organs and label leave the dose to the ladders.
/// </summary>
internal static class LaddersByHand
{
    public static string Outcome(Case question)
    {
        var history = new HistoryByHand(question);
        var treatment = history.Treatment;
        var wishes = Wishes(history);
        var says = wishes.Min(wish => wish.Says);
        if (says == LadderSays.Hold)
        {
            return "hold";
        }
        if (says == LadderSays.NoDose)
        {
            return "no-recommendation";
        }
        if (says == LadderSays.Ask)
        {
            return "insufficient-data";
        }
        var atMost = wishes.Min(wish => wish.AtMost);
        if (treatment.IsOn)
        {
            return !history.AreCountsFresh && !wishes.Any(wish => wish.IsSettled) ? "insufficient-data"
                : treatment.LastDose > atMost ? $"reduce {Daily(atMost)}"
                : $"continue {Daily(treatment.LastDose)}";
        }
        // Off the drug, and no ladder knows why (0009).
        if (says == LadderSays.Nothing)
        {
            return treatment.StopReason is "supply" or "choice" && history.AreCountsFreshForAResume
                ? Resume(history, decimal.MaxValue)
                : "insufficient-data";
        }
        if (!history.AreCountsFreshForAResume)
        {
            return "insufficient-data";
        }
        return Resume(history, atMost);
    }

    /// <summary>What is not settled about this history; null when it is.</summary>
    public static string? OpenQuestion(Case question) =>
        OpenQuestionsByHand.Of(new HistoryByHand(question), Outcome(question));

    private static LadderWish[] Wishes(HistoryByHand history)
    {
        var counts = history.IsAdvanced ? AdvancedLadderByHand.Wants(history) : CountsLadderByHand.Wants(history);
        return [counts, LiverLadderByHand.Wants(history)];
    }

    // Never above the dose before the hold (0010).
    private static string Resume(HistoryByHand history, decimal atMost)
    {
        var dose = Math.Min(history.Treatment.LastDose, Math.Min(atMost, history.OrganCeiling));
        return $"resume {Daily(dose)}";
    }

    private static string Daily(decimal dose) => $"{DecimalText.Format(dose)} mg in {(dose >= 800m ? 2 : 1)}";
}

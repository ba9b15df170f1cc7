using Materia.Advice.Dosing;

namespace Materia.Advice.Composition;

/// <summary>How far a composed daily dose may be rounded up to what products can give.</summary>
internal static class RoundedDose
{
    /// <summary>The proposal that calculated the dose, by body surface or as a share; null for a flat or recorded dose.</summary>
    public static Proposal? CalculatedBy(ImmutableArray<Proposal> proposals, Mass wanted)
    {
        foreach (var proposal in proposals)
        {
            if (proposal.Calculated is not null && proposal.Verdict.Ceiling == wanted)
            {
                return proposal;
            }
        }
        return null;
    }

    /// <summary>A calculated dose may be rounded up as far as its cap or the next ceiling; a flat one is never exceeded.</summary>
    public static Mass Highest(ImmutableArray<Proposal> proposals, RecommendedDose? recommended, Mass wanted)
    {
        if (CalculatedBy(proposals, wanted) is not { } calculated)
        {
            return wanted;
        }
        var cap = calculated.Cap ?? recommended?.Cap ?? wanted;
        return LowestOther(proposals, wanted, calculated) is { } other && (calculated.Cap is null || other < cap)
            ? other
            : cap;
    }

    private static Mass? LowestOther(ImmutableArray<Proposal> proposals, Mass wanted, Proposal calculated)
    {
        Mass? lowest = null;
        foreach (var proposal in proposals)
        {
            // Another rule that calculates the same dose is rounded as this one is.
            var isSame = proposal.Calculated is not null && proposal.Verdict.Ceiling == wanted;
            if (proposal == calculated || isSame || proposal.Verdict.Ceiling is not { } ceiling || ceiling < wanted)
            {
                continue;
            }
            if (lowest is not { } low || ceiling < low)
            {
                lowest = ceiling;
            }
        }
        return lowest;
    }
}

namespace Materia.Tests.Advice.SecondReader;

/// <summary>What one ladder wants today; <paramref name="AtMost"/> bounds the dose of a resume and of a treatment that goes on.</summary>
internal sealed record LadderWish(LadderSays Says, decimal AtMost = decimal.MaxValue)
{
    /// <summary>What an absent count would show changes nothing (rule 3): the fall goes on, or it comes from the leukaemia.</summary>
    public bool IsSettled { get; init; }

    public static LadderWish Nothing { get; } = new(LadderSays.Nothing);

    public static LadderWish Hold { get; } = new(LadderSays.Hold);

    public static LadderWish NoDose { get; } = new(LadderSays.NoDose);

    public static LadderWish Ask { get; } = new(LadderSays.Ask);

    /// <summary>Something was and is over, or may go on at no more than this.</summary>
    public static LadderWish Limit(decimal atMost) => new(LadderSays.Limit, atMost);
}

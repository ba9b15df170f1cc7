using Materia.Monograph.Grading;

namespace Materia.Advice.Grading;

/// <summary>
/// What the number alone says of the CTCAE grade. Not the grade of the event: symptoms and treatment may raise that, which the
/// row's <see cref="GradingRow.RaisedBy"/> says.
/// </summary>
public abstract record LabGrade
{
    private LabGrade() { }

    /// <summary>The grade; 0 where the result is within every criterion.</summary>
    /// <param name="Grade">0 to 4.</param>
    /// <param name="Row">The row that gave it; of several directions the first for grade 0.</param>
    /// <param name="BaselineAssumed">Whether the criteria part by the baseline, none is on record, and a normal one was assumed.</param>
    public sealed record Known(int Grade, GradingRow Row, bool BaselineAssumed) : LabGrade;

    /// <summary>No one grade follows from the number.</summary>
    /// <param name="Possible">The grades that what is missing would decide between, rising; empty where the number says nothing.</param>
    /// <param name="Gaps">What is missing.</param>
    public sealed record Open(ImmutableArray<int> Possible, ImmutableArray<GradeGap> Gaps) : LabGrade;

    /// <summary>Every grade that the number leaves possible; empty where it says nothing.</summary>
    public ImmutableArray<int> Grades =>
        this switch
        {
            Known known => [known.Grade],
            Open open => open.Possible,
            _ => throw new UnreachableException(),
        };
}

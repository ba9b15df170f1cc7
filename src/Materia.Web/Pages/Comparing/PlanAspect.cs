namespace Materia.Web.Pages.Comparing;

/// <summary>One thing that two plans say: the words of each, line by line.</summary>
/// <param name="Name">What it is: "Dose", "Next".</param>
/// <param name="IsMain">Whether it is the action or the dose, which stand large.</param>
public sealed record PlanAspect(
    string Name,
    ImmutableArray<string> First,
    ImmutableArray<string> Second,
    bool IsMain = false
)
{
    /// <summary>Whether the two differ in any word.</summary>
    public bool Differs => !First.SequenceEqual(Second);

    /// <summary>Lines of one plan, each with whether the other says it too.</summary>
    public IEnumerable<(string Line, bool IsOnlyHere)> Of(bool isFirst)
    {
        var (mine, other) = isFirst ? (First, Second) : (Second, First);
        return mine.Select(line => (line, !other.Contains(line)));
    }
}

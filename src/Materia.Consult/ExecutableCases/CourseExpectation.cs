namespace Materia.Consult.ExecutableCases;

/// <summary>A step of a supportive course that must be there; parts that are null are left open.</summary>
public sealed record CourseExpectation(
    string Medicine,
    ClinicalTime? From,
    ClinicalTime? To,
    Mass? Amount,
    int? TimesPerDay
)
{
    /// <summary>Whether <paramref name="course"/> is this one.</summary>
    public bool Matches(SupportiveCourse course) =>
        Medicine == course.Medicine
        && (From is not { } from || from.Date == course.From.Date)
        && (To is not { } to || to.Date == course.To.Date)
        && (Amount is not { } amount || amount == course.Amount)
        && (TimesPerDay is not { } times || times == course.TimesPerDay);

    /// <summary>The course in the same words.</summary>
    public static CourseExpectation Of(SupportiveCourse course) =>
        new(course.Medicine, course.From, course.To, course.Amount, course.TimesPerDay);

    public override string ToString() =>
        $"{Medicine} {Amount?.ToQuantity().ToText()} x {TimesPerDay} from {From?.Date:yyyy-MM-dd} to {To?.Date:yyyy-MM-dd}";
}

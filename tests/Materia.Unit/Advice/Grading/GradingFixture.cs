using Materia.Advice.Grading;
using Materia.Clinical.Terms;
using Materia.Monograph.Grading;
using Materia.Tests.Advice.Cases;

namespace Materia.Tests.Advice.Grading;

/// <summary>The knowledge of the project, and grades in short words: <c>3</c>, <c>0|1 lower-limit</c>, <c>- intervention</c>.</summary>
internal static class GradingFixture
{
    public static Materia.Monograph.Model.Knowledge Knowledge => Imatinib.Knowledge;

    public static GradingScale Scale(string version) => Knowledge.Gradings.Single(scale => scale.Version == version);

    public static ObservationTerm Term(string code) => Imatinib.Test(code);

    public static string Words(LabGrade grade) =>
        grade is LabGrade.Open open
            ? $"{(open.Possible.IsEmpty ? "-" : string.Join('|', open.Possible))} {string.Join('+', open.Gaps.Select(gap => gap.ToCode()))}"
            : string.Join('|', grade.Grades);
}

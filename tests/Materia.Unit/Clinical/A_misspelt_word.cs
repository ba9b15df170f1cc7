using Materia.Clinical.Terms;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

public class A_misspelt_word
{
    private static readonly string[] Phases = ["cml-ap", "cml-bc", "cml-cp", "ph-all", "gist"];

    [Theory]
    // Chronic phase with two letters swapped must not become blast crisis, which has another dose.
    [InlineData("cml-pc", "cml-cp")]
    [InlineData("cml-cb", "cml-bc")]
    [InlineData("CML CP", "cml-cp")]
    [InlineData("cmlcp", "cml-cp")]
    [InlineData("gits", "gist")]
    public void is_answered_with_the_nearest_known_one(string written, string suggested) =>
        Assert.Equal(suggested, Spelling.Nearest(written, Phases));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("dfsp")]
    [InlineData("chronic myeloid leukaemia")]
    public void is_answered_with_none_when_none_is_near(string written) =>
        Assert.Null(Spelling.Nearest(written, Phases));

    [Fact]
    public void of_two_letters_is_no_slip_of_another_of_two_letters()
    {
        Assert.Null(Spelling.Nearest("uk", ["us", "eu"]));
        Assert.Equal("us", Spelling.Nearest("US", ["us", "eu"]));
    }

    [Fact]
    public void longer_than_any_term_is_not_even_compared() =>
        Assert.Null(Spelling.Nearest(new string('x', 100_000), [new string('x', 99_999)]));

    [Theory]
    [InlineData("St. John's-Wort", "st. johns wort")]
    [InlineData("  a__b--c  ", "a b c")]
    [InlineData("", "")]
    public void is_folded_to_lower_case_and_single_spaces(string written, string folded) =>
        Assert.Equal(folded, Spelling.Fold(written));

    [Theory]
    [InlineData(TermKind.Medicine, "warfarrin", "warfarin")]
    [InlineData(TermKind.Medicine, "imatinip", "imatinib")]
    [InlineData(TermKind.Condition, "cirrhossis", "cirrhosis")]
    [InlineData(TermKind.AdverseEvent, "pneumonitys", "pneumonitis")]
    public void of_a_case_is_suggested_and_never_assumed(TermKind kind, string written, string suggested)
    {
        var match = Imatinib.Terms.Match(kind, written);

        Assert.Null(match.Term);
        Assert.Equal(suggested, match.Suggestion);
    }
}

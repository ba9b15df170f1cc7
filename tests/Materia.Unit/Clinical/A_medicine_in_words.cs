using System.Text;
using Materia.Clinical.Terms;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Clinical;

/// <summary>Medicines as people write them, one rule of reading at a time.</summary>
public class A_medicine_in_words
{
    [Theory]
    [InlineData("Tab. Tegretol CR 200 mg 1-0-1", "carbamazepine")]
    [InlineData("carbamazepine 5mg/ml", "carbamazepine")]
    [InlineData("carbamazepine 2x/day", "carbamazepine")]
    [InlineData("carbamazepine 200", "carbamazepine")]
    [InlineData("2 x carbamazepine 1,000 mg", "carbamazepine")]
    [InlineData("24 HR metoprolol succinate 50 MG Extended Release Oral Tablet", "metoprolol")]
    [InlineData("warfarin ½ tab p.o. q24h", "warfarin")]
    [InlineData("warfarin with food", "warfarin")]
    [InlineData("warfarin 1mg, 3mg and 5mg tablets", "warfarin")]
    [InlineData("warfarin 5 mg/d #30", "warfarin")]
    [InlineData("5-mg warfarin", "warfarin")]
    [InlineData("warfarine 2,5 mg, 1 cp/j", "warfarin")]
    [InlineData("1) warfarin 5 mg", "warfarin")]
    [InlineData("ｗａｒｆａｒｉｎ", "warfarin")]
    public void is_recognised_beside_a_dose_and_a_form(string words, string id) => Assert.Equal(id, Read(words));

    [Theory]
    [InlineData("omega-3", "omega-3")]
    [InlineData("omega-3 1000 mg", "omega-3")]
    [InlineData("6-MP 50 mg", "mercaptopurine")]
    [InlineData("5-FU", "fluorouracil")]
    [InlineData("5FU", "fluorouracil")]
    [InlineData("5-ASA", "mesalazine")]
    [InlineData("ASA 81 mg", "acetylsalicylic-acid")]
    [InlineData("Tylenol #3", "paracetamol codeine")]
    [InlineData("omega3", "omega-3")]
    [InlineData("vitamin B12 1000 mcg", "cyanocobalamin")]
    [InlineData("Vitamine B12", "cyanocobalamin")]
    [InlineData("vitamin D3 1000 IU", "colecalciferol")]
    public void keeps_the_digits_of_its_name(string words, string id) => Assert.Equal(id, Read(words));

    [Theory]
    [InlineData("interferon beta-1a")]
    [InlineData("vitamin B13")]
    [InlineData("C3 inhibitor")]
    [InlineData("factor VIII")]
    [InlineData("heparin 3a")]
    [InlineData("warfarin B12")]
    [InlineData("4-ASA")]
    [InlineData("3-paracetamol")]
    public void with_a_digit_in_a_word_that_is_not_known_is_not_recognised(string words) => Assert.Null(Read(words));

    [Theory]
    [InlineData("potassium chloride", "potassium")]
    [InlineData("potassium 600 mg", "potassium")]
    [InlineData("losartan potassium", "losartan")]
    [InlineData("calcium carbonate", "calcium-carbonate")]
    [InlineData("rosuvastatin calcium", "rosuvastatin")]
    [InlineData("phenytoin sodium 100 mg", "phenytoin")]
    [InlineData("chlorhydrate d'amitriptyline", "amitriptyline")]
    [InlineData("furosemide, potassium", "furosemide potassium")]
    [InlineData("furosemide - potassium", "furosemide potassium")]
    public void is_told_from_its_salt(string words, string id) => Assert.Equal(id, Read(words));

    [Theory]
    [InlineData("potassium iodide")]
    [InlineData("sodium phosphate")]
    [InlineData("calcium magnesium")]
    [InlineData("potassium losartan")]
    public void that_is_only_a_salt_of_something_is_not_recognised(string words) => Assert.Null(Read(words));

    [Theory]
    [InlineData("rifampicin + isoniazid", "rifampicin isoniazid")]
    [InlineData("Rifinah 300/150 mg", "rifampicin isoniazid")]
    [InlineData("rifampicin 300 mg and warfarin 5 mg", "rifampicin warfarin")]
    [InlineData("Glivec (imatinib) 400 mg", "imatinib")]
    [InlineData("amoxicilline et acide clavulanique", "amoxicillin clavulanic-acid")]
    public void counts_by_each_of_its_parts(string words, string ids) => Assert.Equal(ids, Read(words));

    [Theory]
    [InlineData("warfarin and asprin")]
    [InlineData("rifampicin + examplinib")]
    [InlineData("Glivec (no longer)")]
    public void of_which_one_part_is_not_known_is_not_recognised_at_all(string words) => Assert.Null(Read(words));

    [Fact]
    public void with_plus_is_another_product_than_without()
    {
        Assert.Equal("loperamide", Read("Imodium"));
        Assert.Equal("loperamide simeticone", Read("Imodium Plus"));
        // A brand that is known only without may have a second medicine in it with.
        Assert.Null(Read("Glivec Plus"));
    }

    [Theory]
    [InlineData("ketoconazole shampoo")]
    [InlineData("warfarin allergy")]
    [InlineData("no warfarin")]
    [InlineData("warfarin?")]
    [InlineData("warfarin...")]
    [InlineData("warfarin = aspirin")]
    [InlineData("metformin or warfarin")]
    [InlineData("Diovan comp")]
    [InlineData("Claritin-D 24 hour")]
    public void with_a_word_too_many_is_not_recognised(string words) => Assert.Null(Read(words));

    [Theory]
    [InlineData("warfrin", "warfarin")]
    [InlineData("warfrin 5 mg tablets", "warfarin")]
    [InlineData("carbamazepine + warfrin", "warfarin")]
    [InlineData("milk thistel", "milk thistle")]
    public void misspelt_is_suggested_and_never_assumed(string words, string suggested)
    {
        var match = Imatinib.Terms.MatchMedicine(words);

        Assert.False(match.IsMatch);
        Assert.Equal(suggested, match.Suggestion);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("10 mg")]
    [InlineData("1-0-1")]
    [InlineData("tablets twice daily")]
    [InlineData("варфарин")]
    [InlineData("ワルファリン")]
    [InlineData("w\u0430rfarin")]
    [InlineData("warfarin \U0001F48A")]
    [InlineData("warfarin\u0000")]
    [InlineData("warfarin \uD83D")]
    [InlineData("\uFFFE\uFFFF")]
    public void is_not_seen_where_none_is_written(string words) => Assert.Null(Read(words));

    [Fact]
    public void a_million_letters_long_is_not_read()
    {
        Assert.Null(Read(new string('x', 1_000_000)));
        Assert.Null(Read(string.Concat(Enumerable.Repeat("warfarin ", 100_000))));
        Assert.Equal("warfarin", Read($"{new string(' ', 1_000_000)}warfarin"));
    }

    [Fact]
    public void means_the_same_in_capitals_and_with_spaces_around_it()
    {
        var random = SeededRandom.WithSeed(20_261_121);
        var names = Imatinib
            .Terms.Terms.Where(term => term.Kind == TermKind.Medicine)
            .SelectMany(term => term.Synonyms)
            .ToArray();
        string[] pieces =
        [
            .. " |/|+|mg|200|é|É|-|(|)|'|’|d'|µ|x2|\uD83D|\u0301|İ|ı|ſ|\u212A|ﬁ|²|½|Ж|\u0000|plus|and|sodium|%|,|.".Split(
                '|'
            ),
        ];
        for (var i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder();
            for (var part = random.Next(1, 6); part > 0; part--)
            {
                _ = random.Next(3) switch
                {
                    0 => text.Append(names[random.Next(names.Length)]),
                    1 => text.Append(pieces[random.Next(pieces.Length)]).Append(' '),
                    _ => text.Append(pieces[random.Next(pieces.Length)]).Append((char)random.Next(char.MaxValue + 1)),
                };
            }
            var words = text.ToString();
            var read = Read(words);

            Assert.Equal(read, Read(words.ToUpperInvariant()));
            Assert.Equal(read, Read(words.ToLowerInvariant()));
            Assert.Equal(read, Read($" \t{words}\n\u00a0"));
        }
    }

    private static string? Read(string words) =>
        Imatinib.Terms.MatchMedicine(words) is { IsMatch: true } match
            ? string.Join(' ', match.Terms.Select(term => term.Id))
            : null;
}

using Materia.House.Reading;
using Xunit;

namespace Materia.House.Knowledge;

public sealed class The_code_knows_no_drug
{
    [Fact]
    public void by_any_name_brand_gene_or_code_that_the_knowledge_uses()
    {
        var search = new TermSearch(DrugTerms.All());
        Faults.ShouldBeNone(
            SourceTree
                .Source.Where(file => file.HasExtension(".cs", ".razor", ".css", ".js", ".html"))
                .SelectMany(search.Faults),
            "These are terms of knowledge/. Say it generally, or move it there:"
        );
    }

    [Fact]
    public void and_there_are_terms_to_look_for() => Assert.NotEmpty(DrugTerms.All());

    [Theory]
    [InlineData("var dose = \"imatinib 400 mg\";")]
    [InlineData("class ImatinibDose;")]
    [InlineData("// as for IMATINIB")]
    [InlineData("if (BcrAbl1Positive)")]
    [InlineData("const string bcr_abl1 = null;")]
    [InlineData("\"bcrabl1\"")]
    [InlineData("\"KIT exon 9\"")]
    public void so_a_planted_name_is_found_out(string line) =>
        Assert.Single(new TermSearch(["imatinib", "bcr-abl1", "kit"]).Faults(new SourceFile("src/A.cs", line)));

    [Theory]
    [InlineData("toolkit, kitchen and webkit")]
    [InlineData("bcr and then abl1")]
    public void and_a_word_that_only_contains_one_passes(string line) =>
        Assert.Empty(new TermSearch(["imatinib", "bcr-abl1", "kit"]).Faults(new SourceFile("src/A.cs", line)));

    [Fact]
    public void because_terms_are_read_from_files_of_any_shape() =>
        Assert.Equal(
            new HashSet<string> { "aspirin", "ASA", "Bayer Aspirin", "ptgs1", "medicine-x", "asm" },
            DrugTerms
                .FromYaml(
                    """
                    medicines:
                      - name: aspirin
                        synonyms: [ASA, iron]
                        brands: { us: Bayer Aspirin }
                        note: nothing to find
                      - id: medicine-x
                    indication: { code: asm, qualifiers: { ptgs1: positive, line: first } }
                    """
                )
                .ToHashSet()
        );

    [Fact]
    public void because_a_folder_of_knowledge_names_its_drug() =>
        Assert.Equal(["examplinib", "gist"], DrugTerms.FromPath("knowledge/drugs/examplinib/indications/gist.yaml"));

    [Fact]
    public void while_the_laboratory_codes_of_an_example_stay_words_of_the_program() =>
        Assert.Equal(
            ["examplinib", "asm", "ketoconazole"],
            DrugTerms.FromCase(
                """
                given:
                  drug: examplinib
                  indication: { code: asm }
                  observations: [{ code: weight }]
                  medications: [{ name: ketoconazole }]
                expect: { action: start, code: creatinine }
                """
            )
        );

    [Fact]
    public void because_the_capitals_in_a_qualifier_are_genes() =>
        Assert.Equal(
            ["KIT", "CD117"],
            DrugTerms.Genes("qualifiers: [{ id: kit-cd117, name: KIT (CD117) expression, values: [positive] }]")
        );
}

using System.Text.RegularExpressions;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Materia.Web.Forms;
using Xunit;

namespace Materia.Browser;

/// <summary>Every case of the knowledge, written into the form and read from it again.</summary>
public sealed partial class When_an_example_fills_the_form
{
    [Fact]
    public void the_form_gives_the_plan_of_the_example()
    {
        var knowledge = Oracle.Knowledge;
        var diagnostics = new DiagnosticList();
        var files = KnowledgeFolder.Open(RepositoryRoot.Resolve("knowledge")).ParseCases(diagnostics);
        var cases = ExecutableCaseReader.ReadAll(files, knowledge, diagnostics);
        var filled = 0;
        foreach (var example in cases)
        {
            var drug = knowledge.Drug(example.Given.Drug);
            var indication = drug.Indication(example.Given.Indication.Code);
            var layout = FormLayout.Of(knowledge, drug, indication);
            if (ExampleValues.Of(example.GivenNode, layout) is not { } values)
            {
                continue;
            }
            filled++;

            var form = CaseForm.Read(knowledge, layout, values, drug.Id, indication.Code);

            Assert.True(form.Faults.IsEmpty, $"{example.Id}: {string.Join("; ", form.Faults)}");
            // In its file the case stands under a name of its own, which the paths of the plan then carry.
            var expected = InFile().Replace(Oracle.Advise(example.Given), "");
            Assert.Equal(expected, Oracle.Advise(form.Case!));
        }
        // Most examples can be shown: what has no field, such as single doses taken, is rare.
        Assert.True(filled * 10 > cases.Length * 9, $"{filled} of {cases.Length} examples fit the form");
    }

    [Fact]
    public void rows_left_empty_do_not_move_a_fault_to_another_row()
    {
        var knowledge = Oracle.Knowledge;
        var drug = knowledge.Drugs[0];
        var indication = drug.Indications[0];
        var values = new FormValues(
            new Dictionary<string, string>
            {
                ["asOf"] = "2026-11-20",
                ["patient.age.value"] = "54",
                ["patient.age.unit"] = "a",
                ["observations[3].code"] = "creatinine",
                ["observations[3].date"] = "2026-11-16",
                ["observations[3].value"] = "900",
                ["observations[3].unit"] = "mg/dL",
                ["observations[5].code"] = "hbsag",
                ["observations[5].date"] = "2026-11-16",
                ["observations[5].value"] = "maybe",
            }
        );

        var form = CaseForm.Read(
            knowledge,
            FormLayout.Of(knowledge, drug, indication),
            values,
            drug.Id,
            indication.Code
        );

        Assert.Null(form.Case);
        Assert.Equal(["observations[3].value", "observations[5].value"], form.Faults.Select(fault => fault.Field));
        Assert.StartsWith("Creatinine in serum, value: ", form.Faults[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("none", "", 0)]
    [InlineData("", "", null)]
    [InlineData("", "first\r\n\r\n  second  ", 2)]
    public void none_and_not_supplied_are_two_things(string none, string lines, int? count)
    {
        var knowledge = Oracle.Knowledge;
        var drug = knowledge.Drugs[0];
        var indication = drug.Indications[0];
        var values = new FormValues([
            KeyValuePair.Create("asOf", "2026-11-20"),
            KeyValuePair.Create("patient.age.value", "54"),
            KeyValuePair.Create("patient.age.unit", "a"),
            KeyValuePair.Create("medications", lines),
            KeyValuePair.Create("medications.none", none),
        ]);

        var form = CaseForm.Read(
            knowledge,
            FormLayout.Of(knowledge, drug, indication),
            values,
            drug.Id,
            indication.Code
        );

        Assert.Equal(count, form.Case!.Medications?.Length);
    }

    [GeneratedRegex(@"\bgiven\.(?=\w)", RegexOptions.None, 1000)]
    private static partial Regex InFile();
}

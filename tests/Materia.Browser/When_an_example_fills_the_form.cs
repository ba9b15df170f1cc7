using System.Text.RegularExpressions;
using Materia.Clinical.Cases;
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

    [Fact]
    public void a_label_chosen_after_the_form_was_opened_leaves_no_row_half_filled()
    {
        var knowledge = Oracle.Knowledge;
        foreach (var drug in knowledge.Drugs)
        {
            foreach (var indication in drug.Indications)
            {
                var opened = FormLayout
                    .Of(knowledge, drug, indication)
                    .WithPresets(
                        new FormValues([
                            KeyValuePair.Create("asOf", "2026-11-20"),
                            KeyValuePair.Create("patient.age.value", "54"),
                            KeyValuePair.Create("patient.age.unit", "a"),
                        ])
                    );
                foreach (var label in JurisdictionCode.All)
                {
                    var values = opened.With("jurisdiction", label.ToCode());
                    var layout = FormLayout.Of(knowledge, drug, indication, label);

                    var form = CaseForm.Read(knowledge, layout, values, drug.Id, indication.Code);

                    Assert.True(form.Faults.IsEmpty, $"{indication.Code}: {string.Join("; ", form.Faults)}");
                    Assert.Empty(form.Case!.Observations);
                }
            }
        }
    }

    [Fact]
    public void every_list_of_the_contract_has_its_fields()
    {
        var knowledge = Oracle.Knowledge;
        var drug = knowledge.Drugs[0];
        var indication = drug.Indications[0];
        var values = new FormValues(
            new Dictionary<string, string>
            {
                ["asOf"] = "2026-11-20",
                ["resultsDate"] = "2026-11-18",
                ["patient.birthDate"] = "1958-03-14",
                ["observations[0].code"] = "creatinine",
                ["observations[0].value"] = "1.0",
                ["observations[0].unit"] = "mg/dL",
                ["levels[0].code"] = knowledge.Terminology.Observations.First(CaseForm.IsLevel).Code,
                ["levels[0].date"] = "2026-11-19T08:00",
                ["levels[0].value"] = "1100",
                ["levels[0].unit"] = "ng/mL",
                ["levels[0].timing"] = "trough",
                ["levels[0].sinceLastDose.value"] = "24",
                ["levels[0].sinceLastDose.unit"] = "h",
                ["administrations[0].time"] = "2026-11-18T08:00",
                ["administrations[0].amount.value"] = "400",
                ["administrations[0].amount.unit"] = "mg",
                ["administrations[0].taken"] = "true",
                ["medications"] = "warfarin",
                ["dated[0].name"] = "carbamazepine",
                ["dated[0].end"] = "2026-11-15",
                ["formulary"] = "100 mg\n400 mg",
            }
        );

        var form = CaseForm.Read(
            knowledge,
            FormLayout.Of(knowledge, drug, indication),
            values,
            drug.Id,
            indication.Code
        );

        Assert.True(form.Faults.IsEmpty, string.Join("; ", form.Faults));
        var read = form.Case!;
        Assert.Equal(68, read.Patient.Age.CompletedYears);
        Assert.Equal(2, read.Observations.Length);
        Assert.Equal("2026-11-18", read.Observations[0].Date.ToString());
        Assert.Equal("trough", read.Observations[1].Timing);
        Assert.Single(read.Administrations);
        Assert.Equal(2, read.Medications!.Value.Length);
        Assert.Equal(2, read.Formulary.Length);

        // A fault of a level, a dated medicine or a strength goes back to its own field.
        var faulty = CaseForm.Read(
            knowledge,
            FormLayout.Of(knowledge, drug, indication),
            values.With("levels[0].value", "many").With("dated[0].end", "yesterday").With("formulary", "100"),
            drug.Id,
            indication.Code
        );
        Assert.Equal(
            ["dated[0].end", "formulary", "levels[0].value"],
            faulty.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal)
        );
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

using System.Text;
using Materia.Advice;
using Materia.Clinical.Cases;
using Materia.Clinical.Interactions;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Interop.Interactions;
using Materia.Interop.Words;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Interop;

public class A_table_of_the_users_own
{
    private const string Header = "medicine,severity,summary,recommendation,source\n";

    [Fact]
    public void is_shown_as_theirs_unverified_and_changes_no_dose()
    {
        var plan = Advise(Header + "Coumadin,major,It bled here.,Ask the ward.,our ward 2025\n", "warfarin 5 mg");

        var finding = Assert.Single(plan.Findings, one => one.Id == "own-table/2/medications[0]");
        Assert.Equal("Your own table says of warfarin 5 mg: It bled here.", finding.Summary);
        Assert.Equal(Severity.Major, finding.Severity);
        var source = Assert.Single(finding.Sources);
        Assert.False(source.Verified);
        Assert.Equal("line 2, our ward 2025", source.Locator);
        Assert.Equal("start 400 mg in 1", PlanWords.Outcome(plan));
    }

    [Fact]
    public void says_how_many_rows_fit_and_which_names_are_not_recognised()
    {
        var plan = Advise(
            Header + "warfrin,major,x,y,\nfoobarol,minor,x,,\nsimvastatin,minor,x,,\n",
            "warfarin",
            "simvastatin"
        );

        Assert.Equal(
            "Your own table has 3 rows; 1 fit a medicine of this case. Not recognised, so compared only with the same words: warfrin, foobarol.",
            Assert.Single(plan.Findings, one => one.Id == "own-table").Summary
        );
    }

    [Fact]
    public void names_the_medicine_in_the_note()
    {
        var plan = Advise(Header + "warfarin,major,x,Replace it.,\n", "warfarin");

        Assert.Contains("Major (warfarin): Replace it.", PlanNote.Of(plan, "imatinib"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("medicine,severity\nwarfarin,major\n", "summary")]
    [InlineData("medicine,severity,summary,colour\nwarfarin,minor,x,red\n", "colour")]
    [InlineData("medicine,severity,summary\nwarfarin,contraindicated,x\n", "severity")]
    [InlineData("medicine,severity,summary\nwarfarin,dreadful,x\n", "dreadful")]
    [InlineData("medicine,severity,summary\nwarfarin,major,x\n", "recommendation")]
    [InlineData("medicine,severity,summary\n,minor,x\n", "empty")]
    [InlineData("medicine,severity,summary\nwarfarin,minor\n", "columns")]
    [InlineData("", "header")]
    public void is_refused_whole_with_the_line_where_it_is_wrong(string csv, string word)
    {
        var faults = new FaultList();

        Assert.Null(Read(csv, faults));
        Assert.Contains(
            faults.ToImmutable(),
            fault =>
                fault.Message.Contains(word, StringComparison.Ordinal)
                && fault.Path.StartsWith("line", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void is_read_or_refused_whatever_the_bytes()
    {
        var random = SeededRandom.WithSeed(4);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            var faults = new FaultList();
            using var stream = new MemoryStream([.. Encoding.UTF8.GetBytes(Header), .. bytes]);
            var table = OwnInteractionCsv.Read(stream, "own.csv", Imatinib.Terms, faults);
            Assert.Equal(table is null, !faults.IsEmpty);
        }
    }

    private static Plan Advise(string csv, params string[] medicines)
    {
        var faults = new FaultList();
        var own = Read(csv, faults);
        Assert.Empty(faults.ToImmutable());
        var question = CaseMaking.Adult(Jurisdiction.Us) with
        {
            Medications =
            [
                .. medicines.Select((name, i) => new Medication { Path = $"medications[{i}]", Name = name }),
            ],
        };
        return new AdviceEngine(Imatinib.Knowledge, own).Advise(question);
    }

    private static OwnInteractionTable? Read(string csv, FaultList faults)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        return OwnInteractionCsv.Read(stream, "own.csv", Imatinib.Terms, faults);
    }
}

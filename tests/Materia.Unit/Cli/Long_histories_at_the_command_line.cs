using Materia.Clinical.Cases;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Materia.Units;
using Xunit;

namespace Materia.Tests.Cli;

public class Long_histories_at_the_command_line
{
    /// <summary>The first line alone is longer than what is looked at to tell lines from a document.</summary>
    [Fact]
    public void are_read_as_lines_however_long_the_first_is()
    {
        var question = CaseMaking.Adult(Jurisdiction.Us).Taking(400.Milligrams, 3_000);
        var results = Enumerable
            .Range(0, 2_000)
            .Select(day => new Observation
            {
                Path = "",
                Term = Imatinib.Test("haemoglobin"),
                Date = CaseMaking.DaysAgo(day),
                Value = Quantity.Parse("13 g/dL"),
            });
        var line = CaseJson.Text(question with { Observations = [.. question.Observations, .. results] });
        var file = Path.Combine(Directory.CreateTempSubdirectory("materia-").FullName, "long.ndjson");
        File.WriteAllText(file, $"{line}\n{line}\n");

        var (output, faults, exit) = BuiltProgram.Run(RepositoryRoot.Path, "advise", file, "--format", "json");

        Assert.True(line.Length > 64 * 1024);
        Assert.Equal("", faults);
        Assert.Equal(0, exit);
        Assert.Equal(2, output.TrimEnd().Split('\n').Length);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }
}

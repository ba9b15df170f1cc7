using System.Text.RegularExpressions;
using Materia.House.Reading;
using Xunit;

namespace Materia.House.Docs;

public sealed class The_docs_tell_what_there_is
{
    private const string Reference = "docs/reference/commands.md";

    [Fact]
    public void with_every_command_of_the_program()
    {
        var page = SourceTree.Paths.Contains(Reference) ? SourceTree.Read(Reference).Text : "";
        Faults.ShouldBeNone(
            CommandHelp
                .Commands()
                .Where(command =>
                    !Regex.IsMatch(page, $@"\b{Regex.Escape(command)}\b", RegexOptions.None, TimeSpan.FromSeconds(1))
                ),
            $"These commands are missing in {Reference}:"
        );
    }

    [Theory]
    [InlineData("./materia")]
    [InlineData("./test")]
    public void with_the_two_commands_of_the_project_in_the_readme(string command) =>
        Assert.Contains(
            command,
            SourceTree.Paths.Contains("README.md") ? SourceTree.Read("README.md").Text : "README.md is missing",
            StringComparison.Ordinal
        );

    [Fact]
    public void because_the_help_of_the_program_can_be_read() =>
        Assert.Equal(
            ["advise", "signals"],
            CommandHelp.Parse(
                "Usage:\n  materia [command]\n\nOptions:\n  --version  Show\n\nCommands:\n  advise <CASE>  What to do\n                 next\n  signals        Safety\n\n"
            )
        );
}

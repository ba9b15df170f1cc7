using Materia.Testing;
using Xunit;
using Xunit.Sdk;

namespace Materia.House;

/// <summary>The one helper of the tests that could hide a change if it were wrong.</summary>
public sealed class Testing_an_approved_file
{
    private static readonly string Folder = RepositoryRoot.Resolve("artifacts/approved-file-tests");

    [Fact]
    public void fails_when_nothing_was_approved_and_leaves_what_was_received()
    {
        var test = NewTest("absent", approved: null);

        var failure = Assert.ThrowsAny<XunitException>(() => ApprovedFile.Matches("new\n", "page", testFile: test));

        Assert.Contains("Nothing is approved yet", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", File.ReadAllText(Path.ChangeExtension(test, null) + ".page.received.txt"));
    }

    [Fact]
    public void fails_with_the_first_lines_that_differ()
    {
        var test = NewTest("different", approved: "one\ntwo\nthree\n");

        var failure = Assert.ThrowsAny<XunitException>(() =>
            ApprovedFile.Matches("one\n2\nthree\n", "page", testFile: test)
        );

        Assert.EndsWith("line 2\n  one\n- two\n+ 2\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void passes_when_only_the_line_ends_differ() =>
        ApprovedFile.Matches("one\r\ntwo", "page", testFile: NewTest("same", approved: "one\ntwo\n"));

    private static string NewTest(string name, string? approved)
    {
        Assert.SkipWhen(
            Environment.GetEnvironmentVariable("MATERIA_APPROVE") == "1",
            "Approving rewrites what this test reads."
        );
        var folder = Path.Combine(Folder, name);
        Directory.CreateDirectory(folder);
        if (approved is not null)
        {
            File.WriteAllText(Path.Combine(folder, "Test.page.approved.txt"), approved);
        }

        return Path.Combine(folder, "Test.cs");
    }
}

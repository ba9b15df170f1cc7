using System.Text.RegularExpressions;
using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Interop.Words;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Interop;

/// <summary>
/// Every printed plan in the README and the tutorial is what the program prints today; MATERIA_APPROVE=1 writes them anew.
/// </summary>
public sealed class The_examples_in_the_docs
{
    private static readonly Regex Printed = new(
        "`{0,3}(?:\\n)?`?\\./materia advise (?<file>docs/examples/[a-z-]+\\.json)`?(?:\\n`{3})?\\n\\n```(?:text)?\\n(?<output>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(2)
    );

    private static readonly Regex Shown = new(
        "<!-- example: (?<file>docs/examples/[a-z-]+\\.json) -->\\n```json\\n(?<json>.*?)```",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(2)
    );

    private static readonly Materia.Monograph.Model.Knowledge Knowledge = KnowledgeFolder
        .Open(RepositoryRoot.Resolve("knowledge"))
        .Bind(new DiagnosticList())!;

    [Theory]
    [InlineData("README.md", 1)]
    [InlineData("docs/tutorial/first-plan.md", 4)]
    public void print_what_the_program_prints(string page, int plans)
    {
        var path = RepositoryRoot.Resolve(page);
        var text = File.ReadAllText(path);
        Assert.Equal(plans, Printed.Count(text));
        var today = Printed.Replace(text, match => Replace(match, "output", Output(match.Groups["file"].Value)));
        today = Shown.Replace(
            today,
            match => Replace(match, "json", File.ReadAllText(RepositoryRoot.Resolve(match.Groups["file"].Value)))
        );
        if (Environment.GetEnvironmentVariable("MATERIA_APPROVE") == "1" && !RepositoryRoot.IsContinuousIntegration)
        {
            File.WriteAllText(path, today);
        }
        Assert.True(
            today == text,
            $"{page} shows an old plan; run this test with MATERIA_APPROVE=1 and read the difference"
        );
    }

    private static string Replace(Match match, string group, string by)
    {
        var found = match.Groups[group];
        var start = found.Index - match.Index;
        return match.Value[..start] + by + match.Value[(start + found.Length)..];
    }

    // The hash changes with every edit of the knowledge; pages show it cut to an ellipsis and with plain spaces.
    private static string Output(string file)
    {
        var faults = new FaultList();
        var node = JsonNodes.Read(File.ReadAllBytes(RepositoryRoot.Resolve(file)), faults);
        var question = CaseReader.Read(node!, Knowledge.Terminology, faults);
        Assert.Empty(faults.ToImmutable());
        var plan = new Consultation(Knowledge).Advise(question!);
        return PlanText
            .Of(plan, Knowledge.Drug(plan.Drug).Name)
            .Replace($" ({plan.Knowledge.Sha256[..10]}…)", " (…)", StringComparison.Ordinal)
            .Replace('\u00A0', ' ');
    }
}

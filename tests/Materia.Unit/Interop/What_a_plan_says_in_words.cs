using Materia.Clinical.Reading;
using Materia.Consult;
using Materia.Interop.Contract;
using Materia.Interop.Words;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;
using Materia.Testing;
using Xunit;

namespace Materia.Tests.Interop;

public sealed class What_a_plan_says_in_words
{
    private static readonly Materia.Monograph.Model.Knowledge Knowledge = KnowledgeFolder
        .Open(RepositoryRoot.Resolve("knowledge"))
        .Bind(new DiagnosticList())!;

    public static TheoryData<string> Examples =>
        [
            .. Directory
                .EnumerateFiles(RepositoryRoot.Resolve("docs/examples"), "*.json")
                .Select(file => Path.GetFileNameWithoutExtension(file))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Examples))]
    public void reads_as_approved(string example)
    {
        var plan = PlanOf(example);
        // The hash changes with every edit of the knowledge; what is said does not.
        var text = PlanText
            .Of(plan, Knowledge.Drug(plan.Drug).Name)
            .Replace(plan.Knowledge.Sha256[..10], "…", StringComparison.Ordinal);
        ApprovedFile.Matches(text, example);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void fits_eight_to_twelve_plain_lines_as_a_note(string example)
    {
        var plan = PlanOf(example);
        var lines = PlanNote.Of(plan, Knowledge.Drug(plan.Drug).Name).TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 8, 12);
        Assert.Contains(lines, line => line.StartsWith("Not checked: ", StringComparison.Ordinal));
        Assert.EndsWith(PlanText.Disclaimer, lines[^1], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void says_once_that_it_does_not_replace_judgement(string example)
    {
        var plan = PlanOf(example);
        var text = PlanText.Of(plan, Knowledge.Drug(plan.Drug).Name);
        Assert.Equal(2, text.Split(PlanText.Disclaimer).Length);
    }

    private static Materia.Clinical.Plans.Plan PlanOf(string example)
    {
        var faults = new FaultList();
        var bytes = File.ReadAllBytes(RepositoryRoot.Resolve($"docs/examples/{example}.json"));
        var question = CaseReader.Read(JsonNodes.Read(bytes, faults)!, Knowledge.Terminology, faults);
        Assert.Empty(faults.ToImmutable());
        return new Consultation(Knowledge).Advise(question!);
    }
}

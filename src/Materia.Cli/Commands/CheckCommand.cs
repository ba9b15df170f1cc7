using Materia.Consult;
using Materia.Consult.ExecutableCases;
using Materia.Monograph.Bundles;
using Materia.Monograph.Diagnostics;

namespace Materia.Cli.Commands;

/// <summary><c>materia check</c></summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var command = new Command("check");
        command.SetAction(_ =>
        {
            var k = KnowledgePlace.Load();
            if (k is null)
                return 2;
            var d = new DiagnosticList();
            var cases = ExecutableCaseReader.ReadAll(KnowledgeFolder.Open(KnowledgePlace.Folder).ParseCases(d), k, d);
            foreach (var x in d.ToImmutable())
                Console.Error.WriteLine(x);
            var c = new Consultation(k);
            var bad = 0;
            foreach (var one in cases)
            {
                var r = CaseRunner.Run(one, c);
                if (!r.IsAsExpected)
                {
                    bad++;
                    Console.WriteLine(one.Id);
                    foreach (var x in r.Differences)
                        Console.WriteLine("   " + x);
                }
            }
            Console.WriteLine($"{cases.Length} cases, {bad} not as expected");
            return bad;
        });
        return command;
    }
}

using Materia.Monograph.Binding;
using Materia.Monograph.Checks;
using Materia.Monograph.Checks.Mutations;
using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class Changing_one_thing_at_a_time
{
    private const string Row = """
          - row: mild
            when: { clearance: "[20.5, 40) mL/min", treatment: [on, off] }
            then: { start-at: 50 %, dose-at-most: 400 mg }
            finding: moderate
            say: so
            do: so
            cite: label 2

        """;

    [Fact]
    public void moves_every_number_edge_value_effect_and_severity_of_a_table()
    {
        var planted = Table("renal", "clearance, treatment", Row, header: "{ jurisdiction: us }");
        var mutants = MutantGenerator.Generate(Files(planted), Bound(planted));
        Assert.Equal(
            """
            for.jurisdiction: us -> eu
            for.jurisdiction: jurisdiction: us -> (left out)
            rows[0].when.clearance: [20.5, 40) mL/min -> [20.6, 40) mL/min
            rows[0].when.clearance: [20.5, 40) mL/min -> [20.4, 40) mL/min
            rows[0].when.clearance: [20.5, 40) mL/min -> [20.5, 41) mL/min
            rows[0].when.clearance: [20.5, 40) mL/min -> [20.5, 39) mL/min
            rows[0].when.clearance: [20.5, 40) mL/min -> (20.5, 40) mL/min
            rows[0].when.clearance: [20.5, 40) mL/min -> [20.5, 40] mL/min
            rows[0].when.treatment[0]: on -> not-started
            rows[0].when.treatment[1]: off -> not-started
            rows[0].when.treatment: [on, off] -> [off]
            rows[0].when.treatment: [on, off] -> [on]
            rows[0].finding: moderate -> major
            rows[0].finding: moderate -> minor
            rows[0].then.dose-at-most: 400 mg -> 500 mg
            rows[0].then.dose-at-most: 400 mg -> 300 mg
            rows[0].then.start-at: 50 % -> 75 %
            rows[0].then.start-at: 50 % -> 25 %
            rows[0].then.start-at: start-at: 50 % -> (left out)
            rows[0].then.dose-at-most: dose-at-most: 400 mg -> (left out)
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                mutants
                    .Where(mutant => mutant.File == planted.Path)
                    .Select(mutant => $"{mutant.Path}: {mutant.Before} -> {mutant.After}")
            )
        );
    }

    [Fact]
    public void moves_both_ends_of_what_is_usual_and_draws_in_what_is_plausible()
    {
        const string Policy = "policy/plausibility.yaml";
        var text = Texts().Single(file => file.Path == Policy).Text;
        var planted = (
            Policy,
            text.Replace(
                "usual: []",
                "usual: [ { of: [platelets], for: { sex: male }, after: 90 d, usual: 0 or 0.5 to 700 10*9/L } ]",
                StringComparison.Ordinal
            )
        );
        Assert.Equal(
            """
            inputs[1].plausible: 1 to 12 -> 2 to 12
            inputs[1].plausible: 1 to 12 -> 1 to 11
            inputs[1].usual: 1 to 4 -> 2 to 4
            inputs[1].usual: 1 to 4 -> 0 to 4
            inputs[1].usual: 1 to 4 -> 1 to 5
            inputs[1].usual: 1 to 4 -> 1 to 3
            usual[0].for.sex: male -> female
            usual[0].for.sex: sex: male -> (left out)
            usual[0].after: 90 d -> 91 d
            usual[0].after: 90 d -> 89 d
            usual[0].usual: 0 or 0.5 to 700 10*9/L -> 0.5 to 700 10*9/L
            usual[0].usual: 0 or 0.5 to 700 10*9/L -> 0 or 0.6 to 700 10*9/L
            usual[0].usual: 0 or 0.5 to 700 10*9/L -> 0 or 0.4 to 700 10*9/L
            usual[0].usual: 0 or 0.5 to 700 10*9/L -> 0 or 0.5 to 701 10*9/L
            usual[0].usual: 0 or 0.5 to 700 10*9/L -> 0 or 0.5 to 699 10*9/L
            """.ReplaceLineEndings("\n"),
            string.Join(
                '\n',
                MutantGenerator
                    .Generate(Files(planted), Bound(planted))
                    .Where(mutant => mutant.File == Policy)
                    .Where(mutant =>
                        mutant.Path.StartsWith("usual", StringComparison.Ordinal)
                        || mutant.Path.StartsWith("inputs[1]", StringComparison.Ordinal)
                    )
                    .Select(mutant => $"{mutant.Path}: {mutant.Before} -> {mutant.After}")
            )
        );
    }

    [Fact]
    public void leaves_every_other_file_and_node_as_it_was()
    {
        var planted = Table("renal", "clearance, treatment", Row);
        var files = Files(planted);
        foreach (var mutant in MutantGenerator.Generate(files, Bound(planted)))
        {
            var changed = mutant.ApplyTo(files);
            var other = Assert.Single(files.Zip(changed), pair => !ReferenceEquals(pair.First.Root, pair.Second.Root));
            Assert.Equal(mutant.File, other.First.Path);
            // Whatever became of it, the binder tells it and does not throw.
            KnowledgeBinder.Bind(changed, "mutant", new DiagnosticList());
        }
    }

    [Fact]
    public void binds_and_proves_only_what_the_change_bears_on_and_comes_to_the_same()
    {
        var planted = Table("renal", "clearance, treatment", Row);
        var files = Files(planted);
        var before = Bound(planted);
        var known = new DiagnosticList();
        KnowledgeVerifier.Verify(before, known);
        foreach (var mutant in MutantGenerator.Generate(files, before))
        {
            var changed = mutant.ApplyTo(files);
            var (whole, part) = (new DiagnosticList(), new DiagnosticList());
            var anew = KnowledgeBinder.Bind(changed, before.Stamp.Sha256, whole);
            var again = KnowledgeBinder.BindAgain(before, changed, mutant.File, part);
            Assert.Equal(anew is null, again is null);
            if (anew is not null && again is not null)
            {
                KnowledgeVerifier.Verify(anew, whole);
                KnowledgeVerifier.VerifyAgain(again, before, part);
                Assert.Equal(anew.Variables.Select(Words), again.Variables.Select(Words));
                Assert.Equal(
                    anew.Drugs.SelectMany(drug => drug.Tables).SelectMany(table => table.Rows).Select(Words),
                    again.Drugs.SelectMany(drug => drug.Tables).SelectMany(table => table.Rows).Select(Words)
                );
            }
            // What is proved already may be left out, and nothing else.
            Assert.Equal(
                whole.ToImmutable().Except(known.ToImmutable()),
                part.ToImmutable().Except(known.ToImmutable())
            );
        }

        static string Words(object part) => part.ToString()!;
    }
}

using System.Collections.Immutable;
using Materia.Monograph.Binding;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Yaml;
using Xunit;

namespace Materia.Tests.Monograph;

/// <summary>A small sound knowledge folder in memory, to which a test adds files or in which it replaces them.</summary>
internal static class PlantedKnowledge
{
    public const string Drug = "drugs/examplinib";

    private static readonly (string Path, string Text)[] Sound =
    [
        ("knowledge.yaml", "version: 1\nsays: planted\n"),
        (
            "sources/label.yaml",
            """
            id: label
            title: Examplinib label
            short: the label
            represents: the label of examplinib
            kind: label
            jurisdiction: us
            revision: 2020
            read: whole
            current: yes
            """
        ),
        (
            "terms/observations.yaml",
            """
            observations:
              - { code: neutrophils, name: neutrophils, unit: 10*9/L, plausible: 0 to 400 10*9/L, usual: 1 to 250 10*9/L, worse: low, cite: label 1 }
              - { code: platelets, name: platelets, unit: 10*9/L, plausible: 0 to 3000 10*9/L, usual: 20 to 1500 10*9/L, worse: low, cite: label 1 }
              - { code: creatinine-clearance, name: clearance, unit: mL/min, plausible: 0 to 350 mL/min, usual: 10 to 180 mL/min, cite: label 1 }
            """
        ),
        ("terms/qualifiers.yaml", "qualifiers: []\n"),
        ("terms/medicines.yaml", "medicines:\n  - { id: examplinib, name: examplinib, cite: label 1 }\n"),
        ("terms/classes.yaml", "classes: []\n"),
        (
            "terms/matching.yaml",
            """
            matching: { forms: [], salts: [], joiners: [], units: [] }
            allergies: { around: [], none: [], denied: [] }
            cite: label 1
            """
        ),
        ("terms/conditions.yaml", "conditions: []\n"),
        (
            "terms/events.yaml",
            "events:\n  - { id: rash, name: rash, cite: label 6 }\n  - { id: itch, name: itch, cite: label 6 }\n"
        ),
        (
            "terms/variables.yaml",
            """
            variables:
              - { id: jurisdiction, label: label, from: jurisdiction, cite: label 1 }
              - { id: indication, label: indication, from: indication, cite: label 1 }
              - { id: age, label: age, unit: a, from: age, cite: label 1 }
              - { id: treatment, label: treatment, from: treatment, cite: label 1 }
              - { id: sex, label: sex, from: sex, cite: label 1 }
              - { id: pregnancy, label: pregnancy, from: pregnancy, cite: label 1 }
              - { id: clearance, label: clearance, unit: mL/min, from: creatinine-clearance, cite: label 1 }
              - { id: neutrophils, label: neutrophils, unit: 10*9/L, from: { latest: neutrophils }, cite: label 1 }
              - { id: platelets, label: platelets, unit: 10*9/L, from: { latest: platelets }, cite: label 1 }
            """
        ),
        (
            "policy/rechallenge.yaml",
            "policy: rechallenge\nsays: none\ncite: label 1\nbefore-not-standard: { alternative-available: no, consent: yes }\n"
        ),
        ("policy/freshness.yaml", "policy: freshness\nsays: none\ncite: label 1\nlimits: []\n"),
        ("policy/rechallenge.yaml", "policy: rechallenge\nsays: none\ncite: label 1\nbefore-not-standard: {}\n"),
        (
            "policy/plausibility.yaml",
            """
            policy: plausibility
            says: none
            cite: label 1
            inputs:
              - { of: age, plausible: 0 to 122 a, usual: 0 to 100 a }
              - { of: times-per-day, plausible: 1 to 12, usual: 1 to 4 }
              - { of: grade, plausible: 1 to 5 }
              - { of: since-last-dose, plausible: 0 to 1440 h }
              - { of: upper-limit-multiple, plausible: "0 to 1000 {ULN}" }
              - { of: liquid-strength, plausible: 0.1 to 1000 mg/mL }
            body:
              - from: 0 mo
                weight: { plausible: 0.2 to 650 kg }
                height: { plausible: 20 to 280 cm }
                body-mass-index: 5 to 100 kg/m2
            usual: []
            """
        ),
        (
            $"{Drug}/monograph.yaml",
            """
            drug: examplinib
            name: Examplinib
            class: kinase inhibitor
            mechanism: Inhibits a kinase.
            mechanism-cite: label 12
            molar-mass: 500 g/mol
            molar-mass-cite: label 11
            plausible-dose: 1 to 1600 mg
            plausible-dose-cite: label 2
            usual-dose: 100 to 800 mg
            usual-dose-cite: label 2
            labels: { us: label, eu: label }
            """
        ),
        ($"{Drug}/indications/one.yaml", Indication("one")),
        ($"{Drug}/indications/two.yaml", Indication("two")),
        (
            $"{Drug}/products/us.yaml",
            """
            jurisdiction: us
            products:
              - { id: tablet-100, name: 100 mg tablet, form: tablet, strength: 100 mg, divide: half, default: yes, cite: label 3 }
              - { id: tablet-400, name: 400 mg tablet, form: tablet, strength: 400 mg, default: yes, cite: label 3 }
            """
        ),
        (
            $"{Drug}/products/eu.yaml",
            """
            jurisdiction: eu
            products:
              - { id: tablet-100, name: 100 mg tablet, form: tablet, strength: 100 mg, divide: half, default: yes, cite: label 3 }
            """
        ),
    ];

    /// <summary>The text of a row that does nothing, on one line.</summary>
    public static string Row(string id, string when) =>
        $"  - {{ row: {id}, when: {{ {when} }}, then: none, say: so, cite: label 2 }}\n";

    /// <summary>A table file whose first row stands on line 8.</summary>
    public static (string Path, string Text) Table(
        string id,
        string variables,
        string rows,
        string header = "{}",
        string hit = "exactly-one",
        string family = "alone"
    ) =>
        (
            $"{Drug}/tables/{id}.yaml",
            $"table: {id}\nslice: renal\nfamily: {family}\nkind: renal\nquestion: What then?\nhit: {hit}\n"
                + (hit == "first" ? "because: the order of the label\n" : "")
                + $"for: {header}\nvariables: [{variables}]\nrows:\n{rows}"
        );

    /// <summary>Sound files with others added, or put in their place by path.</summary>
    public static IEnumerable<(string Path, string Text)> Texts(params (string Path, string Text)[] planted) =>
        Sound.Where(file => planted.All(other => other.Path != file.Path)).Concat(planted);

    /// <summary>Writes <see cref="Texts"/> into a folder.</summary>
    public static void WriteTo(string folder, params (string Path, string Text)[] planted)
    {
        foreach (var (path, text) in Texts(planted))
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    /// <summary>The parsed files of <see cref="Texts"/>; every one must parse.</summary>
    public static ImmutableArray<KnowledgeFile> Files(params (string Path, string Text)[] planted)
    {
        var diagnostics = new DiagnosticList();
        var files = Texts(planted)
            .OrderBy(file => file.Path, StringComparer.Ordinal)
            .Select(file =>
                YamlReader.Read(file.Path, file.Text, diagnostics) is { } root
                    ? new KnowledgeFile(file.Path, root)
                    : null
            )
            .OfType<KnowledgeFile>()
            .ToImmutableArray();
        Assert.Empty(diagnostics.ToImmutable());
        return files;
    }

    /// <summary>The bound knowledge, which must be without fault.</summary>
    public static Knowledge Bound(params (string Path, string Text)[] planted)
    {
        var diagnostics = new DiagnosticList();
        var knowledge = KnowledgeBinder.Bind(Files(planted), "planted", diagnostics);
        Assert.Empty(diagnostics.ToImmutable());
        return knowledge!;
    }

    /// <summary>What the binder says about the planted files.</summary>
    public static ImmutableArray<Diagnostic> Faults(params (string Path, string Text)[] planted)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeBinder.Bind(Files(planted), "planted", diagnostics);
        return diagnostics.ToImmutable();
    }

    private static string Indication(string code) =>
        $"indication: {code}\nname: disease {code}\nasserts: it\nlabelled:\n  us: {{ text: so, doses: [400 mg], cite: label 1 }}\n";
}

using Materia.Monograph.Charts;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Pathways;
using Materia.Monograph.Tables;
using Materia.Monograph.Yaml;

namespace Materia.Monograph.Binding;

/// <content>Knowledge of which one file is another: only what that file bears on is bound again.</content>
public sealed partial class KnowledgeBinder
{
    private IReadOnlyDictionary<string, DecisionTable> _tablesBefore = ImmutableDictionary<string, DecisionTable>.Empty;
    private IReadOnlyDictionary<string, Chart> _chartsBefore = ImmutableDictionary<string, Chart>.Empty;
    private IReadOnlyDictionary<string, Pathway> _pathwaysBefore = ImmutableDictionary<string, Pathway>.Empty;

    /// <summary>
    /// What <see cref="Bind(IReadOnlyList{KnowledgeFile}, string, DiagnosticList, bool)"/> gives for <paramref name="files"/>,
    /// sooner. What the changed file does not bear on is the same object as before, so that a reader can see it is the same.
    /// </summary>
    /// <param name="before">Bound from files that differ from <paramref name="files"/> in <paramref name="changed"/> only.</param>
    /// <param name="changed">The path of the file that is another.</param>
    public static Knowledge? BindAgain(
        Knowledge before,
        IReadOnlyList<KnowledgeFile> files,
        string changed,
        DiagnosticList diagnostics
    )
    {
        var faults = diagnostics.Count;
        var knowledge = new KnowledgeBinder(files, diagnostics).BindAgain(before, changed);
        return diagnostics.Count == faults ? knowledge : null;
    }

    private Knowledge? BindAgain(Knowledge before, string changed)
    {
        _sources = before.Sources;
        _qualifiers = before.Terminology.Qualifiers;
        _classes = before.Classes;
        return changed switch
        {
            "policy/freshness.yaml" => FreshnessAgain(before),
            PlausibilityPath => PlausibilityAgain(before),
            "terms/observations.yaml" => ObservationsAgain(before),
            _ when IsOfDrug(changed) => DrugsAgain(before, changed),
            _ => Bind(before.Stamp.Sha256, isKept: false),
        };
    }

    private static bool IsOfDrug(string path) => path.StartsWith(DrugsFolder, StringComparison.Ordinal);

    private Knowledge FreshnessAgain(Knowledge before) =>
        Copy(before, freshness: FreshnessFiles(before.Terminology, Conditions(before)));

    private Knowledge PlausibilityAgain(Knowledge before)
    {
        var (plausibility, usual) = PlausibilityFile();
        var terminology = before.Terminology.With(
            before.Terminology.Observations,
            before.Terminology.Drugs,
            plausibility
        );
        return Copy(before, terminology, usual: UsualRanges(usual, terminology, Conditions(before)));
    }

    // Variables hold observations, and conditions hold variables: of the rest only terms and classes stay.
    private Knowledge ObservationsAgain(Knowledge before)
    {
        var terminology = before.Terminology.With(
            Observations(),
            before.Terminology.Drugs,
            before.Terminology.Plausibility
        );
        var variables = VariableFiles(terminology);
        var conditions = new ConditionReader(variables);
        var (_, usual) = PlausibilityFile();
        var headers = DrugHeaders();
        return Copy(
            before,
            terminology,
            [.. variables.Values.OrderBy(variable => variable.Index)],
            FreshnessFiles(terminology, conditions),
            UsualRanges(usual, terminology, conditions),
            [
                .. headers
                    .Select(header => Drug(header, IndicationsOf(header.Folder), terminology, conditions))
                    .OfType<DrugRecord>(),
            ]
        );
    }

    private Knowledge? DrugsAgain(Knowledge before, string changed)
    {
        var headers = DrugHeaders();
        var indications = headers.ToDictionary(header => header.Folder, header => IndicationsOf(header.Folder));
        ImmutableArray<DrugTerm> terms = [.. headers.Select(header => DrugTermOf(header, indications[header.Folder]))];
        var old = before.Terminology.Drugs;
        if (!terms.Select(Indications).SequenceEqual(old.Select(Indications)))
        {
            // Variables are made of the codes of indications.
            return new KnowledgeBinder(_files, _diagnostics).Bind(before.Stamp.Sha256, isKept: false);
        }
        var terminology = terms.Select(Limits).SequenceEqual(old.Select(Limits))
            ? before.Terminology
            : before.Terminology.With(before.Terminology.Observations, terms, before.Terminology.Plausibility);
        _tablesBefore = before
            .Drugs.SelectMany(drug => drug.Tables)
            .Where(table => table.File != changed)
            .ToDictionary(table => table.File);
        _chartsBefore = before
            .Drugs.SelectMany(drug => drug.Charts)
            .Where(chart => chart.File != changed)
            .ToDictionary(chart => chart.File);
        _pathwaysBefore = before
            .Drugs.SelectMany(drug => drug.Pathways)
            .Where(pathway => pathway.File != changed)
            .ToDictionary(pathway => pathway.File);
        var conditions = Conditions(before);
        ImmutableArray<DrugRecord> drugs =
        [
            .. headers
                .Select(header => Drug(header, indications[header.Folder], terminology, conditions))
                .OfType<DrugRecord>(),
        ];
        Unread(_files.Where(file => IsOfDrug(file.Path)));
        return Copy(before, terminology, drugs: drugs);

        static string Indications(DrugTerm drug) =>
            string.Join('\n', drug.Indications.Select(one => $"{one.Code} {one.Name}").Prepend(drug.Id));

        static string Limits(DrugTerm drug) => $"{drug.Name} {drug.Dose.Plausible} {drug.Dose.Usual}";
    }

    private static ConditionReader Conditions(Knowledge before) =>
        new(before.Variables.ToDictionary(variable => variable.Id));

    private static Knowledge Copy(
        Knowledge before,
        Terminology? terminology = null,
        ImmutableArray<Variable>? variables = null,
        ImmutableArray<FreshnessLimit>? freshness = null,
        ImmutableArray<UsualRange>? usual = null,
        ImmutableArray<DrugRecord>? drugs = null
    ) =>
        new()
        {
            Stamp = before.Stamp,
            Sources = before.Sources,
            Terminology = terminology ?? before.Terminology,
            Variables = variables ?? before.Variables,
            Freshness = freshness ?? before.Freshness,
            BeforeNotStandard = before.BeforeNotStandard,
            Classes = before.Classes,
            Usual = usual ?? before.Usual,
            Gradings = before.Gradings,
            Drugs = drugs ?? before.Drugs,
        };
}

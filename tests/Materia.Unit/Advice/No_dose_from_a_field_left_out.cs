using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Advice;

/// <summary>
/// Promise P3, for every field of the case format: a case of which one field is left out is refused, or its plan stays as it
/// was, or gives no dose, or says by another rule or finding why it differs, and is never higher.
/// </summary>
/// <remarks>
/// Some absences have a meaning of their own and may raise a dose: no dose period is "not yet started" and no end of one is "still
/// taken" (rule 7); without a formulary any product may be used; without a jurisdiction the US label governs, which is told. Three
/// are told in <c>missing[]</c> and do not block: conditions that were not supplied, the degree of a stated impairment beside
/// laboratory values (decision 0013), and a qualifier of which the label doses the unknown (rule 14).
/// </remarks>
public partial class No_dose_from_a_field_left_out
{
    public static TheoryData<string> CasesWithADose => [.. ExecutableCases.WithADose];

    public static TheoryData<string> OneInEightWithADose => [.. ExecutableCases.OneInEightWithADose];

    [Theory]
    [MemberData(nameof(OneInEightWithADose))]
    public void of_one_executable_case_of_eight(string id) => Assert.Null(Broken(ExecutableCases.Named(id).GivenNode));

    [Theory]
    [MemberData(nameof(CasesWithADose))]
    [Trait("Speed", "slow")]
    public void of_an_executable_case(string id) => Assert.Null(Broken(ExecutableCases.Named(id).GivenNode));

    [Fact]
    public void of_an_example_of_the_documents() =>
        Assert.All(ExecutableCases.Examples, example => Assert.Null(Broken(example.Given)));

    [Fact]
    public void of_a_random_case() =>
        EveryCase.Holds(
            250,
            RandomCases.Number,
            (question, _) => Broken(ExecutableCases.Parsed(CaseJson.Bytes(question)))
        );

    /// <summary>The examples alone give every field that the schema of cases names, so none is left untried.</summary>
    [Fact]
    public void whatever_the_field()
    {
        var tried = ExecutableCases
            .Examples.SelectMany(example => FieldsOfACase.LeftOut(example.Given))
            .Concat(
                ExecutableCases.WithADose.SelectMany(id => FieldsOfACase.LeftOut(ExecutableCases.Named(id).GivenNode))
            )
            .Select(field => Place().Replace(field.Path, "[]"))
            .ToHashSet();
        var schema = JsonNode.Parse(File.ReadAllText(RepositoryRoot.Resolve("schema/case.schema.json")))!.AsObject();

        var untried = Fields(schema, "").Where(field => !tried.Contains(field)).ToList();

        Assert.Empty(untried);
        Assert.Contains("patient.birthDate", tried);
        Assert.Contains("observations[].upperLimit", tried);
        Assert.Contains("doses[].stopReason", tried);
        Assert.Contains("answers[].question", tried);
    }

    private static string? Broken(DataNode given)
    {
        var before = Imatinib.Advise(ExecutableCases.Read(given)!);
        return before.Dose is null
            ? null
            : FieldsOfACase
                .LeftOut(given)
                .Select(field => Broken(before, field.Path, ExecutableCases.Read(field.Without)))
                .FirstOrDefault(words => words is not null);
    }

    private static string? Broken(Plan before, string path, Case? without)
    {
        if (without is null || Imatinib.Advise(without) is not { Dose: { } dose } after)
        {
            return null;
        }
        var isSame = after.Action == before.Action && PlanWords.Outcome(after) == PlanWords.Outcome(before);
        var isExplained =
            after.DecidedBy.Rule != before.DecidedBy.Rule || PlanWords.Weighty(after) != PlanWords.Weighty(before);
        var rises = dose.DailyTotal > before.Dose!.DailyTotal;
        return (isSame || isExplained) && !rises ? null
            : HasAMeaningOfItsOwn(path) || IsToldAndAllowed(after, path) || HasAnotherAnswer(path, without) ? null
            : $"without {path} {PlanWords.Outcome(before)} became {PlanWords.Outcome(after)}"
                + (isExplained ? "" : " and nothing says why");
    }

    private static bool HasAMeaningOfItsOwn(string path) =>
        Place().Replace(path, "[]") is "doses" or "doses[].end" or "formulary" or "jurisdiction";

    // A measure that a result of the same day gives as well, and the fusion in mastocytosis where eosinophilia is denied: only
    // there rule 14 does not ask for it, and one that is known lowers the dose all the same (decision 0013).
    private static bool HasAnotherAnswer(string path, Case without) =>
        path switch
        {
            "patient.height" or "patient.weight" => without.Observations.Any(result =>
                path.EndsWith(result.Term.Code, StringComparison.Ordinal)
            ),
            "indication.qualifiers.fip1l1-pdgfra" => without.Indication.Code == "asm"
                && without.Indication.Qualifiers.GetValueOrDefault("eosinophilia") == "negative",
            _ => false,
        };

    private static bool IsToldAndAllowed(Plan after, string path) =>
        (
            path == "conditions"
            || path.StartsWith("indication.qualifiers", StringComparison.Ordinal)
            || Place().Replace(path, "[]") == "conditions[].severity"
        )
        && after.Missing.Any(missing => !missing.Blocking && missing.Field.StartsWith(path, StringComparison.Ordinal));

    private static IEnumerable<string> Fields(JsonObject schema, string path)
    {
        foreach (var (name, shape) in schema["properties"]?.AsObject() ?? [])
        {
            var field = path.Length == 0 ? name : $"{path}.{name}";
            yield return field;
            foreach (var inner in Fields(shape!.AsObject(), field))
            {
                yield return inner;
            }
        }
        if (schema["items"] is JsonObject items)
        {
            foreach (var inner in Fields(items, $"{path}[]"))
            {
                yield return inner;
            }
        }
    }

    [GeneratedRegex(@"\[[0-9]+\]", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

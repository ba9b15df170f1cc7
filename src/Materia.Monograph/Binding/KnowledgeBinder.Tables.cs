using Materia.Monograph.Conditions;
using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Binding;

/// <content>Decision tables.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] HitWords = ["exactly-one", "all", "first"];

    // What every row of a table may ask about: more, and nobody can review it.
    private const int MostVariables = 10 - 2;

    private DecisionTable? TableOf(ObjectReader reader, FieldReader fields, ConditionReader conditions)
    {
        var id = reader.RequiredText("table");
        var slice = reader.RequiredText("slice");
        var family = reader.OptionalText("family");
        var kind = Kind(reader);
        var question = reader.RequiredText("question");
        var hit = reader.Required("hit") is { } hitNode ? Scalars.Word(hitNode, HitWords, reader.Faults) : null;
        if (hit == "first" && reader.OptionalText("because") is null)
        {
            reader.Faults.Add(reader.Path, reader.Position, "a table whose first row wins says why, under because");
        }
        var missing = reader.Optional("when-missing") is { } missingNode
            ? SeverityOf(missingNode, reader.Faults)
            : null;
        var asks = FieldValues.YesNo(reader, "asks") ?? true;
        var onlyWith =
            reader.Optional("only-with") is { } onlyNode
            && Scalars.Word(onlyNode, PlanActionCode.All, reader.Faults) is { } actionWord
            && PlanActionCode.TryParse(actionWord, out var action)
                ? action
                : (PlanAction?)null;
        var forNode = reader.Optional("for");
        var header = conditions.Read(forNode, fields);
        var variables = reader
            .RequiredList("variables")
            .Select(item => VariableNamed(item, reader.Faults, conditions))
            .OfType<Variable>()
            .ToImmutableArray();
        CertainOnly(header, forNode, fields);
        if (variables.Length > MostVariables)
        {
            reader.Faults.Add(reader.Path, reader.Position, $"a table has at most {MostVariables} variables");
        }
        var rows = Items(reader, fields, "rows", (row, _) => RowOf(row, fields, conditions, id ?? "", variables))
            .ToImmutableArray();
        Unique(fields.File, rows.Select(row => row.RuleId));
        if (id is null || slice is null || question is null || hit is null)
        {
            return null;
        }
        return new DecisionTable
        {
            Id = id,
            Slice = slice,
            Family = family,
            Kind = kind,
            Question = question,
            Hit = (HitPolicy)Array.IndexOf(HitWords, hit),
            For = header,
            Variables = variables,
            Rows = rows,
            Asks = asks,
            OnlyWith = onlyWith,
            WhenMissing = missing ?? Severity.Moderate,
            File = fields.File,
            Position = reader.Position,
        };
    }

    private static void CertainOnly(Condition header, DataNode? node, FieldReader fields)
    {
        foreach (var uncertain in header.Variables.Where(variable => !variable.AlwaysKnown))
        {
            fields.Fault(
                node!,
                DiagnosticCode.UncertainHeader,
                $"{uncertain.Id} may be unknown and so cannot stand in a header; make it a variable of the rows"
            );
        }
    }

    private static FindingKind Kind(ObjectReader reader) =>
        reader.Required("kind") is { } node
        && Scalars.Word(node, FindingKindCode.All, reader.Faults) is { } word
        && FindingKindCode.TryParse(word, out var kind)
            ? kind
            : default;

    private static Severity? SeverityOf(DataNode node, FaultList faults) =>
        Scalars.Word(node, SeverityCode.All, faults) is { } word && SeverityCode.TryParse(word, out var severity)
            ? severity
            : null;

    private static Variable? VariableNamed(DataNode node, FaultList faults, ConditionReader conditions)
    {
        if (Scalars.Text(node, faults) is not { } id)
        {
            return null;
        }
        if (conditions.Variables.TryGetValue(id, out var variable))
        {
            return variable;
        }
        faults.Add(
            node,
            $"no variable \"{Scalars.Shorten(id)}\"",
            Spelling.Nearest(id, conditions.Variables.Keys.Order(StringComparer.Ordinal))
        );
        return null;
    }

    private TableRow? RowOf(
        ObjectReader reader,
        FieldReader fields,
        ConditionReader conditions,
        string table,
        ImmutableArray<Variable> variables
    )
    {
        var id = reader.RequiredText("row");
        var whenNode = reader.Optional("when");
        var when = conditions.Read(whenNode, fields);
        var effects = reader.Required("then") is { } thenNode ? EffectsOf(thenNode, fields, reader.Faults) : [];
        var finding = reader.Optional("finding") is { } severityNode ? SeverityOf(severityNode, reader.Faults) : null;
        var say = reader.RequiredText("say");
        var what = reader.OptionalText("do");
        var about = FieldValues.Texts(reader, "about");
        var citations = fields.Citations(reader, _sources);
        foreach (var stranger in when.Variables.Except(variables))
        {
            fields.Fault(
                whenNode!,
                DiagnosticCode.UnknownVariable,
                $"{stranger.Id} is not among the variables of the table; name it there"
            );
        }
        CheckRow(reader, fields, effects, finding, what, citations);
        return id is null || say is null
            ? null
            : new TableRow
            {
                RuleId = $"{table}/{id}",
                When = when,
                Effects = effects,
                Finding = finding,
                Say = say,
                Do = what,
                About = about,
                Citations = citations,
                Position = reader.Position,
                SettledUnknowns = [.. Unknowns(when).Distinct()],
            };
    }

    private void CheckRow(
        ObjectReader reader,
        FieldReader fields,
        ImmutableArray<Effect> effects,
        Severity? finding,
        string? what,
        ImmutableArray<Citation> citations
    )
    {
        if (finding <= Severity.Moderate && what is null)
        {
            _diagnostics.Add(
                DiagnosticCode.MissingWords,
                fields.File,
                reader.Position,
                $"{reader.Path}: a finding of moderate or above says what to do, under do"
            );
        }
        var decides = effects.OfType<Effect.Decide>().Any(decide => !decide.Action.CanCarryDose());
        if (decides && finding is null or > Severity.Major)
        {
            _diagnostics.Add(
                DiagnosticCode.MissingWords,
                fields.File,
                reader.Position,
                $"{reader.Path}: an action without a dose needs a finding of major or contraindicated"
            );
        }
        // Contract rule 4: an unverified number may make a plan more careful; it never gives a dose.
        var gives = effects.Any(effect =>
            effect is Effect.Recommend or Effect.RecommendPerArea or Effect.ResumePreviousDose
        );
        if (gives && citations.Any(citation => !citation.Verified))
        {
            _diagnostics.Add(
                DiagnosticCode.UnverifiedPower,
                fields.File,
                reader.Position,
                $"{reader.Path}: an unverified citation cannot give a dose or end a hold"
            );
        }
    }

    private static IEnumerable<Variable> Unknowns(Condition condition) =>
        condition switch
        {
            Condition.IsUnknown unknown => [unknown.Variable],
            Condition.All all => all.Parts.SelectMany(Unknowns),
            Condition.Any any => any.Parts.SelectMany(Unknowns),
            _ => [],
        };

    private static ImmutableArray<Effect> EffectsOf(DataNode node, FieldReader fields, FaultList faults)
    {
        if (node is DataScalar scalar)
        {
            return WordEffect(scalar, faults) is { } effect ? [effect] : [];
        }
        if (ObjectReader.Over(node, faults) is not { } reader)
        {
            return [];
        }
        var effects = ImmutableArray.CreateBuilder<Effect>();
        DoseEffect(reader, fields, effects);
        if (FieldValues.Mass(reader.Optional("dose-at-most"), faults) is { } ceiling)
        {
            effects.Add(new Effect.AtMost(ceiling));
        }
        if (FieldValues.Quantity(reader.Optional("start-at"), Dimension.Fraction, faults) is { } share)
        {
            effects.Add(new Effect.StartAt(Percent.FromQuantity(share)));
        }
        if (reader.Optional("times-a-day") is { } timesNode && Scalars.Whole(timesNode, 1, 10, faults) is { } times)
        {
            effects.Add(new Effect.TimesPerDay(times));
        }
        reader.RefuseTheRest();
        if (effects.Count == 0 && faults.IsEmpty)
        {
            faults.Add(node, "no effect; write none where there is nothing to do");
        }
        return effects.ToImmutable();
    }

    private static void DoseEffect(ObjectReader reader, FieldReader fields, ImmutableArray<Effect>.Builder effects)
    {
        var dose = reader.Optional("dose") is { } node ? Scalars.Quantity(node, reader.Faults) : null;
        var cap = FieldValues.Mass(reader.Optional("cap"), reader.Faults);
        switch (dose)
        {
            case null:
                break;
            case { Dimension: Dimension.Mass } flat:
                effects.Add(new Effect.Recommend(Mass.FromQuantity(flat)));
                break;
            case { Dimension: Dimension.MassPerArea } rate when cap is { } highest:
                effects.Add(new Effect.RecommendPerArea(MassPerArea.FromQuantity(rate), highest));
                break;
            default:
                reader.Faults.Add(
                    reader.PathOf("dose"),
                    reader.Position,
                    "a dose is a mass, or a mass per body surface with a cap"
                );
                break;
        }
        if (cap is not null && dose is not { Dimension: Dimension.MassPerArea })
        {
            reader.Faults.Add(reader.PathOf("cap"), reader.Position, "a cap goes with a dose per body surface");
        }
    }

    private static readonly string[] EffectWords =
    [
        "none",
        "keep",
        "reduce-to-recommended",
        "resume-previous",
        "resume-recommended",
        "stop",
        "do-not-start",
        "hold",
        "no-recommendation",
        "insufficient-data",
    ];

    private static Effect? WordEffect(DataScalar node, FaultList faults) =>
        Scalars.Word(node, EffectWords, faults) switch
        {
            null or "none" => null,
            "keep" => new Effect.KeepRecordedDose(),
            "reduce-to-recommended" => new Effect.ReduceToRecommended(),
            "resume-previous" => new Effect.ResumePreviousDose(),
            "resume-recommended" => new Effect.ResumeRecommendedDose(),
            var word => PlanActionCode.TryParse(word, out var action) ? new Effect.Decide(action) : null,
        };
}

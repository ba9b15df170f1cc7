using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;

namespace Materia.Monograph.Binding;

/// <content>Variables and the freshness policy.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly ImmutableArray<(
        string Word,
        CaseField Field,
        ImmutableArray<string> Values,
        bool AlwaysKnown
    )> Fields =
    [
        ("jurisdiction", CaseField.Jurisdiction, ["us", "eu"], true),
        ("indication", CaseField.Indication, [], true),
        ("age", CaseField.Age, [], true),
        ("treatment", CaseField.Treatment, ["not-started", "on", "off"], true),
        ("sex", CaseField.Sex, ["female", "male"], false),
        ("pregnancy", CaseField.Pregnancy, ["pregnant", "not-pregnant"], false),
        ("breastfeeding", CaseField.Breastfeeding, ["yes", "no"], false),
        ("childbearing-potential", CaseField.ChildbearingPotential, ["yes", "no"], false),
        ("recorded-dose", CaseField.RecordedDose, ["within-label", "above-every-labelled"], true),
        ("recorded-daily-dose", CaseField.RecordedDailyDose, [], false),
        ("recorded-times-a-day", CaseField.RecordedTimesPerDay, ["once", "twice", "more"], false),
        ("recommended-daily-dose", CaseField.RecommendedDailyDose, [], false),
        ("stop-reason", CaseField.StopReason, ["supply", "choice", "planned", "pregnancy", "toxicity", "other"], false),
        ("stopped-by-ladder", CaseField.StoppedByLadder, ["yes", "no"], true),
        ("stopped-in-event", CaseField.StoppedInEvent, ["yes", "no"], true),
        ("severe-event", CaseField.SevereEvent, ["yes", "no"], true),
        ("allergy-to-drug", CaseField.AllergyToDrug, ["yes", "no"], false),
        (
            "allergy-to-excipient",
            CaseField.AllergyToExcipient,
            ["of-the-products-used", "of-another-product", "no"],
            false
        ),
        ("creatinine-clearance", CaseField.CreatinineClearance, [], false),
        ("planned-daily-dose", CaseField.PlannedDailyDose, [], true),
    ];

    private Dictionary<string, Variable> VariableFiles(Terminology terminology)
    {
        var items = List(
            "terms/variables.yaml",
            "variables",
            (reader, fields) => VariableOf(reader, fields, terminology)
        );
        Unique("terms/variables.yaml", items.Select(item => item.Id));
        return items
            .DistinctBy(item => item.Id)
            .Select(
                (item, index) =>
                    new Variable
                    {
                        Index = index,
                        Id = item.Id,
                        Label = item.Label,
                        From = item.From,
                        Values = item.Values,
                        Unit = item.Unit,
                        About = item.About,
                        AlwaysKnown = item.AlwaysKnown,
                        Citations = item.Citations,
                    }
            )
            .ToDictionary(variable => variable.Id);
    }

    private Variable? VariableOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var id = reader.RequiredText("id");
        var label = reader.RequiredText("label");
        var unit = reader.Optional("unit") is { } unitNode ? Scalars.Unit(unitNode, reader.Faults) : null;
        var about = FieldValues.Texts(reader, "about");
        var severities = FieldValues.Texts(reader, "values");
        var citations = fields.Citations(reader, _sources);
        var fromNode = reader.Required("from");
        if (id is null || label is null || fromNode is null)
        {
            return null;
        }
        var (from, values, known) = DerivationOf(fromNode, reader.Faults, terminology);
        if (from is null)
        {
            return null;
        }
        if (!severities.IsEmpty)
        {
            values = Narrowed(values, severities, from, reader);
        }
        if (unit is null == values.IsEmpty)
        {
            reader.Faults.Add(reader.Path, reader.Position, $"{id} needs a unit or values, one of the two");
        }
        return new Variable
        {
            Index = 0,
            Id = id,
            Label = label,
            From = from,
            Values = values,
            Unit = unit,
            About = about,
            AlwaysKnown = known,
            Citations = citations,
        };
    }

    // A qualifier of any text is told apart by the texts that rules ask for; everything else is "other".
    private static ImmutableArray<string> Narrowed(
        ImmutableArray<string> values,
        ImmutableArray<string> written,
        Derivation from,
        ObjectReader reader
    )
    {
        if (!values.IsEmpty || from is not Derivation.Qualifier)
        {
            reader.Faults.Add(
                reader.PathOf("values"),
                reader.Position,
                "values are written only for a qualifier that may be any text"
            );
        }
        return written.Add(OtherValue);
    }

    private const string OtherValue = "other";

    private (Derivation? From, ImmutableArray<string> Values, bool AlwaysKnown) DerivationOf(
        DataNode node,
        FaultList faults,
        Terminology terminology
    )
    {
        if (node is DataScalar)
        {
            var words = Fields.Select(field => field.Word).ToList();
            if (Scalars.Word(node, words, faults) is not { } word)
            {
                return default;
            }
            var field = Fields.First(one => one.Word == word);
            var values =
                field.Field == CaseField.Indication
                    ? terminology
                        .Drugs.SelectMany(drug => drug.Indications)
                        .Select(one => one.Code)
                        .Distinct()
                        .ToImmutableArray()
                    : field.Values;
            return (new Derivation.Field(field.Field), values, field.AlwaysKnown);
        }
        if (ObjectReader.Over(node, faults) is not { } reader)
        {
            return default;
        }
        var result = MappedDerivation(reader, terminology);
        reader.RefuseTheRest();
        return result;
    }

    private (Derivation? From, ImmutableArray<string> Values, bool AlwaysKnown) MappedDerivation(
        ObjectReader reader,
        Terminology terminology
    )
    {
        if (reader.Optional("latest") is { } latest)
        {
            return TermOf(latest, reader.Faults, terminology) is { } term
                ? (new Derivation.LatestResult(term), term.Words, false)
                : default;
        }
        if (reader.Optional("multiple-of-upper-limit") is { } multiple)
        {
            return TermOf(multiple, reader.Faults, terminology) is { } term
                ? (new Derivation.MultipleOfUpperLimit(term), [], false)
                : default;
        }
        if (reader.Optional("qualifier") is { } qualifier)
        {
            if (Scalars.Text(qualifier, reader.Faults) is { } id && terminology.TryQualifier(id, out var term))
            {
                return (new Derivation.Qualifier(id), term.Values.Remove("unknown"), false);
            }
            reader.Faults.Add(qualifier, "no such qualifier");
            return default;
        }
        if (reader.Optional("taking") is { } taking && ObjectReader.Over(taking, reader.Faults) is { } medicines)
        {
            var taken = MedicinesDerivation(medicines, terminology);
            medicines.RefuseTheRest();
            return taken;
        }
        if (reader.Optional("condition") is { } condition)
        {
            return ConditionDerivation(condition, reader, terminology);
        }
        reader.Faults.Add(
            reader.Path,
            reader.Position,
            "expected latest, multiple-of-upper-limit, qualifier, condition or taking"
        );
        return default;
    }

    private static (Derivation? From, ImmutableArray<string> Values, bool AlwaysKnown) ConditionDerivation(
        DataNode node,
        ObjectReader reader,
        Terminology terminology
    )
    {
        if (ConditionTerm(node, reader.Faults, terminology) is not { } term)
        {
            return default;
        }
        var also = ImmutableArray.CreateBuilder<(Term Term, string Severity)>();
        if (reader.Optional("also") is DataObject others)
        {
            foreach (var member in others.Members)
            {
                if (
                    Scalars.Word(member.Value, term.Severities, reader.Faults) is { } severity
                    && terminology.Match(TermKind.Condition, member.Name).Term is { } other
                )
                {
                    also.Add((other, severity));
                }
                else
                {
                    reader.Faults.Add(member.Value, $"expected a condition and which degree of {term.Id} it counts as");
                }
            }
        }
        ImmutableArray<string> values = term.Severities.IsEmpty
            ? ["absent", "present"]
            : ["absent", Derivation.ConditionSeverity.Unspecified, .. term.Severities];
        return (new Derivation.ConditionSeverity(term, also.ToImmutable()), values, true);
    }

    private static Term? ConditionTerm(DataNode node, FaultList faults, Terminology terminology)
    {
        if (Scalars.Text(node, faults) is not { } id)
        {
            return null;
        }
        if (terminology.Match(TermKind.Condition, id).Term is { } term)
        {
            return term;
        }
        faults.Add(node, "no such condition");
        return null;
    }

    private static ImmutableArray<Term> EventTerms(DataNode node, FaultList faults, Terminology terminology)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (var item in Scalars.Items(node, faults))
        {
            if (Scalars.Text(item, faults) is not { } id)
            {
                continue;
            }
            var match = terminology.Match(TermKind.AdverseEvent, id);
            if (match.Term is { } term)
            {
                terms.Add(term);
            }
            else
            {
                faults.Add(item, $"no event \"{Scalars.Shorten(id)}\"", match.Suggestion);
            }
        }
        return terms.ToImmutable();
    }

    private static ObservationTerm? TermOf(DataNode node, FaultList faults, Terminology terminology)
    {
        if (Scalars.Text(node, faults) is not { } code)
        {
            return null;
        }
        if (terminology.TryObservation(code, out var term))
        {
            return term;
        }
        faults.Add(
            node,
            $"no observation \"{Scalars.Shorten(code)}\"",
            Spelling.Nearest(code, terminology.Observations.Select(one => one.Code))
        );
        return null;
    }

    private ImmutableArray<FreshnessLimit> FreshnessFiles(Terminology terminology, ConditionReader conditions)
    {
        if (Take("policy/freshness.yaml") is not { } file)
        {
            return [];
        }
        var fields = new FieldReader(file.Path, _diagnostics);
        var limits = ImmutableArray.CreateBuilder<FreshnessLimit>();
        _ = fields.Object(
            file.Root,
            reader =>
            {
                _ = reader.RequiredText("policy");
                _ = reader.RequiredText("says");
                _ = fields.Citations(reader, _sources);
                limits.AddRange(
                    Items(reader, fields, "limits", (inner, _) => LimitOf(inner, fields, terminology, conditions))
                );
                return "freshness";
            }
        );
        return limits.ToImmutable();
    }

    private static readonly string[] Purposes = ["start", "end-hold", "continue"];

    private static FreshnessLimit? LimitOf(
        ObjectReader reader,
        FieldReader fields,
        Terminology terminology,
        ConditionReader conditions
    )
    {
        var purpose = reader.Required("to") is { } toNode ? Scalars.Word(toNode, Purposes, reader.Faults) : null;
        var of = reader
            .RequiredList("of")
            .Select(item => TermOf(item, reader.Faults, terminology))
            .OfType<ObservationTerm>()
            .ToImmutableArray();
        var ageNode = reader.Optional("age");
        var within = FieldValues.Days(reader.Optional("within"), reader.Faults);
        var monitoring = reader.OptionalText("monitoring");
        var plus = FieldValues.Days(reader.Optional("plus"), reader.Faults);
        if (within is null == monitoring is null)
        {
            reader.Faults.Add(
                reader.Path,
                reader.Position,
                "a limit is within a number of days, or by a monitoring interval"
            );
        }
        if (purpose is null)
        {
            return null;
        }
        var age = ageNode is null
            ? null
            : new DataObject(reader.Path, ageNode.Position, [new DataMember("age", ageNode.Position, ageNode)]);
        return new FreshnessLimit
        {
            Purpose = (FreshnessPurpose)Array.IndexOf(Purposes, purpose),
            Observations = of,
            For = conditions.Read(age, fields),
            WithinDays = within,
            MonitoringTest = monitoring,
            PlusDays = plus ?? 0,
        };
    }
}

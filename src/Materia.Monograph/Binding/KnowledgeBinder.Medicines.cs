using Materia.Monograph.Diagnostics;
using Materia.Monograph.Model;
using Materia.Monograph.Tables;

namespace Materia.Monograph.Binding;

/// <content>Classes of medicines, combination products, and the words that name no medicine.</content>
public sealed partial class KnowledgeBinder
{
    private static readonly string[] Strengths = ["strong", "moderate", "weak", "unspecified"];

    private ImmutableArray<MedicineClass> _classes = [];

    private (NameWords Medicines, AllergyWords Allergies) NameWordsFile()
    {
        var words = NameWords.None;
        var allergies = AllergyWords.Empty;
        if (Take("terms/matching.yaml") is { } file)
        {
            var fields = new FieldReader(file.Path, _diagnostics);
            _ = fields.Object(
                file.Root,
                reader =>
                {
                    if (reader.Required("matching") is { } node && ObjectReader.Over(node, reader.Faults) is { } inner)
                    {
                        words = new NameWords(
                            Folded(inner, "forms"),
                            Folded(inner, "salts"),
                            Folded(inner, "joiners"),
                            Folded(inner, "units")
                        );
                        inner.RefuseTheRest();
                    }
                    if (
                        reader.Required("allergies") is { } around
                        && ObjectReader.Over(around, reader.Faults) is { } of
                    )
                    {
                        allergies = new AllergyWords(Folded(of, "around"), Folded(of, "none"), Folded(of, "denied"));
                        of.RefuseTheRest();
                    }
                    _ = fields.Citations(reader, _sources);
                    return "matching";
                }
            );
        }
        return (words, allergies);
    }

    private static ImmutableHashSet<string> Folded(ObjectReader reader, string key) =>
        [.. FieldValues.Texts(reader, key).Select(Spelling.Fold)];

    private ImmutableArray<MedicineClass> ClassFiles(Terminology terminology)
    {
        var classes = List("terms/classes.yaml", "classes", (reader, fields) => ClassOf(reader, fields, terminology));
        Unique("terms/classes.yaml", classes.Select(one => one.Id));
        return classes;
    }

    private MedicineClass? ClassOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var id = reader.RequiredText("id");
        var name = reader.RequiredText("name");
        var members = Items(reader, fields, "members", (item, inner) => MemberOf(item, inner, terminology))
            .ToImmutableArray();
        Unique(fields.File, members.Select(member => $"{id}: {member.Medicine.Id}"));
        return id is null || name is null
            ? null
            : new MedicineClass
            {
                Id = id,
                Name = name,
                Members = members,
            };
    }

    private ClassMember? MemberOf(ObjectReader reader, FieldReader fields, Terminology terminology)
    {
        var medicine = reader.Required("medicine") is { } node ? MedicineOf(node, reader.Faults, terminology) : null;
        var strength = reader.Optional("strength") is { } strengthNode
            ? Scalars.Word(strengthNode, Strengths, reader.Faults)
            : null;
        var citations = fields.Citations(reader, _sources);
        var against = reader
            .OptionalList("against")
            .Select(item => fields.Object(item, inner => AgainstOf(inner, fields)))
            .OfType<OtherStrength>()
            .ToImmutableArray();
        var because = reader.OptionalText("because");
        if (!against.IsEmpty && because is null)
        {
            reader.Faults.Add(
                reader.Path,
                reader.Position,
                "where sources disagree, because says why one was followed"
            );
        }
        return medicine is null ? null : new ClassMember(medicine, strength, citations, against, because);
    }

    private OtherStrength? AgainstOf(ObjectReader reader, FieldReader fields)
    {
        var strength = reader.Required("strength") is { } node ? Scalars.Word(node, Strengths, reader.Faults) : null;
        var citations = fields.Citations(reader, _sources);
        return strength is null ? null : new OtherStrength(strength, citations);
    }

    // Medicines are named by id here: a spelling would hide which of two was meant.
    private static Term? MedicineOf(DataNode node, FaultList faults, Terminology terminology)
    {
        if (Scalars.Text(node, faults) is not { } id)
        {
            return null;
        }
        var match = terminology.Match(TermKind.Medicine, id);
        if (match.Term is { } term && term.Id == id)
        {
            return term;
        }
        faults.Add(node, $"no medicine \"{Scalars.Shorten(id)}\"", match.Term?.Id ?? match.Suggestion);
        return null;
    }

    private (Derivation? From, ImmutableArray<string> Values, bool AlwaysKnown) MedicinesDerivation(
        ObjectReader reader,
        Terminology terminology
    )
    {
        var medicines = reader
            .OptionalList("medicines")
            .Select(item => MedicineOf(item, reader.Faults, terminology))
            .OfType<Term>()
            .ToImmutableArray();
        MedicineClass? from = null;
        if (reader.Optional("class") is { } classNode && Scalars.Text(classNode, reader.Faults) is { } id)
        {
            from = _classes.FirstOrDefault(one => one.Id == id);
            if (from is null)
            {
                reader.Faults.Add(
                    classNode,
                    $"no class \"{Scalars.Shorten(id)}\"",
                    Spelling.Nearest(id, _classes.Select(one => one.Id))
                );
            }
        }
        var strengths = reader
            .OptionalList("strength")
            .Select(item => Scalars.Word(item, Strengths, reader.Faults))
            .OfType<string>()
            .ToImmutableArray();
        var except = reader
            .OptionalList("except")
            .Select(item => MedicineOf(item, reader.Faults, terminology))
            .OfType<Term>()
            .ToImmutableArray();
        var window = FieldValues.Days(reader.Optional("within"), reader.Faults) ?? 0;
        var members = (from?.Members ?? []).Where(member =>
            strengths.IsEmpty || (member.Strength is { } one && strengths.Contains(one))
        );
        var all = medicines
            .AddRange(members.Select(member => member.Medicine))
            .RemoveAll(except.Contains)
            .Distinct()
            .ToImmutableArray();
        if (all.IsEmpty && reader.Faults.IsEmpty)
        {
            reader.Faults.Add(reader.Path, reader.Position, "no medicine is named");
        }
        return (new Derivation.TakenMedicines(all, window, from), ["absent", "ended", "planned", "taken"], true);
    }

    private static readonly string[] On = ["drug", "partner", "both"];
    private static readonly string[] Directions = ["up", "down", "none", "unknown"];

    private InteractionFacts? InteractionOf(ObjectReader reader)
    {
        var on = reader.Required("on") is { } onNode ? Scalars.Word(onNode, On, reader.Faults) : null;
        var direction = reader.Required("direction") is { } node ? Scalars.Word(node, Directions, reader.Faults) : null;
        var auc = reader.OptionalText("auc");
        var mechanism = reader.RequiredText("mechanism");
        var evidence = reader.RequiredText("evidence");
        return on is null || direction is null || mechanism is null || evidence is null
            ? null
            : new InteractionFacts(on, direction, auc, mechanism, evidence);
    }

    private void CheckContents(ImmutableArray<Term> terms)
    {
        var ids = terms.Where(term => term.Kind == TermKind.Medicine).Select(term => term.Id).ToHashSet();
        foreach (var term in terms)
        {
            foreach (var part in term.Contains.Where(part => !ids.Contains(part)))
            {
                _diagnostics.Add(
                    DiagnosticCode.DanglingReference,
                    "terms/medicines.yaml",
                    default,
                    $"{term.Id} contains \"{part}\", which is no medicine that is known"
                );
            }
        }
    }
}

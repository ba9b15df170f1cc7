namespace Materia.Consult.Explaining;

/// <summary>Classes of medicines: who belongs, how strong each is, and where sources disagree on that.</summary>
internal sealed class ClassShelf(Library library) : IShelf
{
    public IEnumerable<string> Ids => library.Knowledge.Classes.Select(one => one.Id);

    public IEnumerable<Explanation> Explain(string id) =>
        library
            .Knowledge.Classes.Where(one => one.Id == id)
            .Select(one => new Explanation
            {
                Id = id,
                Kind = "class",
                Title = $"{one.Name}: a class of medicines. It makes no claim of its own; rules refer to it.",
                Parts =
                [
                    .. one
                        .Members.GroupBy(member => member.Strength)
                        .Select(group => new ExplanationPart(
                            group.Key is { } strength ? $"Counted as {strength}" : "Members",
                            [string.Join(", ", group.Select(member => member.Medicine.Id))]
                        )),
                    new ExplanationPart("Where sources disagree", [.. one.Members.SelectMany(Disagreements)]),
                ],
                Sources = library.Cited(id, one.Members.SelectMany(member => member.Citations).Distinct()),
                UsedBy =
                [
                    .. library
                        .Knowledge.Variables.Where(variable =>
                            variable.From is Derivation.TakenMedicines { Class: { } read } && read.Id == id
                        )
                        .Select(variable => variable.Id),
                ],
                File = "terms/classes.yaml",
                Line = 1,
            });

    private static IEnumerable<string> Disagreements(ClassMember member) =>
        member.Against.Select(other =>
            $"{member.Medicine.Id}: {other.Strength} in {string.Join(", ", other.Citations.Select(cite => cite.ToString()))}. {member.Because}"
        );
}

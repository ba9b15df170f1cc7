namespace Materia.Consult.Explaining;

/// <summary>What the knowledge states and no other shelf explains: a salt, a brand, a code, a part of a drug's identity.</summary>
internal sealed class StatementShelf(Library library) : IShelf
{
    public IEnumerable<string> Ids => library.Statements.Select(one => one.Id).Distinct();

    public IEnumerable<Explanation> Explain(string id) =>
        library
            .StatementsOf(id)
            .GroupBy(one => (one.File, one.Start, one.Kind))
            .Select(statement =>
            {
                var first = statement.First();
                return new Explanation
                {
                    Id = id,
                    Kind = first.Kind,
                    Title = first.Claim.Length > 0 ? first.Claim : id,
                    Parts = [new ExplanationPart("In the file", [first.Detail])],
                    Sources = library.Cited(id, statement.Select(one => one.Citation)),
                    File = first.File,
                    Line = first.Start.Line,
                };
            });
}

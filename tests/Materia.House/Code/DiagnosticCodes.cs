using System.Text.RegularExpressions;
using Materia.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Materia.House.Code;

/// <summary>Where the permanent codes MAT0000 to MAT9999 are written, and where they are declared.</summary>
internal static partial class DiagnosticCodes
{
    /// <summary>A code is declared where an object is made with it, new("MAT...", or where it is given a name, = "MAT...".</summary>
    public static IEnumerable<string> Faults(IReadOnlyCollection<SourceFile> files, string reference)
    {
        var written = (
            from file in files
            from literal in file.Syntax.DescendantNodes().OfType<LiteralExpressionSyntax>()
            where literal.IsKind(SyntaxKind.StringLiteralExpression) && Code().IsMatch(literal.Token.ValueText)
            select (Code: literal.Token.ValueText, Where: file.At(literal), IsDeclaration: IsDeclaration(literal))
        ).ToList();

        foreach (var code in written.GroupBy(use => use.Code).OrderBy(code => code.Key))
        {
            var declarations = code.Where(use => use.IsDeclaration).Select(use => use.Where).ToList();
            if (declarations.Count != 1)
            {
                yield return $"{code.Key} is declared {declarations.Count} times: {string.Join(", ", code.Select(use => use.Where))}";
            }

            if (!reference.Contains(code.Key, StringComparison.Ordinal))
            {
                yield return $"{code.Key} is not explained in docs/reference/diagnostics.md";
            }
        }
    }

    private static bool IsDeclaration(LiteralExpressionSyntax literal) =>
        literal.Parent is EqualsValueClauseSyntax
        || literal.Parent
            is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax } list }
            && list.Arguments[0] == literal.Parent;

    [GeneratedRegex(@"^MAT\d{4}$", RegexOptions.None, 1000)]
    private static partial Regex Code();
}

using Materia.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Materia.House.Code;

/// <summary>How a file of src/ may look.</summary>
internal static class TypeRules
{
    private const int LongestFile = 500;

    private static readonly string[] RoomsOfValues = ["Materia.Clinical", "Materia.Monograph", "Materia.Advice"];

    public static IEnumerable<string> NamingFaults(SourceFile file)
    {
        var types = PublicTypes(file).Distinct().ToList();
        if (types.Count > 1)
        {
            return [$"{file.Path}: more than one public type: {string.Join(", ", types)}"];
        }

        // "Cited.cs" and "AdviceEngine.Rechallenge.cs" hold Cited<T> and a part of AdviceEngine.
        var stem = Path.GetFileName(file.Path).Split('.')[0];
        return types.Where(type => type != stem).Select(type => $"{file.Path}: holds the public type {type}");
    }

    public static IEnumerable<string> FieldFaults(SourceFile file) =>
        from field in file.Syntax.DescendantNodes().OfType<FieldDeclarationSyntax>()
        where Has(field.Modifiers, SyntaxKind.PublicKeyword) && !Has(field.Modifiers, SyntaxKind.ConstKeyword)
        where !(Has(field.Modifiers, SyntaxKind.StaticKeyword) && Has(field.Modifiers, SyntaxKind.ReadOnlyKeyword))
        select $"{file.At(field)}: public field {field.Declaration.Variables[0].Identifier.ValueText}";

    public static IEnumerable<string> SetterFaults(SourceFile file) =>
        from property in file.Syntax.DescendantNodes().OfType<PropertyDeclarationSyntax>()
        where RoomsOfValues.Contains(file.Room) && Has(property.Modifiers, SyntaxKind.PublicKeyword)
        where
            property
                .Ancestors()
                .OfType<TypeDeclarationSyntax>()
                .All(type => Has(type.Modifiers, SyntaxKind.PublicKeyword))
        from accessor in property.AccessorList?.Accessors ?? []
        where accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && accessor.Modifiers.Count == 0
        select $"{file.At(property)}: {property.Identifier.ValueText} can be changed; use init";

    public static IEnumerable<string> LengthFaults(SourceFile file)
    {
        var lines = file.Text.AsSpan().Count('\n');
        return lines > LongestFile && file.HasExtension(".cs", ".razor", ".css", ".js")
            ? [$"{file.Path}: {lines} lines"]
            : [];
    }

    private static IEnumerable<string> PublicTypes(SourceFile file) =>
        file
            .Syntax.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => Has(member.Modifiers, SyntaxKind.PublicKeyword))
            .Select(member =>
                member switch
                {
                    BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
                    DelegateDeclarationSyntax type => type.Identifier.ValueText,
                    _ => null,
                }
            )
            .OfType<string>();

    private static bool Has(SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(kind);
}

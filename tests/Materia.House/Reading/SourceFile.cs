using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Materia.House.Reading;

/// <summary>One text file of the project, its path relative to the root and with forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private readonly Lazy<SyntaxTree> tree = new(() => CSharpSyntaxTree.ParseText(text, Options, path));

    public string Path { get; } = path;

    public string Text { get; } = text;

    /// <summary>The room, such as "Materia.Units" for src/Materia.Units/Unit.cs; empty outside src/.</summary>
    public string Room => Path.StartsWith("src/", StringComparison.Ordinal) ? Path.Split('/')[1] : "";

    /// <summary>The C# syntax; only for .cs files.</summary>
    public SyntaxNode Syntax => tree.Value.GetRoot();

    public string At(SyntaxToken token) => At(token.GetLocation().GetLineSpan().StartLinePosition.Line);

    public string At(SyntaxNode node) => At(node.GetLocation().GetLineSpan().StartLinePosition.Line);

    /// <summary>"path:line" for a line counted from zero.</summary>
    public string At(int line) => $"{Path}:{line + 1}";

    public bool HasExtension(params ReadOnlySpan<string> extensions)
    {
        foreach (var extension in extensions)
        {
            if (Path.EndsWith(extension, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

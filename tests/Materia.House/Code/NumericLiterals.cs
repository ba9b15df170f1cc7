using System.Globalization;
using System.Text.RegularExpressions;
using Materia.House.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Materia.House.Code;

/// <summary>
/// Finds numbers that may hide a clinical threshold. Names do not exempt them, nor enum values, attributes or array
/// sizes; a number inside a string is a matter for the search for drug terms.
/// </summary>
internal static partial class NumericLiterals
{
    private const int LinesForASource = 12;

    private static readonly double[] Plain = [0, 1, 2, 10, 100, 1000];

    /// <summary>
    /// A program needs some numbers of its own: HTTP status codes, buffer sizes, nesting limits, exit codes. They are
    /// allowed only where outside text is read or answers are sent, and only in a type whose name says that it holds
    /// nothing else, so that a reviewer sees them all in one place.
    /// </summary>
    private static readonly string[] RoomsWithProgramLimits =
    [
        "Materia.Monograph",
        "Materia.Interop",
        "Materia.Web",
        "Materia.Cli",
    ];

    private static readonly string[] ProgramLimitNames = ["Limits", "ExitCode", "ExitCodes"];

    public static IEnumerable<string> FaultsInCode(SourceFile file) =>
        from token in Literals(file.Syntax)
        where !IsPlain(token) && !IsProgramLimit(file.Room, token)
        select $"{file.At(token)}: {token.Text}";

    /// <summary>Code parts of a Razor file: @code, @functions, @{...}, @(...) and the heads of statements.</summary>
    public static IEnumerable<string> FaultsInRazor(SourceFile file)
    {
        foreach (Match opening in RazorCode().Matches(file.Text))
        {
            var start = opening.Index + opening.Length;
            var code = file.Text[start..ClosingOf(file.Text, start)];
            var firstLine = file.Text.AsSpan(0, start).Count('\n');
            foreach (var token in Literals(CSharpSyntaxTree.ParseText($"class _ {{ {code} }}").GetRoot()))
            {
                if (!IsPlain(token))
                {
                    var line = firstLine + token.GetLocation().GetLineSpan().StartLinePosition.Line;
                    yield return $"{file.At(line)}: {token.Text}";
                }
            }
        }
    }

    /// <summary>A constant of a formula: a fraction or a decimal that no "// source:" near it explains.</summary>
    public static IEnumerable<string> FaultsWithoutSource(SourceFile file)
    {
        var lines = file.Text.Split('\n');
        return from token in Literals(file.Syntax)
            where token.Value is double or decimal or float && !IsPlain(token)
            let line = token.GetLocation().GetLineSpan().StartLinePosition.Line
            where
                !lines[Math.Max(0, line - LinesForASource)..(line + 1)]
                    .Any(text => text.Contains("// source:", StringComparison.OrdinalIgnoreCase))
            select $"{file.At(token)}: {token.Text}";
    }

    [GeneratedRegex(
        @"@(?:code|functions)\s*\{|@\{|@\(|@(?:if|for|foreach|while|switch|lock|using)\s*\(",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex RazorCode();

    // Skipped text is searched too, so that syntax which this parser does not know cannot hide a number.
    private static IEnumerable<SyntaxToken> Literals(SyntaxNode root) =>
        root.DescendantTokens(descendIntoTrivia: true)
            .Where(token =>
                token.IsKind(SyntaxKind.NumericLiteralToken)
                && !token.Parent!.AncestorsAndSelf().Any(node => node is DirectiveTriviaSyntax)
            );

    private static bool IsPlain(SyntaxToken literal) =>
        Plain.Contains(Convert.ToDouble(literal.Value, CultureInfo.InvariantCulture));

    private static bool IsProgramLimit(string room, SyntaxToken literal) =>
        RoomsWithProgramLimits.Contains(room)
        && literal
            .Parent!.AncestorsAndSelf()
            .OfType<BaseTypeDeclarationSyntax>()
            .Any(type =>
                ProgramLimitNames.Any(name => type.Identifier.ValueText.EndsWith(name, StringComparison.Ordinal))
            );

    private static int ClosingOf(string text, int start)
    {
        var depth = 1;
        for (var index = start; index < text.Length; index++)
        {
            depth += text[index] switch
            {
                '{' or '(' => 1,
                '}' or ')' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return index;
            }
        }

        return text.Length;
    }
}

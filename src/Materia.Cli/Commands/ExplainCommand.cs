namespace Materia.Cli.Commands;

/// <summary><c>materia explain</c></summary>
internal static class ExplainCommand
{
    public static Command Create() => new("explain");
}

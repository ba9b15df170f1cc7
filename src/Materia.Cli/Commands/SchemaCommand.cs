namespace Materia.Cli.Commands;

/// <summary><c>materia schema</c></summary>
internal static class SchemaCommand
{
    public static Command Create() => new("schema");
}

namespace Materia.Cli.Commands;

/// <summary><c>materia serve</c></summary>
internal static class ServeCommand
{
    public static Command Create() => new("serve");
}

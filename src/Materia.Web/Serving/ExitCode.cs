namespace Materia.Web.Serving;

/// <summary>The exit codes of the command line contract.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>A fault of the program, or of the machine it runs on.</summary>
    public const int Fault = 1;

    /// <summary>Bad input, or diagnostics.</summary>
    public const int BadInput = 2;
}

using Materia.Clinical.Reading;

namespace Materia.Cli.Advising;

/// <summary>A fault as one line for standard error.</summary>
internal static class FaultWords
{
    public static string Of(string name, Fault fault)
    {
        var path = fault.Path.Length == 0 ? "" : $" {Scalars.Shorten(fault.Path)}:";
        var hint = fault.Suggestion is { } suggestion ? $" (did you mean: {suggestion})" : "";
        return $"{name}:{path} {fault.Message}{hint}";
    }
}

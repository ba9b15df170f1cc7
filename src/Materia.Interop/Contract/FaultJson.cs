using System.Text.Json;

namespace Materia.Interop.Contract;

/// <summary>Writes the faults of an input as the contract's <c>errors[]</c>.</summary>
public static class FaultJson
{
    /// <summary>Writes the property <c>errors</c> with one object a fault.</summary>
    public static void WriteErrors(Utf8JsonWriter json, ImmutableArray<Fault> faults)
    {
        json.WriteStartArray("errors");
        foreach (var fault in faults)
        {
            json.WriteStartObject();
            json.WriteString("path", fault.Path);
            json.WriteString("message", fault.Message);
            if (fault.Suggestion is { } suggestion)
            {
                json.WriteString("suggestion", suggestion);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}

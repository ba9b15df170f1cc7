using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Materia.Web.Forms;

/// <summary>Writes a case's nodes as the JSON that the service reads.</summary>
public static class CaseJson
{
    public static string Of(DataNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: true)))
        {
            Write(json, node);
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, DataNode node)
    {
        switch (node)
        {
            case DataObject map:
                json.WriteStartObject();
                foreach (var member in map.Members)
                {
                    json.WritePropertyName(member.Name);
                    Write(json, member.Value);
                }
                json.WriteEndObject();
                break;
            case DataArray list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }
                json.WriteEndArray();
                break;
            case DataScalar { Kind: ScalarKind.Number or ScalarKind.Boolean } scalar:
                json.WriteRawValue(scalar.Text);
                break;
            case DataScalar scalar:
                json.WriteStringValue(scalar.Text);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}

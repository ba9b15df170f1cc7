using System.Buffers;
using System.Text;
using System.Text.Json;
using Materia.Consult;
using Materia.Consult.Checks;
using Materia.Interop.Contract;
using Materia.Monograph.Checks;
using Materia.Units;

namespace Materia.Cli.Checking;

/// <summary>Prints what a check found, as text or JSON; diagnostics are told on standard error as well.</summary>
internal static class CheckPrinter
{
    public static string Text(KnowledgeCheckReport report)
    {
        var text = new StringBuilder();
        if (report.Knowledge is { } stamp)
        {
            text.Append(CultureInfo.InvariantCulture, $"knowledge {stamp.Version} {stamp.Sha256}\n");
            text.Append(
                CultureInfo.InvariantCulture,
                $"cases: {report.Cases}, {report.FailedCases} not as expected; rules: {report.Rules}, {report.Undefended.Length} that no case exercises\n"
            );
        }
        foreach (var rule in report.Undefended)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"  no case exercises {rule.Rule} ({rule.File}:{rule.Position.Line})\n"
            );
        }
        Complete(text, report.Verification, report.LawsTried);
        Mutation(text, report.Mutation);
        WorklistText.Append(text, report);
        text.Append(CultureInfo.InvariantCulture, $"{report.Diagnostics.Length} diagnostics\n");
        return text.ToString();
    }

    private static void Complete(StringBuilder text, VerificationReport? verification, long laws)
    {
        if (verification is null)
        {
            return;
        }
        text.Append("tables and charts, cell by cell\n");
        foreach (var table in verification.Tables)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {table.Table}: {table.Cells} cells, {table.Rows} rows\n");
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"  together {verification.Cells} cells, {verification.Rows} rows, {verification.CellsPerSecond:0} cells a second\n"
        );
        text.Append(CultureInfo.InvariantCulture, $"laws of composition: {laws} combinations tried\n");
        foreach (var indication in verification.NotYetEncoded)
        {
            text.Append(CultureInfo.InvariantCulture, $"  not yet encoded: {indication}\n");
        }
    }

    private static void Mutation(StringBuilder text, MutationReport? mutation)
    {
        if (mutation is null)
        {
            return;
        }
        text.Append(
            CultureInfo.InvariantCulture,
            $"mutants: {mutation.Total}, killed {Share(mutation.Killed)} ({mutation.KilledByCheck} by the check, {mutation.KilledByCases} by cases), {mutation.Explained.Length} explained, {mutation.Survivors.Length} unexplained\n"
        );
        foreach (var folder in mutation.Folders)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {folder.Place}: {Words(folder)}\n");
            foreach (var file in mutation.Files.Where(file => MutationReport.FolderOf(file.Place) == folder.Place))
            {
                var name = file.Place[(folder.Place.Length + 1)..];
                text.Append(CultureInfo.InvariantCulture, $"    {name}: {Words(file)}\n");
            }
        }
    }

    private static string Words(MutationShare part)
    {
        var explained = part.Explained > 0 ? $", {part.Explained} explained" : "";
        var unexplained = part.Unexplained > 0 ? $", {part.Unexplained} unexplained" : "";
        return $"{part.Total} mutants, killed {Share(part.Share)}{explained}{unexplained}";
    }

    private static string Share(Percent share) =>
        $"{DecimalText.Format(DecimalText.RoundSignificant(share.Value, 2 * 2))} %";

    public static string Json(KnowledgeCheckReport report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, PlanJson.Options(isIndented: true)))
        {
            json.WriteStartObject();
            if (report.Knowledge is { } stamp)
            {
                json.WriteString("version", stamp.Version);
                json.WriteString("sha256", stamp.Sha256);
            }
            json.WriteNumber("cases", report.Cases);
            json.WriteNumber("failedCases", report.FailedCases);
            json.WriteNumber("rules", report.Rules);
            Strings(json, "unexercisedRules", report.Undefended.Select(rule => rule.Rule));
            if (report.Verification is { } verification)
            {
                Write(json, verification, report.LawsTried);
            }
            if (report.Mutation is { } mutation)
            {
                Write(json, mutation);
            }
            json.WriteNumber("reviews", report.Reviews);
            WorklistJson.Write(json, report.Worklist);
            Strings(json, "notCurrent", report.NotCurrent.Select(source => source.Id));
            WriteDiagnostics(json, report);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan) + "\n";
    }

    private static void Write(Utf8JsonWriter json, VerificationReport verification, long laws)
    {
        json.WriteStartObject("complete");
        json.WriteNumber("cells", verification.Cells);
        json.WriteNumber("rows", verification.Rows);
        json.WriteNumber("lawsTried", laws);
        json.WriteStartArray("tables");
        foreach (var table in verification.Tables)
        {
            json.WriteStartObject();
            json.WriteString("table", table.Table);
            json.WriteNumber("cells", table.Cells);
            json.WriteNumber("rows", table.Rows);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Strings(json, "notYetEncoded", verification.NotYetEncoded);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, MutationReport mutation)
    {
        json.WriteStartObject("mutation");
        json.WriteNumber("total", mutation.Total);
        json.WriteNumber("killedByCheck", mutation.KilledByCheck);
        json.WriteNumber("killedByCases", mutation.KilledByCases);
        json.WriteNumber("explained", mutation.Explained.Length);
        json.WriteNumber("unexplained", mutation.Survivors.Length);
        Shares(json, "folders", mutation.Folders);
        Shares(json, "files", mutation.Files);
        json.WriteEndObject();
    }

    private static void Shares(Utf8JsonWriter json, string name, ImmutableArray<MutationShare> shares)
    {
        json.WriteStartArray(name);
        foreach (var part in shares)
        {
            json.WriteStartObject();
            json.WriteString("place", part.Place);
            json.WriteNumber("total", part.Total);
            json.WriteNumber("killed", part.Killed);
            json.WriteNumber("explained", part.Explained);
            json.WriteNumber("unexplained", part.Unexplained);
            json.WriteNumber("killedPercent", DecimalText.RoundSignificant(part.Share.Value, 2 * 2));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, KnowledgeCheckReport report)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in report.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("file", diagnostic.File);
            json.WriteNumber("line", diagnostic.Position.Line);
            json.WriteNumber("column", diagnostic.Position.Column);
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Repair is { } repair)
            {
                json.WriteString("repair", repair);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
        json.WriteEndArray();
    }
}

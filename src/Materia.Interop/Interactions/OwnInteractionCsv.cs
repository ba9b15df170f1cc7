using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Materia.Clinical.Evidence;
using Materia.Clinical.Interactions;
using Materia.Clinical.Plans;
using Materia.Clinical.Reading;
using Materia.Clinical.Terms;
using Materia.Interop.Contract;

namespace Materia.Interop.Interactions;

/// <summary>
/// Reads a user's own interaction table: a header line and the columns medicine, severity, summary, and if wanted
/// recommendation and source. Strict: an unknown column, a missing one and a severity that is none are faults with their line.
/// </summary>
public static class OwnInteractionCsv
{
    private static readonly string[] Required = ["medicine", "severity", "summary"];
    private static readonly string[] Optional = ["recommendation", "source"];

    /// <summary>The table, or null with faults. <paramref name="name"/> is what plans call it.</summary>
    public static OwnInteractionTable? Read(Stream stream, string name, Terminology terminology, FaultList faults)
    {
        var before = faults.Count;
        using var text = new StreamReader(
            stream,
            new UTF8Encoding(false, true),
            detectEncodingFromByteOrderMarks: true
        );
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            TrimOptions = TrimOptions.Trim,
            DetectColumnCountChanges = true,
        };
        var rows = ImmutableArray.CreateBuilder<OwnInteraction>();
        try
        {
            using var csv = new CsvReader(text, configuration);
            if (!csv.Read() || !csv.ReadHeader() || !HasColumns(csv.HeaderRecord ?? [], faults))
            {
                Fault(faults, 1, "a header line with medicine, severity and summary is needed");
                return null;
            }
            while (csv.Read())
            {
                if (rows.Count == ContractLimits.MostOwnInteractions)
                {
                    Fault(faults, csv.Parser.Row, $"more than {ContractLimits.MostOwnInteractions} rows");
                    return null;
                }
                if (Row(csv, terminology, faults) is { } row)
                {
                    rows.Add(row);
                }
            }
        }
        catch (CsvHelperException fault)
        {
            Fault(
                faults,
                fault.Context?.Parser?.Row ?? 0,
                "the line cannot be read as CSV, or has another number of columns"
            );
        }
        catch (DecoderFallbackException)
        {
            Fault(faults, 0, "the file is not UTF-8");
        }
        return faults.Count > before ? null : new OwnInteractionTable(SourceOf(name), rows.ToImmutable());
    }

    private static bool HasColumns(string[] header, FaultList faults)
    {
        var isGood = true;
        foreach (var column in header.Where(column => !Required.Contains(column) && !Optional.Contains(column)))
        {
            Fault(
                faults,
                1,
                $"no column \"{Scalars.Shorten(column)}\"",
                Spelling.Nearest(column, Required.Concat(Optional))
            );
            isGood = false;
        }
        foreach (var column in Required.Where(column => !header.Contains(column)))
        {
            Fault(faults, 1, $"the column {column} is missing");
            isGood = false;
        }
        return isGood;
    }

    private static OwnInteraction? Row(CsvReader csv, Terminology terminology, FaultList faults)
    {
        var line = csv.Parser.RawRow;
        var before = faults.Count;
        var medicine = Field(csv, "medicine");
        var summary = Field(csv, "summary");
        var word = Field(csv, "severity");
        var recommendation = Field(csv, "recommendation");
        if (medicine is null || summary is null)
        {
            Fault(faults, line, "medicine and summary may not be empty");
        }
        if (word is null || !SeverityCode.TryParse(word, out var severity) || severity == Severity.Contraindicated)
        {
            // A table that was not checked here may not forbid a start.
            Fault(faults, line, $"severity is major, moderate, minor or info, found \"{Scalars.Shorten(word ?? "")}\"");
            return null;
        }
        if (severity <= Severity.Moderate && recommendation is null)
        {
            Fault(faults, line, "from moderate up a recommendation is needed");
        }
        return faults.Count > before
            ? null
            : new OwnInteraction
            {
                Line = line,
                Medicine = medicine!,
                Terms = terminology.MatchMedicine(medicine!).Terms,
                Severity = severity,
                Summary = summary!,
                Recommendation = recommendation,
                Source = Field(csv, "source"),
            };
    }

    private static string? Field(CsvReader csv, string column) =>
        csv.TryGetField<string>(column, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static Source SourceOf(string name) =>
        new()
        {
            Id = OwnInteractionTable.SourceId,
            Title = $"your own interaction table {name}",
            ShortName = "your own table",
            Represents = "a table that the user brought; nothing in it was checked here",
            Revision = "as given",
            Read = "with the case",
            Current = true,
        };

    private static void Fault(FaultList faults, int line, string message, string? suggestion = null) =>
        faults.Add($"line {line}", default, message, suggestion);
}

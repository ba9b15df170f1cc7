using Materia.Web.Forms;

namespace Materia.Web.Pages.Plans;

/// <summary>The answer to the one question that a plan asks: what is sent, and the form with the answer in it.</summary>
public static class AnswerFields
{
    public const string Prefix = "answer.";
    public const string Question = $"{Prefix}question";
    public const string Value = $"{Prefix}value";
    public const string Date = $"{Prefix}date";

    private const string List = "answers";

    /// <summary>What each answer leads to: a value once, with every place that it may lead to.</summary>
    public static IEnumerable<(string Value, string Places)> LeadsTo(PathwayQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question
            .LeadsTo.Select(line => line.Split(": ", 2))
            .GroupBy(parts => parts[0], parts => parts[^1])
            .Select(group => (group.Key, string.Join(", or: ", group.Distinct())));
    }

    /// <summary>The form with the answer: in the row of the same question and day, or in a new one.</summary>
    public static FormValues With(FormValues values, string question, string value, string date)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (question.Length == 0 || value.Length == 0)
        {
            return values;
        }
        var rows = values.RowsOf(List);
        var row = 0;
        while (row < rows && !IsFor(values, row, question, date))
        {
            row++;
        }
        return values.With([
            KeyValuePair.Create($"{Row(row)}question", question),
            KeyValuePair.Create($"{Row(row)}value", value),
            KeyValuePair.Create($"{Row(row)}date", date),
        ]);
    }

    private static bool IsFor(FormValues values, int row, string question, string date)
    {
        var given = values[$"{Row(row)}question"];
        return given.Length == 0 || (given == question && values[$"{Row(row)}date"] == date);
    }

    private static string Row(int row) => $"{List}[{row.ToString(CultureInfo.InvariantCulture)}].";
}

using Materia.Monograph.Charts;
using Materia.Monograph.Pathways;

namespace Materia.Monograph.Binding;

/// <content>The questions of pathways, their answers, and times that run from an event or an answer.</content>
public sealed partial class KnowledgeBinder
{
    // A time runs from the event or from a question above, so that no question waits for itself.
    private static ImmutableArray<ChartQuestion> PathwayQuestions(
        ObjectReader reader,
        FieldReader fields,
        Terminology terminology
    )
    {
        var questions = ImmutableArray.CreateBuilder<ChartQuestion>();
        foreach (var item in reader.OptionalList("questions"))
        {
            var question = fields.Object(
                item,
                inner =>
                    QuestionOf(inner, terminology) is { } read
                        ? read with
                        {
                            CountsFrom = CountsFromOf(inner, fields, questions),
                            Stays = inner.OptionalText("stays"),
                        }
                        : null
            );
            if (question is not null)
            {
                questions.Add(question);
            }
        }
        return questions.ToImmutable();
    }

    private static ImmutableArray<PathwayDelay> CountsFromOf(
        ObjectReader reader,
        FieldReader fields,
        IEnumerable<ChartQuestion> above
    ) =>
        reader.Optional("counts-from") is { } node
            ?
            [
                .. FieldValues
                    .OneOrMany(node)
                    .Select(item =>
                        item is DataObject ? fields.Object(item, inner => TimeOf(inner, above))
                        : SinceOf(item, above, reader.Faults) is { } since ? new PathwayDelay(0, since)
                        : null
                    )
                    .OfType<PathwayDelay>(),
            ]
            : [];

    private static ImmutableArray<(string Question, string Value)> AnswersOf(
        ObjectReader reader,
        string name,
        ImmutableArray<ChartQuestion> questions
    )
    {
        if (reader.Optional(name) is not { } node)
        {
            return [];
        }
        if (node is not DataObject map)
        {
            reader.Faults.Add(node, "expected questions and their answers");
            return [];
        }
        var answers = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var member in map.Members)
        {
            if (questions.All(question => question.Id != member.Name))
            {
                reader.Faults.Add(
                    member.Value,
                    $"no question \"{Scalars.Shorten(member.Name)}\"",
                    Spelling.Nearest(member.Name, questions.Select(question => question.Id))
                );
            }
            else if (Scalars.Text(member.Value, reader.Faults) is { } value)
            {
                answers.Add((member.Name, value));
            }
        }
        return answers.ToImmutable();
    }

    private static string? QuestionNamed(ObjectReader reader, string name, ImmutableArray<ChartQuestion> questions) =>
        reader.Optional(name) is { } node
            ? Scalars.Word(node, [.. questions.Select(question => question.Id)], reader.Faults)
            : null;

    private static PathwayDelay? DelayOf(ObjectReader reader, FieldReader fields, PathwayParts parts) =>
        reader.Optional("after") is { } node
            ? fields.Object(
                node,
                inner =>
                {
                    var delay = TimeOf(inner, parts.Questions);
                    var answered = QuestionNamed(inner, "answered", parts.Questions);
                    return delay is null ? null : delay with { Answered = answered };
                }
            )
            : null;

    private static PathwayDelay? TimeOf(ObjectReader reader, IEnumerable<ChartQuestion> questions)
    {
        var days = FieldValues.Days(reader.Required("days"), reader.Faults);
        var since = reader.Required("since") is { } start ? SinceOf(start, questions, reader.Faults) : null;
        return days is { } number && since is not null ? new PathwayDelay(number, since) : null;
    }

    private static string? SinceOf(DataNode node, IEnumerable<ChartQuestion> questions, FaultList faults) =>
        Scalars.Word(
            node,
            [PathwayDelay.Onset, PathwayDelay.Resolution, .. questions.Select(question => question.Id)],
            faults
        );
}

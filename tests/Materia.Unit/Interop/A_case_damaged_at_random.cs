using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Materia.Clinical.Cases;
using Materia.Clinical.Plans;
using Materia.Interop.Contract;
using Materia.Testing;
using Materia.Tests.Advice.Cases;
using Xunit;

namespace Materia.Tests.Interop;

/// <summary>
/// Good cases with bytes changed, cut, doubled and swapped, or with values put in strange places: read, decided and written
/// without an exception or a hang; what is accepted gives a plan that keeps what the contract promises of every plan.
/// </summary>
public partial class A_case_damaged_at_random
{
    private static readonly TimeSpan Slowest = TimeSpan.FromSeconds(5);

    private static readonly string[] Strange =
    [
        "null",
        "true",
        "-1",
        "0",
        "1e400",
        "99999999999999999999",
        "0.000000000000000000001",
        "\"\"",
        "\"2026-11-20\"",
        "\"0001-01-01\"",
        "\"9999-12-31T23:59-14:00\"",
        "[]",
        "{}",
        "[[[[]]]]",
        "\"pregnant\"",
        "\"{ULN}\"",
        "\"%\"",
        "\"imatinib\"",
        "\"\\u0000\"",
        "\"\\ud83d\\ude00\"",
        "{\"value\":1,\"unit\":\"mg\"}",
        "{\"value\":0.5,\"unit\":\"{ULN}\"}",
    ];

    [Fact]
    public void byte_by_byte() => Try(10_000, Bytes);

    [Fact]
    public void value_by_value() => Try(4_000, Values);

    private static void Try(int count, Func<byte[], Random, byte[]> damage)
    {
        var accepted = 0;
        Parallel.For(
            0,
            count,
            number =>
            {
                var random = SeededRandom.WithSeed(5_000_000 + number);
                var body = damage(CaseJson.Bytes(RandomCases.Number(number % 500)), random);
                var started = System.Diagnostics.Stopwatch.GetTimestamp();
                try
                {
                    if (Broken(body) is { } broken)
                    {
                        Assert.Fail($"case {number}: {broken}\n{Encoding.UTF8.GetString(body)}");
                    }
                    else if (Reading.Of(body).Case is not null)
                    {
                        Interlocked.Increment(ref accepted);
                    }
                }
                catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
                {
                    Assert.Fail($"case {number} threw {fault}\n{Encoding.UTF8.GetString(body)}");
                }
                Assert.True(
                    System.Diagnostics.Stopwatch.GetElapsedTime(started) < Slowest,
                    $"case {number} took too long"
                );
            }
        );
        // The damage is mild enough that part of it passes, or nothing would have been tried.
        Assert.InRange(accepted, count / 100, count);
    }

    private static string? Broken(byte[] body)
    {
        var (question, faults) = Reading.Of(body);
        if (question is null)
        {
            return faults.IsEmpty ? "refused without a word"
                : faults.Any(fault => fault.Message.Length is 0 or > 1000) ? "a message that nobody reads"
                : null;
        }
        if (!faults.IsEmpty)
        {
            return "accepted with faults";
        }
        using var root = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
        using var plan = JsonDocument.Parse(PlanJson.ToBytes(Imatinib.Advise(question), isIndented: false));
        return BrokenPlan(plan.RootElement, root.RootElement);
    }

    private static string? BrokenPlan(JsonElement plan, JsonElement question)
    {
        var action = plan.GetProperty("action").GetString()!;
        var carriesDose = action is "start" or "continue" or "increase" or "reduce" or "resume";
        if (carriesDose == (plan.GetProperty("dose").ValueKind == JsonValueKind.Null))
        {
            return $"{action} with dose {plan.GetProperty("dose")}";
        }
        foreach (var finding in plan.GetProperty("findings").EnumerateArray())
        {
            var id = finding.GetProperty("id").GetString();
            if (finding.GetProperty("sources").GetArrayLength() == 0)
            {
                return $"{id} cites nothing";
            }
            var isWeighty = finding.GetProperty("severity").GetString() is "contraindicated" or "major" or "moderate";
            if (isWeighty && !finding.TryGetProperty("recommendation", out _))
            {
                return $"{id} asks for nothing";
            }
        }
        var paths = plan.GetProperty("findings")
            .EnumerateArray()
            .SelectMany(finding => finding.GetProperty("because").EnumerateArray())
            .Concat(plan.GetProperty("decidedBy").GetProperty("because").EnumerateArray())
            .Select(reason => reason.GetProperty("path").GetString()!)
            .Concat(
                plan.GetProperty("checked").EnumerateArray().Select(entry => entry.GetProperty("path").GetString()!)
            );
        return paths.FirstOrDefault(path => !Resolves(path, question)) is { } lost
            ? $"{lost} is not in the case"
            : null;
    }

    // The jurisdiction is named as a reason even where it was assumed; a list may be named to say that nothing is in it.
    private static bool Resolves(string path, JsonElement question)
    {
        if (path is "jurisdiction" or "doses")
        {
            return true;
        }
        var here = question;
        foreach (Match step in Step().Matches(path))
        {
            if (step.Groups["index"] is { Success: true, ValueSpan: var digits })
            {
                var index = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
                if (here.ValueKind != JsonValueKind.Array || index >= here.GetArrayLength())
                {
                    return false;
                }
                here = here[index];
            }
            else if (
                here.ValueKind != JsonValueKind.Object
                || !here.TryGetProperty(step.Value.TrimStart('.'), out here)
            )
            {
                return false;
            }
        }
        return true;
    }

    private static byte[] Bytes(byte[] good, Random random)
    {
        var body = good.ToList();
        var times = 1 + random.Next(4);
        for (var i = 0; i < times; i++)
        {
            var at = random.Next(body.Count);
            switch (random.Next(6))
            {
                case 0:
                    body[at] = (byte)random.Next(256);
                    break;
                case 1:
                    body.RemoveAt(at);
                    break;
                case 2:
                    body.Insert(at, (byte)random.Next(256));
                    break;
                case 3:
                    // A digit becomes another digit: mostly still a case.
                    at = body.FindIndex(at, one => one is >= (byte)'0' and <= (byte)'9') is >= 0 and var digit
                        ? digit
                        : at;
                    body[at] = (byte)('0' + random.Next(10));
                    break;
                case 4:
                    body.InsertRange(at, body.GetRange(at, Math.Min(random.Next(40), body.Count - at)));
                    break;
                default:
                    body.RemoveRange(at, Math.Min(random.Next(40), body.Count - at));
                    break;
            }
            if (body.Count == 0)
            {
                break;
            }
        }
        return [.. body];
    }

    private static byte[] Values(byte[] good, Random random)
    {
        var text = Encoding.UTF8.GetString(good);
        var values = Value().Matches(text);
        var chosen = values[random.Next(values.Count)];
        var instead =
            random.Next(3) == 0 ? values[random.Next(values.Count)].Value[1..] : Strange[random.Next(Strange.Length)];
        return Encoding.UTF8.GetBytes(
            string.Concat(text.AsSpan(0, chosen.Index + 1), instead, text.AsSpan(chosen.Index + chosen.Length))
        );
    }

    [GeneratedRegex(
        @"\[(?<index>[0-9]+)\]|\.?[A-Za-z0-9-]+",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Step();

    [GeneratedRegex(":(?:\"[^\"]*\"|[-0-9.a-z]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}

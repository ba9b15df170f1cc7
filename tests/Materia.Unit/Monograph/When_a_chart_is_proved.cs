using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class When_a_chart_is_proved
{
    private const string Sound = """
        chart: ladder
        slice: ladder
        kind: haematologic-toxicity
        question: Has the count fallen?
        for: {}
        counts: [neutrophils, platelets]
        levels: [400 mg, 300 mg]
        trigger: { any: [ { neutrophils: "< 1.0 10*9/L" }, { platelets: "< 50 10*9/L" } ] }
        recovery: { neutrophils: ">= 1.5 10*9/L", platelets: ">= 75 10*9/L" }
        states:
          on: { at: [0, 0] }
          held: { at: [1, 0], action: hold }
        transitions:
          - { id: fall, from: on, on: trigger, to: held, say: so, cite: label 2 }
          - { id: first, from: held, on: recovery, to: on, episode: 1, level: original-start, say: so, cite: label 2 }
          - { id: later, from: held, on: recovery, to: on, episode: ">= 2", level: down, say: so, cite: label 2 }
        beyond-last-level: no-recommendation
        beyond-last-level-say: None is left.
        cite: label 2
        """;

    [Fact]
    public void a_sound_chart_passes() => Assert.Empty(Verify(Sound));

    [Fact]
    public void an_episode_that_leads_nowhere_is_a_dead_end() =>
        Assert.Contains(
            "drugs/examplinib/ladders/ladder.yaml:1:1: MAT1306: ladder: no arrow leaves the state held on recovery, episode 2, US",
            Verify(Sound.Replace("\">= 2\"", "\">= 3\"", StringComparison.Ordinal))
        );

    [Fact]
    public void two_arrows_for_one_episode_are_ambiguous() =>
        Assert.Contains(
            "drugs/examplinib/ladders/ladder.yaml:16:5: MAT1306: ladder/first (line 15) and ladder/later both leave the state held on recovery, episode 1, EU",
            Verify(Sound.Replace("\">= 2\"", "\">= 1\"", StringComparison.Ordinal))
        );

    [Fact]
    public void a_result_that_both_holds_and_ends_the_hold_is_told() =>
        Assert.Equal(
            [
                "drugs/examplinib/ladders/ladder.yaml:1:1: MAT1302: the trigger and the recovery of ladder are both met by neutrophils 1.5\u00A0×10⁹/L, platelets 75\u00A0×10⁹/L",
            ],
            Verify(Sound.Replace("< 1.0 10", "<= 1.5 10", StringComparison.Ordinal))
        );

    [Fact]
    public void a_recovery_that_an_unknown_result_meets_is_told() =>
        Assert.Contains(
            Verify(
                Sound
                    .Replace("recovery: { neutrophils", "recovery: { any: [ { neutrophils", StringComparison.Ordinal)
                    .Replace(
                        "10*9/L\", platelets: \">= 75 10*9/L\" }",
                        "10*9/L\" }, { platelets: \">= 75 10*9/L\" } ] }",
                        StringComparison.Ordinal
                    )
            ),
            one =>
                one.Contains("the recovery of ladder is met although a result is not known", StringComparison.Ordinal)
        );

    [Fact]
    public void levels_that_do_not_fall_are_told() =>
        Assert.Equal(
            ["drugs/examplinib/ladders/ladder.yaml:1:1: MAT1306: ladder: the level 400 mg does not lie below 400 mg"],
            Verify(Sound.Replace("300 mg", "400 mg", StringComparison.Ordinal))
        );

    [Fact]
    public void a_level_above_what_the_label_names_is_told() =>
        Assert.Contains(
            Verify(Sound.Replace("levels: [400 mg, 300 mg]", "levels: [90000 mg, 300 mg]", StringComparison.Ordinal)),
            one => one.Contains("ladder leads to 90000 mg, above the", StringComparison.Ordinal)
        );

    [Fact]
    public void a_question_that_no_arrow_waits_for_is_told() =>
        Assert.Contains(
            Verify(
                Sound.Replace(
                    "states:",
                    "questions: [ { id: cause, ask: look for the cause } ]\nstates:",
                    StringComparison.Ordinal
                )
            ),
            one => one.Contains("no arrow waits for the answer to cause", StringComparison.Ordinal)
        );

    [Fact]
    public void an_arrow_that_waits_for_clearing_without_saying_what_that_is_is_told() =>
        Assert.Contains(
            Verify(
                Sound.Replace(
                    "on: recovery, to: on, episode: 1",
                    "on: cleared, to: on, episode: 1",
                    StringComparison.Ordinal
                )
            ),
            one => one.Contains("an arrow waits for clearing", StringComparison.Ordinal)
        );

    [Fact]
    public void a_clock_that_strikes_before_the_one_it_follows_is_told() =>
        Assert.Contains(
            Verify(
                Sound
                    .Replace(
                        "  held: {",
                        "  later: { at: [2, 0], action: hold }\n  last: { at: [3, 0], action: hold }\n  held: {",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "transitions:",
                        "transitions:\n  - { id: a, from: held, on: { after: 14 d }, to: later, say: so, cite: label 2 }\n  - { id: b, from: later, on: { after: 7 d }, to: last, say: so, cite: label 2 }\n  - { id: c, from: last, on: recovery, to: on, say: so, cite: label 2 }",
                        StringComparison.Ordinal
                    )
            ),
            one => one.Contains("ladder/b does not come after ladder/a", StringComparison.Ordinal)
        );

    private static string[] Verify(string chart)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeVerifier.Verify(Bound(($"{Drug}/ladders/ladder.yaml", chart)), diagnostics);
        return [.. diagnostics.ToImmutable().Select(one => one.ToString())];
    }
}

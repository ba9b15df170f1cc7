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

    private static string[] Verify(string chart)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeVerifier.Verify(Bound(($"{Drug}/ladders/ladder.yaml", chart)), diagnostics);
        return [.. diagnostics.ToImmutable().Select(one => one.ToString())];
    }
}

using Materia.Monograph.Checks;
using Materia.Monograph.Diagnostics;
using Xunit;
using static Materia.Tests.Monograph.PlantedKnowledge;

namespace Materia.Tests.Monograph;

public sealed class When_a_pathway_is_proved
{
    private const string Sound = """
        pathway: rash
        slice: adverse-event
        kind: toxicity
        list: stop-now
        question: May it be given again after the rash?
        events: [rash]
        rechallenge: not-standard
        questions:
          - { id: alternative-available, ask: Is there another treatment }
          - { id: consent, ask: Does the patient agree }
        states:
          - { state: reported, at: [0, 0], title: A rash, rechallenge: not-applicable }
          - { state: open, at: [1, 0], title: Stop, action: stop, finding: major, say: so, do: so, cite: label 2 }
          - { state: never, at: [2, 1], title: Never, rechallenge: never, action: stop, finding: major, say: so, do: so, cite: label 2 }
          - { state: over, at: [2, 0], title: Over, action: no-recommendation, finding: major, say: so, do: so, asks: alternative-available, cite: label 2 }
          - { state: agree, at: [3, 0], title: Agreed, action: no-recommendation, finding: major, say: so, do: so, asks: consent, cite: label 2 }
          - { state: other, at: [3, 1], title: Another, action: no-recommendation, finding: major, say: so, do: so, cite: label 2 }
          - { state: again, at: [4, 0], title: Again, action: no-recommendation, finding: major, say: so, do: so, published-dose: 100 mg, published-dose-cite: label 6, cite: label 2 }
        arrows:
          - { arrow: is-open, from: reported, to: open, when: { resolved: no }, label: open, cite: label 2 }
          - { arrow: severe, from: reported, to: never, when: { resolved: yes, grade: ">= 3" }, label: severe, cite: label 2 }
          - { arrow: second, from: reported, to: never, when: { resolved: yes, episode: ">= 2" }, label: second, cite: label 2 }
          - { arrow: first, from: reported, to: over, when: { resolved: yes }, label: first, cite: label 2 }
          - { arrow: none-other, from: over, to: agree, when: { answers: { alternative-available: no } }, label: none, cite: label 2 }
          - { arrow: one-other, from: over, to: other, when: { answers: { alternative-available: yes } }, label: one, cite: label 2 }
          - { arrow: declined, from: agree, to: other, when: { answers: { consent: no } }, label: declined, cite: label 2 }
          - { arrow: agreed, from: agree, to: again, when: { answers: { consent: yes } }, label: agreed, cite: label 2 }
        """;

    [Fact]
    public void a_sound_pathway_passes() => Assert.Empty(Verify(Sound));

    [Fact]
    public void a_dose_while_the_event_is_open_is_a_breach() =>
        Assert.Contains(
            Verify(Sound.Replace("to: open, when: { resolved: no }", "to: again, when: { resolved: no }", Ordinal)),
            one => one.Contains("MAT1308: rash: again shows a dose before the event has resolved", Ordinal)
        );

    [Fact]
    public void a_dose_without_asking_for_alternatives_is_a_breach() =>
        Assert.Contains(
            Verify(
                Sound.Replace(
                    "to: agree, when: { answers: { alternative-available: no } }",
                    "to: agree, when: {}",
                    Ordinal
                )
            ),
            one =>
                one.Contains(
                    "MAT1308: rash: again shows a dose that is not standard before alternative-available was answered with no",
                    Ordinal
                )
        );

    [Fact]
    public void a_rechallenge_that_is_not_standard_and_asks_for_no_alternatives_is_a_breach() =>
        Assert.Contains(
            Verify(Sound.Replace("say: so, do: so, asks: alternative-available,", "say: so, do: so,", Ordinal)),
            one =>
                one.Contains(
                    "MAT1308: rash: a way ends at over, which is not standard, and alternative-available was not asked",
                    Ordinal
                )
        );

    private const string Earlier = """

          - { arrow: earlier, from: reported, to: asked, when: { treatment: [on, off], resolved: yes, before-first-dose: yes }, label: earlier, cite: label 2 }
          - { arrow: given-second, from: asked, to: never, when: { answers: { given-before: yes }, episode: ">= 2" }, label: second, cite: label 2 }
          - { arrow: not-given, from: asked, to: not-of-it, when: { answers: { given-before: no } }, label: no, cite: label 2 }
          - { arrow: given, from: asked, to: over, when: { answers: { given-before: yes } }, label: given, cite: label 2 }
        """;

    private static readonly string WithEarlier = Sound
        .Replace("questions:", "questions:\n  - { id: given-before, ask: Was it given before }", Ordinal)
        .Replace(
            "arrows:",
            "  - { state: asked, at: [1, 2], title: Asked, rechallenge: not-applicable, finding: major, say: so, do: so, asks: given-before, cite: label 2 }\n  - { state: not-of-it, at: [2, 2], title: Not of it, rechallenge: not-applicable }\narrows:"
                + Earlier,
            Ordinal
        );

    [Fact]
    public void an_event_before_the_first_dose_on_record_may_be_asked_about() => Assert.Empty(Verify(WithEarlier));

    [Fact]
    public void going_on_after_it_was_said_that_the_drug_was_given_before_is_a_breach() =>
        Assert.Contains(
            Verify(WithEarlier.Replace("title: Over, action: no-recommendation", "title: Over, action: hold", Ordinal)),
            one => one.Contains("MAT1308: rash: over goes on, and the event stands on the list", Ordinal)
        );

    [Fact]
    public void episodes_are_counted_by_grade()
    {
        var walks = PathwayExplorer.Walks(
            Bound(
                (
                    $"{Drug}/pathways/rash.yaml",
                    Sound.Replace(
                        "when: { resolved: yes, episode: \">= 2\" }",
                        "when: { resolved: yes, episodes: { least-grade: 2, number: \">= 2\" } }",
                        Ordinal
                    )
                )
            )
                .Drugs[0]
                .Pathways[0]
        );
        Assert.Contains(walks, walk => walk.Facts.EpisodesOf(2) == 2 && walk.State.Id == "never");
        Assert.Contains(walks, walk => walk.Facts.EpisodesOf(2) == 1 && walk.State.Id == "over");
    }

    [Fact]
    public void a_dose_after_a_second_event_of_the_stop_now_list_is_a_breach() =>
        Assert.Contains(
            Verify(Sound.Replace("episode: \">= 2\"", "episode: \">= 3\"", Ordinal)),
            one => one.Contains("MAT1308: rash: again shows a dose after a second event", Ordinal)
        );

    [Fact]
    public void going_on_while_an_event_of_the_stop_now_list_is_open_is_a_breach() =>
        Assert.Contains(
            Verify(Sound.Replace("title: Stop, action: stop,", "title: Stop, action: hold,", Ordinal)),
            one => one.Contains("MAT1308: rash: open does not stop, and the event stands on the list", Ordinal)
        );

    [Fact]
    public void a_way_out_of_never_again_is_a_breach() =>
        Assert.Contains(
            Verify(
                Sound
                    + "\n  - { arrow: out, from: never, to: again, when: { answers: { consent: yes } }, label: out, cite: label 2 }"
            ),
            one => one.Contains("MAT1308: rash: after never, which is never again, a way leads to again", Ordinal)
        );

    [Fact]
    public void anything_but_a_stop_on_the_never_again_list_is_a_breach() =>
        Assert.Contains(
            Verify(Sound.Replace("list: stop-now", "list: never-again", Ordinal)),
            one => one.Contains("MAT1308: rash: over does not stop for good, and the event stands on the list", Ordinal)
        );

    [Fact]
    public void a_state_that_no_way_reaches_is_told() =>
        Assert.Contains(
            Verify(Sound.Replace("grade: \">= 3\" }, label: severe", "grade: \">= 6\" }, label: severe", Ordinal)),
            one => one.Contains("MAT1306: rash: no way takes the arrow rash/severe", Ordinal)
        );

    [Fact]
    public void a_question_whose_answer_leads_nowhere_is_told() =>
        Assert.Contains(
            Verify(Sound.Replace("title: Again, action", "title: Again, asks: consent, action", Ordinal)),
            one => one.Contains("the state again asks consent, and no arrow from it waits for the answer", Ordinal)
        );

    [Fact]
    public void a_question_with_one_answer_is_told() =>
        Assert.Contains(
            Verify(Sound.Replace("alternative-available: yes", "consent: no", Ordinal)),
            one =>
                one.Contains(
                    "MAT1306: rash: the state over asks alternative-available, and the only answer that an arrow waits for is no",
                    Ordinal
                )
        );

    [Fact]
    public void an_answer_without_an_arrow_from_the_state_that_asks_is_told() =>
        Assert.Contains(
            Verify(
                Sound.Replace("from: agree, to: other, when: { answers: { consent: no } }", Elsewhere, Ordinal)
                    + "\n  - { arrow: unsure, from: agree, to: other, when: { answers: { consent: unsure } }, label: unsure, cite: label 2 }"
            ),
            one =>
                one.Contains("MAT1306: rash: the state agree asks consent, and no arrow from it waits for no", Ordinal)
        );

    private const string Elsewhere = "from: reported, to: other, when: { answers: { consent: no } }";

    [Theory]
    [InlineData("before-course: { consent: yes }", "mild shows a course before consent was answered with yes")]
    [InlineData(
        "always-stops: { alternative-available: yes }",
        "mild neither stops nor leaves the decision open although alternative-available may be answered with yes"
    )]
    public void a_promise_that_a_way_breaks_is_a_breach(string promise, string breach) =>
        Assert.Contains(
            Verify(
                Sound
                    .Replace("list: stop-now", promise, Ordinal)
                    .Replace("states:\n", $"{Course}states:\n", Ordinal)
                    .Replace("- { state: open,", $"{Mild}\n  - {{ state: open,", Ordinal)
                    .Replace("- { arrow: is-open,", $"{Early}\n  - {{ arrow: is-open,", Ordinal)
            ),
            one => one.Contains($"MAT1308: rash: {breach}", Ordinal)
        );

    private const string Course =
        "courses:\n  - { course: steroid, medicine: examplinib, says: so, steps: [{ amount: 10 mg, times-a-day: 1, for: 7 d }], cite: label 2 }\n";

    private const string Mild =
        "- { state: mild, at: [1, 1], title: Mild, rechallenge: not-applicable, course: steroid, course-since: consent }";

    private const string Early =
        "- { arrow: is-mild, from: reported, to: mild, when: { resolved: no, grade: \"1\" }, label: mild, cite: label 2 }";

    [Fact]
    public void every_way_is_walked_once_and_ends()
    {
        var walks = PathwayExplorer.Walks(Bound(($"{Drug}/pathways/rash.yaml", Sound)).Drugs[0].Pathways[0]);
        // Open; resolved with grades 3, 4, 5; with grades 0, 1, 2: a second and a third time, and the first time with the
        // alternatives not asked, yes or no, and then consent not asked, yes or no.
        Assert.Equal(1 + 3 + 3 * (2 + 2 + 3), walks.Length);
        Assert.Equal(walks.Length, walks.Select(walk => walk.Facts).Distinct().Count());
    }

    [Theory]
    [InlineData("2", 2, 2)]
    [InlineData(">= 3", 3, null)]
    [InlineData("<= 2", 1, 2)]
    [InlineData("1 to 2", 1, 2)]
    public void ranges_are_written_in_four_ways(string text, int first, int? last)
    {
        Assert.True(Materia.Monograph.Pathways.WholeRange.TryParse(text, out var range));
        Assert.Equal((first, last), (range.First, range.Last));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData(">=3")]
    [InlineData("2 to 1")]
    [InlineData("> 2")]
    public void what_is_no_range_is_refused(string text) =>
        Assert.False(Materia.Monograph.Pathways.WholeRange.TryParse(text, out _));

    private const StringComparison Ordinal = StringComparison.Ordinal;

    private static IEnumerable<string> Verify(string pathway)
    {
        var diagnostics = new DiagnosticList();
        KnowledgeVerifier.Verify(Bound(($"{Drug}/pathways/rash.yaml", pathway)), diagnostics);
        return diagnostics.ToImmutable().Select(one => one.ToString());
    }
}

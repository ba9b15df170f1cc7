using Materia.Advice.Findings;
using Materia.Advice.Grading;
using Materia.Advice.Inputs;
using Materia.Advice.Interactions;
using Materia.Advice.Jurisdictions;
using Materia.Clinical.Interactions;

namespace Materia.Advice;

/// <summary>
/// A case and the knowledge give a plan, with every reason. The same case and the same knowledge give the same plan; nothing
/// ambient is read.
/// </summary>
public sealed class AdviceEngine(Knowledge knowledge, OwnInteractionTable? own = null)
{
    /// <summary>The knowledge that decides.</summary>
    public Knowledge Knowledge => knowledge;

    /// <summary>The plan for a case about a drug of the knowledge.</summary>
    public Plan Advise(Case question)
    {
        // Whoever asks about a day that is past is not told what came later.
        question = question.AsItStood();
        var drug = knowledge.Drug(question.Drug);
        var context = InputContext.Of(question, knowledge);
        var inputs = CaseInputs.Of(context);
        var governing = LabelCitations.Under(LabelReckoning.Of(context, inputs, isGoverning: true), knowledge);
        var otherContext = context.Under(question.Jurisdiction.Other());
        var other = LabelCitations.Under(
            LabelReckoning.Of(otherContext, inputs.Under(otherContext), isGoverning: false),
            knowledge
        );
        var findings = governing.Findings.ToList();
        if (LabelComparison.Difference(governing, other, drug) is { } difference)
        {
            findings.Add(difference);
        }
        if (question.JurisdictionAssumed)
        {
            findings.Add(Assumed(question, drug));
        }
        if (own is not null)
        {
            findings.AddRange(OwnInteractionFindings.Of(context, own));
        }
        findings.AddRange(GradeClashes.Of(context));
        var sorted = FindingOrder.Sort(findings);
        var grades = CaseGrades.Of(context);
        return new Plan
        {
            Drug = question.Drug,
            AsOf = question.AsOf,
            Jurisdiction = question.Jurisdiction,
            Knowledge = knowledge.Stamp,
            Action = governing.Action,
            Dose = governing.Dose,
            DecidedBy = governing.DecidedBy,
            Next = governing.Next,
            Findings = sorted,
            Ladders = governing.Ladders,
            Pathways = governing.Pathways,
            Courses = governing.Courses,
            Monitoring = governing.Monitoring,
            History = governing.History,
            Missing = governing.Missing,
            Checked = governing.Checked,
            Inputs = governing.Inputs,
            Grades = grades,
            Sources = SourcesOf(governing, sorted, grades, drug),
        };
    }

    private static Finding Assumed(Case question, DrugRecord drug)
    {
        var label = drug.Labels[question.Jurisdiction];
        return new Finding
        {
            Id = "jurisdiction-assumed",
            Kind = FindingKind.Jurisdiction,
            Severity = Severity.Info,
            Summary = $"No jurisdiction was given; the {question.Jurisdiction.ToWords()} label was assumed.",
            Sources = [new Citation(label.Id, "whole label", Verified: true)],
        };
    }

    private ImmutableArray<Source> SourcesOf(
        LabelOutcome outcome,
        ImmutableArray<Finding> findings,
        ImmutableArray<ResultGrade> grades,
        DrugRecord drug
    ) =>
        [
            .. findings
                .SelectMany(finding => finding.Sources)
                .Concat(outcome.DecidedBy.Sources)
                .Concat(outcome.Dose?.InstructionSources ?? [])
                .Concat(outcome.Monitoring.SelectMany(item => item.Sources))
                .Concat(outcome.Pathways.SelectMany(pathway => pathway.PublishedDoseSources))
                .Concat(outcome.Courses.SelectMany(course => course.Sources))
                .Concat(grades.SelectMany(grade => grade.Sources))
                .Concat(outcome.Pathways.SelectMany(pathway => pathway.Evidence).SelectMany(one => one.Sources))
                .Select(citation => citation.SourceId)
                .Append(drug.Labels[outcome.Jurisdiction].Id)
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(id => id == OwnInteractionTable.SourceId ? own!.Source : knowledge.Sources[id]),
        ];
}

namespace Materia.Monograph.Tables;

/// <summary>What a row does when it matches: a closed family.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>The effect as the file writes it, for <c>explain</c> and for what a rule wanted.</summary>
    public abstract string ToWords();

    /// <summary>The recommended daily dose, flat.</summary>
    public sealed record Recommend(Mass Dose) : Effect
    {
        public override string ToWords() => $"{Dose.ToQuantity().ToText()} a day";
    }

    /// <summary>The recommended daily dose by body surface, with the highest daily total.</summary>
    public sealed record RecommendPerArea(MassPerArea Rate, Mass Cap) : Effect
    {
        public override string ToWords() => $"{Rate.ToQuantity().ToText()} a day, at most {Cap.ToQuantity().ToText()}";
    }

    /// <summary>A ceiling on the daily total, for a start and on treatment alike.</summary>
    public sealed record AtMost(Mass Dose) : Effect
    {
        public override string ToWords() => $"at most {Dose.ToQuantity().ToText()} a day";
    }

    /// <summary>A share of the recommended dose for a start or a resume; on unchanged treatment only a finding.</summary>
    public sealed record StartAt(Percent Share) : Effect
    {
        public override string ToWords() => $"start at {Share.ToQuantity().ToText()} of the recommended dose";
    }

    /// <summary>An action that carries no dose.</summary>
    public sealed record Decide(PlanAction Action) : Effect
    {
        public override string ToWords() => Action.ToCode();
    }

    /// <summary>Go on with the recorded dose.</summary>
    public sealed record KeepRecordedDose : Effect
    {
        public override string ToWords() => "continue at the recorded dose";
    }

    /// <summary>Go down to the recommended dose.</summary>
    public sealed record ReduceToRecommended : Effect
    {
        public override string ToWords() => "reduce to the recommended dose";
    }

    /// <summary>Resume the dose that was recorded before the stop.</summary>
    public sealed record ResumePreviousDose : Effect
    {
        public override string ToWords() => "resume the previous dose";
    }

    /// <summary>Resume at the recommended dose, where the dose before the stop must not be given again.</summary>
    public sealed record ResumeRecommendedDose : Effect
    {
        public override string ToWords() => "resume at the recommended dose";
    }

    /// <summary>How often a day the daily total is divided.</summary>
    public sealed record TimesPerDay(int Times) : Effect
    {
        public override string ToWords() => Times == 1 ? "once a day" : $"in {Times} doses a day";
    }
}

namespace Materia.Advice.Inputs;

/// <summary>A field that is missing for a variable, and how: not given, too old, or not usable.</summary>
/// <param name="Field">The case path, or the observation code where it is absent.</param>
/// <param name="How">"creatinine was not given", "creatinine of 2026-08-21 is 91 days old; at most 90 are accepted".</param>
internal sealed record InputGap(string Field, string How);

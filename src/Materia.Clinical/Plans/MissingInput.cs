namespace Materia.Clinical.Plans;

/// <summary>
/// An input that was not there, or was too old. Listed when two of its possible values lead to a different action, dose or
/// finding of severity moderate or above, or when a list or a word could not be checked; blocking when it could change the
/// action or dose today.
/// </summary>
public sealed record MissingInput(string Field, string Why, bool Blocking);

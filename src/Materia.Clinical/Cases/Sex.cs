namespace Materia.Clinical.Cases;

/// <summary>Sex as the formulas and labels use it; unknown is the absence of a value.</summary>
public enum Sex
{
    Female,
    Male,
}

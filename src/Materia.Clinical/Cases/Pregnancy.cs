namespace Materia.Clinical.Cases;

/// <summary>What is known of a pregnancy. Possible is not "no", and unknown is not "no" either.</summary>
public enum Pregnancy
{
    Unknown,
    Pregnant,
    NotPregnant,
    Possible,
}

namespace Netralitas.Domain.Persons;

/// <summary>The hard rule of <see cref="NipRules"/> that a number breaks.</summary>
public enum NipFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>It has not 18 characters.</summary>
    Length,

    /// <summary>It holds something that is no digit.</summary>
    Digits,

    /// <summary>Its first eight digits are no calendar date of 1900 to 2100.</summary>
    BirthDate,

    /// <summary>Its fifteenth digit is neither 1 nor 2.</summary>
    Sex,
}

namespace Netralitas.Domain.Persons;

/// <summary>What is unusual about a number without making it wrong.</summary>
[Flags]
public enum NipDoubts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Digits 13 and 14 are neither a month nor, for a PPPK, a contract count + 20.</summary>
    Appointment = 1,

    /// <summary>The year of appointment is not after the year of birth.</summary>
    AppointedBeforeBirth = 2,

    /// <summary>The serial is 000.</summary>
    Serial = 4,
}

namespace Netralitas.Bench.Load;

/// <summary>
/// Numbers that pass for a NIP (birth date, appointment, sex, serial), all different, and scattered as real ones are so
/// that no order in them flatters an index.
/// </summary>
internal static class PersonNumbers
{
    /// <summary>Digits of a number.</summary>
    public const int Length = 18;

    /// <summary>So many persons can be told apart.</summary>
    public const long PersonsMax = Years * DaysAYear * 2 * Serials;

    private const long FirstYear = 1967;
    private const long Years = 30;
    private const long DaysAYear = 12 * 28;
    private const long Serials = 999;

    // Prime, and no divisor of PersonsMax: stepping by it visits every number once.
    private const long Step = 7_368_787;

    /// <summary>A person's number as an integer of 18 digits.</summary>
    /// <param name="person">From 0 up to <see cref="PersonsMax"/>.</param>
    public static long Of(long person)
    {
        var (birthDay, rest) = Math.DivRem(person * Step % PersonsMax, 2 * Serials);
        var (year, dayOfYear) = Math.DivRem(birthDay, DaysAYear);
        var (month, day) = Math.DivRem(dayOfYear, 28);
        var (sex, serial) = Math.DivRem(rest, Serials);
        var birth = ((FirstYear + year) * 10_000) + ((month + 1) * 100) + day + 1;
        var appointment = ((FirstYear + year + 25) * 100) + month + 1;
        return (birth * 10_000_000_000) + (appointment * 10_000) + ((sex + 1) * 1_000) + serial + 1;
    }
}

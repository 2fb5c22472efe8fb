namespace Netralitas.Domain.Persons;

/// <summary>
/// What an 18-digit NIP or NI PPPK must be: birth date <c>YYYYMMDD</c>, appointment <c>YYYYMM</c> (for a PPPK year and
/// contract count + 20), sex 1 or 2, serial 001–999. There is no check digit. Length, digits, a real birth date and
/// the sex are hard rules; the rest is not refused, since agencies do hold such numbers.
/// </summary>
public static class NipRules
{
    /// <summary>Length of a NIP and of an NI PPPK.</summary>
    public const int Length = 18;

    /// <summary>The hard rule that <paramref name="number"/> breaks, or none.</summary>
    public static NipFault Check(ReadOnlySpan<byte> number)
    {
        if (number.Length != Length)
        {
            return NipFault.Length;
        }

        foreach (var digit in number)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return NipFault.Digits;
            }
        }

        if (!IsRealDate(Number(number[..4]), Number(number[4..6]), Number(number[6..8])))
        {
            return NipFault.BirthDate;
        }

        return number[14] is (byte)'1' or (byte)'2' ? NipFault.None : NipFault.Sex;
    }

    private static bool IsRealDate(int year, int month, int day) =>
        year is >= 1900 and <= 2100 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static int Number(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
        {
            value = (value * 10) + (digit - '0');
        }

        return value;
    }
}

namespace Netralitas.Cli.Simulate;

/// <summary>
/// Gives every simulated civil servant a number that passes for a NIP or NI PPPK: birth date, appointment, sex, serial.
/// Numbers are all different, and scattered as real ones are, so that no order in them flatters the server.
/// </summary>
public sealed class PersonNumbers
{
    /// <summary>Digits of a number.</summary>
    public const int Length = 18;

    /// <summary>So many persons can be told apart.</summary>
    public const int PersonsMax = BirthDays * PerBirthDay;

    private const int FirstBirthYear = 1967;
    private const int BirthYears = 30;
    private const int BirthDays = BirthYears * 12 * 28;
    private const int Serials = 999;
    private const int PerBirthDay = 2 * Serials;
    private const int PrefixLength = 14;

    // Prime, and no divisor of PersonsMax: stepping by it visits every number once.
    private const long Step = 7_368_787;

    private readonly byte[] pnsPrefixes = Prefixes(pppk: false);
    private readonly byte[] pppkPrefixes = Prefixes(pppk: true);
    private readonly long start;

    /// <summary>Numbers for one seed.</summary>
    public PersonNumbers(int seed) => start = (uint)seed * 1_299_709L;

    /// <summary>Writes one person's number.</summary>
    /// <param name="to">At least <see cref="Length"/> bytes.</param>
    /// <param name="person">The person, from 0 up to <see cref="PersonsMax"/>.</param>
    /// <param name="pppk">Whether it is an NI PPPK.</param>
    public void Write(Span<byte> to, int person, bool pppk)
    {
        var scattered = (int)((start + (person * Step)) % PersonsMax);
        var (day, rest) = Math.DivRem(scattered, PerBirthDay);
        var prefixes = pppk ? pppkPrefixes : pnsPrefixes;
        prefixes.AsSpan(day * PrefixLength, PrefixLength).CopyTo(to);
        to[PrefixLength] = (byte)(rest < Serials ? '1' : '2');
        Digits.Write(to.Slice(PrefixLength + 1, 3), (rest < Serials ? rest : rest - Serials) + 1);
    }

    private static byte[] Prefixes(bool pppk)
    {
        var prefixes = new byte[BirthDays * PrefixLength];
        for (var index = 0; index < BirthDays; index++)
        {
            var year = FirstBirthYear + (index / (12 * 28));
            var to = prefixes.AsSpan(index * PrefixLength, PrefixLength);
            Digits.Write(to[..4], year);
            Digits.Write(to.Slice(4, 2), (index / 28 % 12) + 1);
            Digits.Write(to.Slice(6, 2), (index % 28) + 1);
            Digits.Write(to.Slice(8, 4), pppk ? 2021 + (index % 4) : year + 22 + (index % 5));
            // A PPPK's 21 says: first contract (contract count + 20); a PNS has the month there.
            Digits.Write(to.Slice(12, 2), pppk ? 21 : (index * 5 % 12) + 1);
        }

        return prefixes;
    }
}

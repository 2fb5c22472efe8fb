namespace Netralitas.Cli.Simulate;

/// <summary>Decimal digits written in place, with leading zeros.</summary>
public static class Digits
{
    /// <summary>Fills <paramref name="to"/> with the last digits of <paramref name="value"/>.</summary>
    public static void Write(Span<byte> to, long value)
    {
        for (var i = to.Length - 1; i >= 0; i--)
        {
            (value, var digit) = Math.DivRem(value, 10);
            to[i] = (byte)('0' + digit);
        }
    }
}

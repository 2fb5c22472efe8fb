using System.Globalization;

namespace Netralitas.Domain.Persons;

/// <summary>
/// A person's number as one 64-bit integer. A one is put before the digits, so that leading zeros survive and no
/// number is zero; bit 62 tells an agency's own number from a NIP or NI PPPK. PNS and PPPK share one space: the same
/// 18 digits are the same person, whatever category a sender gave.
/// </summary>
/// <param name="Value">The packed number; 0 is no person.</param>
public readonly record struct PersonKey(ulong Value)
{
    /// <summary>The most digits a number may have.</summary>
    public const int DigitsMax = 18;

    private const ulong NonAsnBit = 1UL << 62;

    /// <summary>Whether the number is the agency's own.</summary>
    public bool IsNonAsn => (Value & NonAsnBit) != 0;

    /// <summary>Packs 1 to 18 ASCII digits; false for anything else.</summary>
    public static bool TryPack(ReadOnlySpan<byte> digits, PersonCategory category, out PersonKey key)
    {
        key = default;
        if (digits.Length is 0 or > DigitsMax)
        {
            return false;
        }

        var value = 1UL;
        foreach (var digit in digits)
        {
            var number = (uint)(digit - '0');
            if (number > 9)
            {
                return false;
            }

            value = (value * 10) + number;
        }

        key = new PersonKey(category == PersonCategory.NonAsn ? value | NonAsnBit : value);
        return true;
    }

    /// <summary>The number's digits, as they were sent.</summary>
    public string ToDigits() => (Value & ~NonAsnBit).ToString(CultureInfo.InvariantCulture)[1..];

    /// <summary>The number as people may see it: see <see cref="NumberMask"/>, never the whole.</summary>
    public override string ToString() => NumberMask.Mask(ToDigits());
}

using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Persons;

/// <summary>Turns the number a sender gave into a <see cref="PersonKey"/>, or into the rule it breaks.</summary>
public static class PersonNumber
{
    /// <summary>Reads a number by its category's rules. No allocation unless it is refused.</summary>
    public static bool TryRead(ReadOnlySpan<byte> number, PersonCategory category, out PersonKey key) =>
        category == PersonCategory.NonAsn || NipRules.Check(number) == NipFault.None
            ? PersonKey.TryPack(number, category, out key)
            : Fail(out key);

    /// <summary>The rejection for a number that <see cref="TryRead"/> refused. Never repeats the number.</summary>
    public static Rejection Explain(ReadOnlySpan<byte> number, PersonCategory category, string pointer) =>
        category == PersonCategory.NonAsn
            ? Rejection.Of(
                "number-invalid",
                pointer,
                "Nomor pegawai non-ASN harus 1 sampai 18 angka.",
                "The number of non-ASN staff must be 1 to 18 digits."
            )
            : ExplainNip(NipRules.Check(number), number.Length, category, pointer);

    private static Rejection ExplainNip(NipFault fault, int length, PersonCategory category, string pointer)
    {
        var name = category == PersonCategory.Pns ? "NIP" : "NI PPPK";
        var (id, en) = fault switch
        {
            NipFault.Length => ($"harus 18 angka, bukan {length}", $"must have 18 digits, not {length}"),
            NipFault.Digits => ("hanya boleh berisi angka", "may hold digits only"),
            NipFault.BirthDate => (
                "diawali tanggal lahir (TTTTBBHH) yang tidak ada",
                "starts with a birth date (YYYYMMDD) that does not exist"
            ),
            NipFault.Sex => (
                "harus memuat jenis kelamin 1 atau 2 pada angka ke-15",
                "must have the sex, 1 or 2, as its 15th digit"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "the number breaks no rule"),
        };
        return Rejection.Of("nip-invalid", pointer, $"{name} {id}.", $"The {name} {en}.");
    }

    private static bool Fail(out PersonKey key)
    {
        key = default;
        return false;
    }
}

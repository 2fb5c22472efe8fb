namespace Netralitas.Pages.Verification;

/// <summary>Reasons that operators give again and again, offered while they type; in the language agencies read.</summary>
internal static class ReturnReasons
{
    /// <summary>The reasons.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Foto tidak dapat dibuka.",
        "Foto tidak memperlihatkan apel yang dilaporkan.",
        "Berita acara belum ditandatangani.",
        "Berita acara belum dilampirkan.",
        "Daftar hadir belum dilampirkan.",
        "Daftar hadir tidak sesuai dengan jumlah ikrar yang dilaporkan.",
        "Naskah ikrar menyebut instansi lain.",
        "Naskah ikrar tidak memuat keempat butir.",
        "Tanggal apel pada bukti berbeda dari yang dilaporkan.",
        "Tautan bukti memerlukan izin akses.",
    ];
}

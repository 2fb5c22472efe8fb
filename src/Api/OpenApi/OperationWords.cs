using Netralitas.Contracts;
using Netralitas.Grains.Cases.Statistics;

namespace Netralitas.Api.OpenApi;

/// <summary>What parameters and statuses mean, the same in every operation.</summary>
internal static class OperationWords
{
    /// <summary>A parameter's meaning.</summary>
    public static string OfParameter(string name) =>
        name switch
        {
            "election" => "Id pemilihan · An election's id",
            "province" => "Kode provinsi · A province's code",
            "limit" => $"Butir per halaman, 1–{PageLimits.Max} · Items of a page, 1–{PageLimits.Max}",
            "cursor" => "Penanda dari jawaban sebelumnya · The cursor of the answer before",
            "after" => "Posisi log terakhir yang dibaca · The last log position read",
            "q" => "Kata dalam nama dan id · Words in name and id",
            "results" => "all: juga yang diterima · all: also what was accepted",
            "by" => CaseGrouping.All,
            "unit" => "report, person, case",
            "occurredOn" => "Tanggal perbuatan · The day of the act, YYYY-MM-DD",
            "open" or "overdue" => "true, false",
            "agency" => "Id instansi · An agency's id",
            "Last-Event-ID" => "Posisi log untuk melanjutkan · The log position to resume from",
            "If-Match" => "ETag perkara yang dibaca · The ETag of the case you read",
            _ => "",
        };

    /// <summary>A problem's status.</summary>
    public static string OfStatus(int status) =>
        status switch
        {
            400 => "Permintaan tidak dapat dibaca · The request cannot be read",
            401 => "Tanpa kunci yang berlaku · No valid key",
            403 => "Bukan untuk pemanggil ini · Not for this caller",
            404 => "Tidak ada pada alamat ini · Nothing at this address",
            409 => "Bertentangan dengan yang sudah tercatat · At odds with what is recorded",
            412 => "Versi sudah berubah; baca lagi · The version has changed; read again",
            413 => "Melebihi batas · Over a limit",
            415 => "Jenis media atau pengodean tidak didukung · Media type or encoding not read",
            422 => "Melanggar aturan · Breaks a rule",
            428 => "If-Match diperlukan · If-Match is needed",
            429 => "Antrean penuh; lihat Retry-After · Queue full; see Retry-After",
            500 => "Kesalahan server; aman diulang · The server failed; safe to repeat",
            503 => "Hasil belum pasti; ulangi · Outcome unknown; repeat",
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no problem has this status"),
        };
}

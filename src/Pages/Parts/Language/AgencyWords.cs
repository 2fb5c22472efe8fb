using Netralitas.Domain.Completion;
using Netralitas.Domain.Regions;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for an agency's kind and for how far it is.</summary>
public static class AgencyWords
{
    /// <summary>The word for an agency whose target date passed without a report.</summary>
    public static BilingualText Overdue { get; } = new("Terlambat", "Overdue");

    /// <summary>The word for a status.</summary>
    public static BilingualText Of(AgencyStatus status) =>
        status switch
        {
            AgencyStatus.NotStarted => new("Belum mulai", "Not started"),
            AgencyStatus.Scheduled => new("Terjadwal", "Scheduled"),
            AgencyStatus.Reported => new("Dilaporkan", "Reported"),
            AgencyStatus.Verified => new("Terverifikasi", "Verified"),
            AgencyStatus.Complete => new("Lengkap", "Complete"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no word is known for it"),
        };

    /// <summary>What a status means, in one sentence.</summary>
    public static BilingualText Meaning(AgencyStatus status) =>
        status switch
        {
            AgencyStatus.NotStarted => new("Belum ada apel yang diketahui.", "No ceremony is known."),
            AgencyStatus.Scheduled => new(
                "Ada apel yang dijadwalkan, belum ada yang dilaporkan terlaksana.",
                "A ceremony is planned; none has been reported as held."
            ),
            AgencyStatus.Reported => new(
                "Apel dilaporkan terlaksana; buktinya belum semua diterima.",
                "A ceremony was reported as held; not all evidence has been accepted."
            ),
            AgencyStatus.Verified => new(
                "Bukti semua apel yang terlaksana sudah diterima.",
                "The evidence of every held ceremony was accepted."
            ),
            AgencyStatus.Complete => new(
                "Terverifikasi, dan cukup banyak ASN dalam daftar pegawai sudah berikrar dan menandatangani pakta.",
                "Verified, and enough of the civil servants on the roll have recited the pledge and signed the pact."
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no meaning is known for it"),
        };

    /// <summary>How urgent a status is: a tone of <c>badge</c>.</summary>
    public static string Tone(AgencyStatus status) =>
        status switch
        {
            AgencyStatus.Reported => "warn",
            AgencyStatus.Verified or AgencyStatus.Complete => "good",
            _ => "",
        };

    /// <summary>The word for a kind of agency.</summary>
    public static BilingualText Of(AgencyKind kind) =>
        kind switch
        {
            AgencyKind.Ministry => new("Kementerian", "Ministry"),
            AgencyKind.Institution => new("Lembaga pusat", "Central institution"),
            AgencyKind.Province => new("Pemerintah provinsi", "Provincial government"),
            AgencyKind.Regency => new("Pemerintah kabupaten", "Regency government"),
            AgencyKind.City => new("Pemerintah kota", "City government"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no word is known for it"),
        };
}

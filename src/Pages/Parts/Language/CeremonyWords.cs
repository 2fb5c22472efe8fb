using Netralitas.Contracts;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for where a ceremony stands, what happened to it and what shows it.</summary>
public static class CeremonyWords
{
    /// <summary>The word for a status.</summary>
    public static BilingualText Of(CeremonyStatus status) =>
        status switch
        {
            CeremonyStatus.Unannounced => new("Belum diumumkan", "Unannounced"),
            CeremonyStatus.Scheduled => new("Terjadwal", "Scheduled"),
            CeremonyStatus.Held => new("Terlaksana, menunggu verifikasi", "Held, awaiting verification"),
            CeremonyStatus.Verified => new("Terverifikasi", "Verified"),
            CeremonyStatus.Returned => new("Dikembalikan", "Returned"),
            CeremonyStatus.Cancelled => new("Dibatalkan", "Cancelled"),
            _ => throw new ArgumentOutOfRangeException(nameof(status), status, "no word is known for it"),
        };

    /// <summary>How urgent a status is: a tone of <c>badge</c>.</summary>
    public static string Tone(CeremonyStatus status) =>
        status switch
        {
            CeremonyStatus.Held => "warn",
            CeremonyStatus.Returned => "bad",
            CeremonyStatus.Verified => "good",
            _ => "",
        };

    /// <summary>The word for a kind of evidence.</summary>
    public static BilingualText Of(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Photo => new("Foto", "Photograph"),
            EvidenceKind.Minutes => new("Berita acara", "Official minutes"),
            EvidenceKind.AttendanceList => new("Daftar hadir", "Attendance list"),
            EvidenceKind.News => new("Berita", "News report"),
            EvidenceKind.Circular => new("Surat edaran", "Circular"),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "no word is known for it"),
        };

    /// <summary>What happened, by the CloudEvents type of the record; the type itself if it has no word.</summary>
    public static BilingualText Happened(string type) =>
        type switch
        {
            EventTypes.CeremonyScheduled => new("Dijadwalkan", "Planned"),
            EventTypes.CeremonyHeld => new("Dilaporkan terlaksana", "Reported as held"),
            EventTypes.CeremonyCancelled => new("Dibatalkan", "Cancelled"),
            EventTypes.CeremonyVerified => new("Bukti diterima", "Evidence accepted"),
            EventTypes.CeremonyReturned => new("Dikembalikan dengan alasan", "Sent back with a reason"),
            EventTypes.PledgeWithdrawn => new("Satu ikrar atau pakta ditarik", "One pledge or pact taken back"),
            _ => new(type, type),
        };
}

using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>The columns of ceremonies. Heads counted by the agency stand apart from the persons named.</summary>
internal static class CeremonyColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<ExportColumn<CeremonyLine>> Of(PageTongue tongue, AgencyList agencies) =>
        [
            Text("Apel", "Ceremony", 36, line => line.Id.Value),
            Text("Kode instansi", "Agency code", 12, line => line.Id.Agency.Value),
            Text("Instansi", "Agency", 36, line => agencies.Find(line.Id.Agency)?.Name),
            Text("Kode provinsi", "Province code", 10, line => agencies.Find(line.Id.Agency)?.Province),
            Text("Unit", "Unit", 28, line => line.Unit?.Value),
            Text("Status", "Status", 28, line => tongue.Say(CeremonyWords.Of(line.Status))),
            ExportColumn<CeremonyLine>.Day("Tanggal", "Day", line => line.Date?.Day),
            Text("Ketepatan tanggal", "Certainty of the day", 14, line => Certainty(line.Date, tongue)),
            Text("Tempat", "Place", 36, line => Masked(line.Place)),
            Text("Pemimpin", "Leader", 30, line => Masked(line.Leader?.Name)),
            Text("Jabatan pemimpin", "Leader's office", 30, line => Masked(line.Leader?.Position)),
            Text(
                "Sifat jabatan",
                "Standing",
                16,
                line => line.Leader?.Standing is { } standing ? tongue.Say(LeaderWords.Of(standing)) : null
            ),
            ExportColumn<CeremonyLine>.Whole("Bukti", "Pieces of evidence", line => line.EvidenceCount),
            Text(
                "Naskah",
                "Wording",
                22,
                line => line.Verdict is { } verdict ? tongue.Say(VerdictWords.Of(verdict)) : null
            ),
            ExportColumn<CeremonyLine>.Whole(
                "Hadir PNS (hitungan instansi)",
                "Present PNS (agency's count)",
                line => line.Attendance?.Pns
            ),
            ExportColumn<CeremonyLine>.Whole(
                "Hadir PPPK (hitungan instansi)",
                "Present PPPK (agency's count)",
                line => line.Attendance?.Pppk
            ),
            ExportColumn<CeremonyLine>.Whole(
                "Hadir non-ASN (hitungan instansi)",
                "Present non-ASN (agency's count)",
                line => line.Attendance?.NonAsn
            ),
            .. CountColumns.Of<CeremonyLine>("Mengucapkan", "Spoken", line => line.Spoken),
            .. CountColumns.Of<CeremonyLine>("Menandatangani", "Signed", line => line.Signed),
            ExportColumn<CeremonyLine>.Moment(
                "Dilaporkan",
                "Reported",
                line => Local(line.ReportedAt, Zone(line, agencies))
            ),
            ExportColumn<CeremonyLine>.Moment(
                "Diperiksa",
                "Reviewed",
                line => Local(line.ReviewedAt, Zone(line, agencies))
            ),
            Text("Zona waktu", "Time zone", 8, line => Zone(line, agencies).Abbreviation),
            Text("Pemeriksa", "Reviewed by", 18, line => Masked(line.ReviewedBy)),
        ];

    private static ExportColumn<CeremonyLine> Text(string id, string en, int width, Func<CeremonyLine, string?> read) =>
        ExportColumn<CeremonyLine>.Text(id, en, width, read);

    private static string? Certainty(CeremonyDate? date, PageTongue tongue) =>
        date switch
        {
            null => null,
            CeremonyDate.Around => tongue.Say("perkiraan", "estimate"),
            _ => tongue.Say("pasti", "exact"),
        };

    private static TimeZoneName Zone(CeremonyLine line, AgencyList agencies) =>
        agencies.Find(line.Id.Agency)?.TimeZone ?? TimeZoneName.Jakarta;

    private static DateTimeOffset? Local(DateTimeOffset? instant, TimeZoneName zone) => instant?.ToOffset(zone.Offset);

    // People write their own number behind their name.
    private static string? Masked(string? text) => text is null ? null : NumberMask.MaskIn(text);
}

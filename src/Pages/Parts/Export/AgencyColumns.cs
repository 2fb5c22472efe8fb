using Netralitas.Domain.Completion;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Regions;
using Netralitas.Grains.Nation;
using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Export;

/// <summary>The columns of agencies: what the API's list says of each. An unknown roll is empty, not zero.</summary>
internal static class AgencyColumns
{
    /// <summary>The columns.</summary>
    public static IReadOnlyList<ExportColumn<AgencyStanding>> Of(PageTongue tongue, RegionCatalogue regions) =>
        [
            ExportColumn<AgencyStanding>.Text("Kode instansi", "Agency code", 16, line => line.Row.Id.Value),
            ExportColumn<AgencyStanding>.Text("Instansi", "Agency", 36, line => line.Row.Name),
            ExportColumn<AgencyStanding>.Text("Jenis", "Kind", 22, line => tongue.Say(AgencyWords.Of(line.Row.Kind))),
            ExportColumn<AgencyStanding>.Text("Kode provinsi", "Province code", 10, line => line.Row.Province),
            ExportColumn<AgencyStanding>.Text(
                "Provinsi",
                "Province",
                24,
                line => line.Row.Province is { } code ? regions.Find(code)?.Name : null
            ),
            ExportColumn<AgencyStanding>.Text("Zona waktu", "Time zone", 8, line => line.Row.TimeZone.Abbreviation),
            ExportColumn<AgencyStanding>.Text("Status", "Status", 16, line => tongue.Say(AgencyWords.Of(line.Status))),
            ExportColumn<AgencyStanding>.Text(
                "Terlambat",
                "Overdue",
                10,
                line => line.IsOverdue ? tongue.Say("ya", "yes") : tongue.Say("tidak", "no")
            ),
            ExportColumn<AgencyStanding>.Whole(
                "Apel terjadwal",
                "Ceremonies planned",
                line => line.Figures?.Scheduled ?? 0
            ),
            ExportColumn<AgencyStanding>.Whole("Apel terlaksana", "Ceremonies held", line => line.Figures?.Held ?? 0),
            ExportColumn<AgencyStanding>.Whole(
                "Apel terverifikasi",
                "Ceremonies verified",
                line => line.Figures?.Verified ?? 0
            ),
            .. CountColumns.Of<AgencyStanding>("Daftar", "Roll", line => line.Row.Roll),
            .. CountColumns.Of<AgencyStanding>("Mengucapkan", "Spoken", line => line.Figures?.Spoken ?? default),
            .. CountColumns.Of<AgencyStanding>("Menandatangani", "Signed", line => line.Figures?.Signed ?? default),
            ExportColumn<AgencyStanding>.Share(
                "Kelengkapan ucap",
                "Share recited",
                line => Share(line, line.Figures?.Spoken)
            ),
            ExportColumn<AgencyStanding>.Share(
                "Kelengkapan pakta",
                "Share signed",
                line => Share(line, line.Figures?.Signed)
            ),
        ];

    // Rounded as the API does.
    private static double? Share(AgencyStanding line, CategoryCounts? pledged) =>
        CompletionRules.Share(pledged ?? default, line.Row.Roll) is { } share ? Math.Round(share, 6) : null;
}

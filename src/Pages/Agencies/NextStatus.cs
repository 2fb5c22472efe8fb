using System.Globalization;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Nation;

namespace Netralitas.Pages.Agencies;

/// <summary>Says what an agency still lacks to reach its next status, by the rules that judge it.</summary>
internal static class NextStatus
{
    /// <summary>What is missing.</summary>
    /// <param name="standing">Where it stands.</param>
    /// <param name="threshold">The share of the roll that makes an agency complete, over 0 to 1.</param>
    public static BilingualText Missing(AgencyStanding standing, double threshold) =>
        standing.Status switch
        {
            AgencyStatus.NotStarted => new(
                "Berikutnya: jadwalkan apel, atau laporkan apel yang sudah terlaksana.",
                "Next: plan a ceremony, or report one that was held."
            ),
            AgencyStatus.Scheduled => new(
                $"Berikutnya: laporkan apel setelah terlaksana ({standing.Figures!.Scheduled} terjadwal).",
                $"Next: report a ceremony once it is held ({standing.Figures!.Scheduled} planned)."
            ),
            AgencyStatus.Reported => Unverified(standing.Figures!),
            AgencyStatus.Verified when standing.Row.Roll is not { Asn: > 0 } => new(
                "Berikutnya: nyatakan daftar pegawai. Selama daftar tidak diketahui, kelengkapan tidak dapat dihitung.",
                "Next: declare the roll. While the roll is unknown, completion cannot be told."
            ),
            AgencyStatus.Verified => Incomplete(standing, threshold),
            _ => new("Tidak ada yang kurang.", "Nothing is missing."),
        };

    private static BilingualText Unverified(ElectionFigures figures)
    {
        var open = figures.Held - figures.Verified;
        return new(
            $"Berikutnya: bukti {open} dari {figures.Held} apel yang terlaksana belum diterima verifikator.",
            $"Next: the evidence of {open} of {figures.Held} held ceremonies has not been accepted by a verifier."
        );
    }

    private static BilingualText Incomplete(AgencyStanding standing, double threshold)
    {
        var needed = (int)Math.Ceiling(threshold * standing.Row.Roll!.Value.Asn);
        var spoken = Math.Max(0, needed - standing.Figures!.Spoken.Asn);
        var signed = Math.Max(0, needed - standing.Figures.Signed.Asn);
        var percent = (threshold * 100).ToString("0.#", CultureInfo.InvariantCulture);
        return new(
            $"Berikutnya: {percent.Replace('.', ',')} % ASN dalam daftar ({needed} orang) harus berikrar dan "
                + $"menandatangani pakta; kurang {spoken} ikrar dan {signed} tanda tangan.",
            $"Next: {percent} % of the civil servants on the roll ({needed} persons) must recite the pledge and sign the "
                + $"pact; {spoken} pledges and {signed} signatures are missing."
        );
    }
}

using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Rules;

namespace Netralitas.Pages.Parts.Language;

/// <summary>What people read for how a leader holds the office.</summary>
public static class LeaderWords
{
    /// <summary>The usual short form, the same in both languages; null for an office held definitively.</summary>
    public static string? Short(LeaderStanding standing) =>
        standing == LeaderStanding.Definitive ? null : standing.ToString();

    /// <summary>The words for a standing.</summary>
    public static BilingualText Of(LeaderStanding standing) =>
        standing switch
        {
            LeaderStanding.Definitive => new("Definitif", "Appointed to the office"),
            LeaderStanding.Pj => new(
                "Pj (penjabat): memimpin daerah di antara dua kepala daerah terpilih",
                "Pj (penjabat): acting head between two elected ones"
            ),
            LeaderStanding.Pjs => new(
                "Pjs (penjabat sementara): selama kepala daerah berkampanye",
                "Pjs (penjabat sementara): acting while the elected head campaigns"
            ),
            LeaderStanding.Plt => new(
                "Plt (pelaksana tugas): jabatan sedang kosong",
                "Plt (pelaksana tugas): the office is vacant"
            ),
            LeaderStanding.Plh => new(
                "Plh (pelaksana harian): pejabatnya sedang berhalangan",
                "Plh (pelaksana harian): the office holder is away"
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(standing), standing, "no words are known for it"),
        };
}

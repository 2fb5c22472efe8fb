namespace Netralitas.Domain.Ceremonies;

/// <summary>Who led the ceremony.</summary>
/// <param name="Name">Name, with titles as given.</param>
/// <param name="Position">Office held.</param>
/// <param name="Standing">How the office is held; null if not stated.</param>
public sealed record Leader(string Name, string Position, LeaderStanding? Standing);

/// <summary>How an office is held.</summary>
public enum LeaderStanding
{
    /// <summary>Appointed to it.</summary>
    Definitive,

    /// <summary><i>Penjabat</i>: acting head of a region between elected ones.</summary>
    Pj,

    /// <summary><i>Penjabat sementara</i>: while the elected head campaigns.</summary>
    Pjs,

    /// <summary><i>Pelaksana tugas</i>: the office is vacant.</summary>
    Plt,

    /// <summary><i>Pelaksana harian</i>: the holder is away.</summary>
    Plh,
}

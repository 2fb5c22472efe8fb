namespace Netralitas.Domain.Cases;

/// <summary>Rank of a post in the civil service (UU 20/2023), as statistics group persons.</summary>
public enum OfficialRank
{
    /// <summary><i>Jabatan pimpinan tinggi utama</i>.</summary>
    JptUtama,

    /// <summary><i>Jabatan pimpinan tinggi madya</i>.</summary>
    JptMadya,

    /// <summary><i>Jabatan pimpinan tinggi pratama</i>.</summary>
    JptPratama,

    /// <summary><i>Jabatan administrator</i>.</summary>
    Administrator,

    /// <summary><i>Jabatan pengawas</i>.</summary>
    Supervisor,

    /// <summary><i>Jabatan pelaksana</i>.</summary>
    Executor,

    /// <summary><i>Jabatan fungsional</i>.</summary>
    Functional,
}

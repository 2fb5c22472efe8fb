namespace Netralitas.Domain.Persons;

/// <summary>How a person is employed (UU 20/2023 for ASN). The order is the order of every tally.</summary>
public enum PersonCategory : byte
{
    /// <summary><i>Pegawai negeri sipil</i>, known by a NIP.</summary>
    Pns = 0,

    /// <summary><i>Pegawai pemerintah dengan perjanjian kerja</i>, known by an NI PPPK, which changes with the contract.</summary>
    Pppk = 1,

    /// <summary>Staff outside the civil service (PPNPN, contract staff), known by the agency's own number; counted apart.</summary>
    NonAsn = 2,
}

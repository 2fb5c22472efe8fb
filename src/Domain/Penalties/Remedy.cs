namespace Netralitas.Domain.Penalties;

/// <summary>What the person may do against a penalty (PP 79/2021).</summary>
public enum Remedy
{
    /// <summary>No administrative remedy is known.</summary>
    None,

    /// <summary><i>Keberatan</i>: an objection to the superior of who decided.</summary>
    Objection,

    /// <summary><i>Banding administratif</i>: an appeal to BPASN, against dismissals.</summary>
    Appeal,
}

namespace Netralitas.Domain.Pledges;

/// <summary>The two ways a person pledges; each is counted for itself.</summary>
public enum PledgeKind : byte
{
    /// <summary>The pledge (<i>ikrar</i>) recited at a ceremony.</summary>
    Spoken = 0,

    /// <summary>The integrity pact (<i>pakta integritas</i>) signed.</summary>
    Signed = 1,
}

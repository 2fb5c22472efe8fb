namespace Netralitas.Grains.Proofs;

/// <summary>What a stream is to who asks for it.</summary>
public enum StreamSight
{
    /// <summary>They may see it.</summary>
    Shown,

    /// <summary>It is another agency's.</summary>
    Foreign,

    /// <summary>For them there is none.</summary>
    Unknown,
}

namespace Netralitas.Grains.Agencies;

/// <summary>An agency's snapshot as grain storage keeps it.</summary>
[GenerateSerializer, Alias("netralitas.agency-snapshot")]
public sealed class AgencySnapshotState
{
    /// <summary>Log position it stands at.</summary>
    [Id(0)]
    public long Position { get; set; }

    /// <summary>The state, in the grain's own form.</summary>
    [Id(1)]
    public byte[] Bytes { get; set; } = [];
}

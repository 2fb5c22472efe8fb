namespace Netralitas.Grains.Agencies;

/// <summary>
/// An agency's state at one position of the log, so that loading it need not read all its records. It can be dropped at
/// any time, and is compared with the log before it is believed. It holds persons' numbers: keep it as safe as the log.
/// </summary>
/// <param name="Position">Log position of the last record taken in; from 1.</param>
/// <param name="Bytes">The state, as <c>AgencySnapshotCodec</c> writes it.</param>
public sealed record AgencySnapshot(long Position, ReadOnlyMemory<byte> Bytes);

using System.Buffers.Binary;
using Netralitas.Grains.Agencies;
using Orleans.Storage;

namespace Netralitas.Silo.Clustering;

/// <summary>
/// An agency's snapshot as grain storage's bytes: eight of the log position, little-endian, then the grain's own form. It
/// reads whatever is stored without complaint, for the grain judges it: storage that failed here would not learn the
/// row's version either, and could never replace the row.
/// </summary>
internal sealed class SnapshotSerializer : IGrainStorageSerializer
{
    private const int PositionSize = sizeof(long);

    /// <inheritdoc />
    public BinaryData Serialize<T>(T? input)
    {
        var state = StateOf(input);
        var bytes = new byte[PositionSize + state.Bytes.Length];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, state.Position);
        state.Bytes.CopyTo(bytes.AsSpan(PositionSize));
        return new BinaryData(bytes);
    }

    /// <inheritdoc />
    public T? Deserialize<T>(BinaryData input)
    {
        var bytes = input.ToMemory();
        var hasPosition = bytes.Length > PositionSize;
        var state = new AgencySnapshotState
        {
            Position = hasPosition ? BinaryPrimitives.ReadInt64LittleEndian(bytes.Span) : 0,
            Bytes = bytes[(hasPosition ? PositionSize : 0)..].ToArray(),
        };
        return (T)(object)state;
    }

    private static AgencySnapshotState StateOf<T>(T? input) =>
        input as AgencySnapshotState ?? throw new ArgumentException($"{typeof(T)} is no snapshot", nameof(input));
}

using System.Runtime.InteropServices;

namespace Netralitas.Grains.Agencies;

/// <summary>Bytes that are never changed, as the array they are, so that they need not be copied.</summary>
internal static class WholeArray
{
    /// <summary>The array, or a copy if the bytes are only a part of one.</summary>
    public static byte[] Of(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length
            ? whole.Array
            : memory.ToArray();
}

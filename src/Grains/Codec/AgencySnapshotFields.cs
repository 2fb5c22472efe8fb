using Netralitas.Domain.Elections;

namespace Netralitas.Grains.Codec;

/// <summary>What all parts of a snapshot are written with and read by. Reading throws where the bytes end early.</summary>
internal static class AgencySnapshotFields
{
    /// <summary>Writes elections by their identifiers.</summary>
    public static void WriteElections(this BinaryWriter writer, IReadOnlyList<ElectionId> elections)
    {
        writer.Write(elections.Count);
        foreach (var election in elections)
        {
            writer.Write(election.Value);
        }
    }

    /// <summary>Reads what <see cref="WriteElections"/> wrote.</summary>
    public static List<ElectionId> ReadElections(this BinaryReader reader) =>
        reader.ReadList(() => ElectionId.Parse(reader.ReadString()));

    /// <summary>Reads a count, and as many items.</summary>
    public static List<T> ReadList<T>(this BinaryReader reader, Func<T> read)
    {
        var count = reader.ReadInt32();
        if (count < 0)
        {
            throw new FormatException($"a list cannot have {count} items");
        }

        var items = new List<T>();
        while (items.Count < count)
        {
            items.Add(read());
        }

        return items;
    }

    /// <summary>Reads bytes; sets nothing aside for more than there is, whatever a length says.</summary>
    public static byte[] ReadField(this BinaryReader reader, long count) =>
        count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? reader.ReadBytes((int)count)
            : throw new FormatException($"a field of {count} bytes is longer than what is left");
}

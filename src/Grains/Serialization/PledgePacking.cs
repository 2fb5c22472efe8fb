using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Ceremonies;

namespace Netralitas.Grains.Serialization;

/// <summary>
/// A run of pledges as bytes: each is the distance of its place from the one before, a byte of category and kind, the
/// eight bytes of the person, and the distance of its time from the one before. Eleven bytes where the times are equal.
/// </summary>
internal static class PledgePacking
{
    private const int SizeTypical = 12;
    private const int KindShift = 4;
    private const int CategoryMask = (1 << KindShift) - 1;

    /// <summary>Packs a run.</summary>
    public static byte[] Pack(List<PledgeItem> items)
    {
        var bytes = new MemoryStream(items.Count * SizeTypical);
        using var writer = new BinaryWriter(bytes);
        writer.Write7BitEncodedInt(items.Count);
        var (index, time) = (0, 0L);
        foreach (var item in items)
        {
            writer.Write7BitEncodedInt(item.Index - index);
            writer.Write((byte)((int)item.Category | ((int)item.Kind << KindShift)));
            writer.Write(item.Person.Value);
            writer.Write7BitEncodedInt64(item.TimeTicks - time);
            (index, time) = (item.Index, item.TimeTicks);
        }

        return bytes.ToArray();
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    public static List<PledgeItem> Unpack(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes, writable: false));
        var count = reader.Read7BitEncodedInt();
        var items = new List<PledgeItem>(count);
        var (index, time) = (0, 0L);
        while (items.Count < count)
        {
            index += reader.Read7BitEncodedInt();
            var marks = reader.ReadByte();
            var person = new PersonKey(reader.ReadUInt64());
            time += reader.Read7BitEncodedInt64();
            var (category, kind) = ((PersonCategory)(marks & CategoryMask), (PledgeKind)(marks >> KindShift));
            items.Add(new PledgeItem(index, person, category, kind, time));
        }

        return items;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;

namespace Netralitas.Grains.Codec;

/// <summary>The part of a snapshot that holds the agency's ledger: its ceremonies, and who counts for what.</summary>
internal static class AgencySnapshotLedger
{
    /// <summary>Writes a ledger.</summary>
    public static void Write(BinaryWriter writer, LedgerContents ledger)
    {
        writer.Write(ledger.Ceremonies.Count);
        foreach (var (entry, hasPledges) in ledger.Ceremonies)
        {
            writer.Write(entry.Slug);
            writer.Write(Wire.CeremonyStatus[entry.Status]);
            writer.WriteElections(entry.Elections);
            writer.Write(hasPledges);
        }

        writer.Write(ledger.Unique.Persons.Count);
        foreach (var group in ledger.Unique.Persons)
        {
            writer.Write((byte)group.Category);
            writer.Write(group.Spoken);
            writer.Write(group.Signed);
            WritePersons(writer, group.Persons);
        }

        writer.Write(ledger.Unique.Repeats.Count);
        foreach (var repeat in ledger.Unique.Repeats)
        {
            writer.Write(repeat.Person.Value);
            writer.Write((byte)repeat.Election);
            writer.Write((byte)repeat.Kind);
            writer.Write(repeat.Extra);
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">A field is not what was written.</exception>
    /// <exception cref="EndOfStreamException">The bytes end early.</exception>
    public static LedgerContents Read(BinaryReader reader)
    {
        var ceremonies = reader.ReadList(() =>
        {
            var (slug, status) = (reader.ReadString(), ReadStatus(reader.ReadString()));
            return new LedgerCeremony(new CeremonyEntry(slug, status, reader.ReadElections()), reader.ReadBoolean());
        });
        var persons = reader.ReadList(() =>
            new CountedPersons(
                (PersonCategory)reader.ReadByte(),
                reader.ReadUInt32(),
                reader.ReadUInt32(),
                ReadPersons(reader)
            )
        );
        var repeats = reader.ReadList(() =>
            new RepeatedPledge(
                new PersonKey(reader.ReadUInt64()),
                reader.ReadByte(),
                (PledgeKind)reader.ReadByte(),
                reader.ReadInt32()
            )
        );
        return new LedgerContents(ceremonies, new UniquePledgesContents(persons, repeats));
    }

    private static CeremonyStatus ReadStatus(string name) =>
        Wire.CeremonyStatus.TryParse(name, out var status)
            ? status
            : throw new FormatException($"'{name}' is no status of a ceremony");

    private static void WritePersons(BinaryWriter writer, PersonKey[] persons)
    {
        writer.Write(persons.Length);
        if (BitConverter.IsLittleEndian)
        {
            writer.Write(MemoryMarshal.AsBytes(persons.AsSpan()));
            return;
        }

        foreach (var person in persons)
        {
            writer.Write(person.Value);
        }
    }

    private static PersonKey[] ReadPersons(BinaryReader reader)
    {
        var count = reader.ReadInt32();
        var bytes = reader.ReadField(count * (long)sizeof(ulong)).AsSpan();
        if (BitConverter.IsLittleEndian)
        {
            return MemoryMarshal.Cast<byte, PersonKey>(bytes).ToArray();
        }

        var persons = new PersonKey[count];
        for (var index = 0; index < count; index++)
        {
            persons[index] = new PersonKey(BinaryPrimitives.ReadUInt64LittleEndian(bytes[(index * sizeof(ulong))..]));
        }

        return persons;
    }
}

using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;

namespace Netralitas.Grains.Codec;

/// <summary>
/// The packed payload of pledges: a header of eight bytes (form, kind, category, five zeros), then eight bytes a
/// person, little-endian. Cost follows bytes, not rows.
/// </summary>
public static class PersonList
{
    private const byte Form = 1;
    private const int HeaderSize = 8;

    /// <summary>Packs pledges of one kind and category.</summary>
    public static byte[] Pack(PledgeKind kind, PersonCategory category, ReadOnlySpan<PersonKey> persons)
    {
        var bytes = new byte[HeaderSize + (persons.Length * sizeof(ulong))];
        (bytes[0], bytes[1], bytes[2]) = (Form, (byte)kind, (byte)category);
        if (BitConverter.IsLittleEndian)
        {
            MemoryMarshal.AsBytes(persons).CopyTo(bytes.AsSpan(HeaderSize));
            return bytes;
        }

        for (var index = 0; index < persons.Length; index++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(
                bytes.AsSpan(HeaderSize + (index * sizeof(ulong))),
                persons[index].Value
            );
        }

        return bytes;
    }

    /// <summary>Unpacks what <see cref="Pack"/> made.</summary>
    /// <exception cref="FormatException">The bytes are not of that form.</exception>
    public static CeremonyEvent.PledgesRecorded Unpack(ReadOnlySpan<byte> bytes)
    {
        var head = ReadHead(bytes);
        var persons = new PersonKey[head.Persons];
        if (BitConverter.IsLittleEndian)
        {
            bytes[HeaderSize..].CopyTo(MemoryMarshal.AsBytes(persons.AsSpan()));
        }
        else
        {
            for (var index = 0; index < persons.Length; index++)
            {
                var value = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(HeaderSize + (index * sizeof(ulong)))..]);
                persons[index] = new PersonKey(value);
            }
        }

        return new CeremonyEvent.PledgesRecorded(head.Kind, head.Category, persons);
    }

    /// <summary>What a list is of and how long it is, without unpacking it.</summary>
    /// <exception cref="FormatException">The bytes are not of that form.</exception>
    public static PersonListHead ReadHead(ReadOnlySpan<byte> bytes) =>
        TryReadHead(bytes, out var head)
            ? head
            : throw new FormatException($"a packed pledge list of {bytes.Length} bytes is not of form {Form}");

    /// <summary>What a list is of and how long it is; false if the bytes are not of that form.</summary>
    public static bool TryReadHead(ReadOnlySpan<byte> bytes, out PersonListHead head)
    {
        head = default;
        if (
            bytes.Length < HeaderSize
            || bytes.Length % sizeof(ulong) != 0
            || bytes[0] != Form
            || !Enum.IsDefined((PledgeKind)bytes[1])
            || !Enum.IsDefined((PersonCategory)bytes[2])
        )
        {
            return false;
        }

        var persons = (bytes.Length - HeaderSize) / sizeof(ulong);
        head = new PersonListHead((PledgeKind)bytes[1], (PersonCategory)bytes[2], persons);
        return true;
    }

    /// <summary>Whether a packed list, whose head was read, names a person.</summary>
    public static bool Names(ReadOnlySpan<byte> bytes, PersonKey person)
    {
        var wanted = BitConverter.IsLittleEndian ? person.Value : BinaryPrimitives.ReverseEndianness(person.Value);
        return MemoryMarshal.Cast<byte, ulong>(bytes[HeaderSize..]).Contains(wanted);
    }
}

/// <summary>What a packed list says of all its persons.</summary>
/// <param name="Kind">Which pledge.</param>
/// <param name="Category">How they are employed.</param>
/// <param name="Persons">How many they are.</param>
public readonly record struct PersonListHead(PledgeKind Kind, PersonCategory Category, int Persons);

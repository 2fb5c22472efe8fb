using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Netralitas.Domain.Persons;

/// <summary>How persons are spread over the slots of a <see cref="PersonMap{TMark}"/>; it decides nothing else.</summary>
internal static class PersonHash
{
    /// <summary>Random and odd, another one in every process.</summary>
    public static readonly ulong Multiplier =
        BinaryPrimitives.ReadUInt64LittleEndian(RandomNumberGenerator.GetBytes(sizeof(ulong))) | 1;
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;

namespace Netralitas.Grains.Codec;

/// <summary>
/// A snapshot as bytes, little-endian: four letters and the form, the fields of <see cref="AgencySnapshotContents"/>
/// in their order, eight bytes a person, and the SHA-256 of all before it. An agency is written as the events that
/// would make it what it is, so that what reads events guards snapshots too.
/// </summary>
internal static class AgencySnapshotCodec
{
    // Raise it when a field changes, and when the ledger makes something else of the same events than it did before.
    private const byte Form = 1;

    private const int RestSizeGuess = 64 * 1024;

    private static ReadOnlySpan<byte> Letters => "NLAS"u8;

    /// <summary>The contents as bytes.</summary>
    public static AgencySnapshot Encode(AgencySnapshotContents contents)
    {
        var persons = contents.Ledger.Unique.Persons.Sum(group => group.Persons.Length);
        using var stream = new MemoryStream((persons * sizeof(ulong)) + RestSizeGuess);
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        writer.Write(Letters);
        writer.Write(Form);
        writer.Write(contents.Id.Value);
        writer.WriteElections(contents.Elections);
        WriteAgency(writer, contents.Origin);
        WriteAgency(writer, contents.Agency);
        writer.Write(contents.Head.Version);
        writer.Write(contents.Head.Hash.Span);
        writer.Write(contents.Position);
        writer.Write(contents.Hash.Span);
        AgencySnapshotLedger.Write(writer, contents.Ledger);
        writer.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
        return new AgencySnapshot(contents.Position, stream.GetBuffer().AsMemory(0, (int)stream.Length));
    }

    /// <summary>The contents that <see cref="Encode"/> was given; null if they are in another form.</summary>
    /// <exception cref="FormatException">The bytes are damaged, or not those of that position.</exception>
    public static AgencySnapshotContents? Decode(AgencySnapshot snapshot)
    {
        var bytes = snapshot.Bytes.Span;
        var header = Letters.Length + sizeof(byte);
        if (bytes.Length < header || !bytes.StartsWith(Letters))
        {
            throw new FormatException($"{bytes.Length} bytes are no snapshot of an agency");
        }

        if (bytes[header - 1] != Form)
        {
            return null;
        }

        var end = bytes.Length - SHA256.HashSizeInBytes;
        if (end < header || !SHA256.HashData(bytes[..end]).AsSpan().SequenceEqual(bytes[end..]))
        {
            throw new FormatException($"a snapshot of {bytes.Length} bytes has not the hash it ends with");
        }

        var contents = ReadAll(bytes[header..end].ToArray());
        return contents.Position == snapshot.Position
            ? contents
            : throw new FormatException($"a snapshot of position {contents.Position} was kept as {snapshot.Position}");
    }

    // The bytes are those that were written; what is still wrong with them was wrong then.
    private static AgencySnapshotContents ReadAll(byte[] bytes)
    {
        try
        {
            using var stream = new MemoryStream(bytes);
            using var reader = new BinaryReader(stream, Encoding.UTF8);
            var id = AgencyId.Parse(reader.ReadString());
            var contents = new AgencySnapshotContents(
                id,
                reader.ReadElections(),
                ReadAgency(reader, id),
                ReadAgency(reader, id),
                new StreamHead(reader.ReadInt64(), reader.ReadField(HashChain.Size)),
                reader.ReadInt64(),
                reader.ReadField(HashChain.Size),
                AgencySnapshotLedger.Read(reader)
            );
            return stream.Position == stream.Length
                ? contents
                : throw new FormatException($"{stream.Length - stream.Position} bytes follow the last field");
        }
        catch (Exception fault) when (fault is IOException or JsonException)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    private static void WriteAgency(BinaryWriter writer, Agency? agency)
    {
        AgencyEvent[] events = agency switch
        {
            null => [],
            { Roll: null } => [RegistrationOf(agency)],
            { Roll: { } roll } => [RegistrationOf(agency), new AgencyEvent.RollDeclared(roll)],
        };
        writer.Write(events.Length);
        foreach (var happened in events)
        {
            var payload = AgencyEventCodec.Encode(happened);
            writer.Write(AgencyEventCodec.TypeOf(happened));
            writer.Write(payload.Length);
            writer.Write(payload);
        }
    }

    private static AgencyEvent.Registered RegistrationOf(Agency agency) =>
        new(agency.Name, agency.Kind, agency.Province, agency.TimeZone);

    private static Agency? ReadAgency(BinaryReader reader, AgencyId id) =>
        reader
            .ReadList(() => AgencyEventCodec.Decode(reader.ReadString(), reader.ReadField(reader.ReadInt32())))
            .Aggregate(default(Agency), (agency, happened) => AgencyDecider.Evolve(id, agency, happened));
}

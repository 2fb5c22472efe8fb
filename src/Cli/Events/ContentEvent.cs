using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Netralitas.Contracts;

namespace Netralitas.Cli.Events;

/// <summary>
/// A CloudEvent whose id is a digest of what it says: saying the same again is the same event, so repeating is safe;
/// saying something else is another event.
/// </summary>
public static class ContentEvent
{
    private const int DigestBytes = 16;

    /// <summary>Appends one structured event (CloudEvents 1.0, JSON format), without a line end.</summary>
    /// <param name="to">Where it is written.</param>
    /// <param name="agency">Who speaks.</param>
    /// <param name="type">One of <see cref="EventTypes"/>.</param>
    /// <param name="subject">The agency or ceremony spoken of.</param>
    /// <param name="data">Writes the event's data as one JSON value.</param>
    public static void Write(
        IBufferWriter<byte> to,
        string agency,
        string type,
        string subject,
        Action<Utf8JsonWriter> data
    )
    {
        var content = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(content))
        {
            data(json);
        }

        var id = Id(agency, type, subject, content.WrittenSpan);
        EventEnvelope.Write(to, id, agency, type, subject, content.WrittenSpan);
    }

    private static string Id(string agency, string type, string subject, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{agency}\n{type}\n{subject}\n"));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes));
    }
}

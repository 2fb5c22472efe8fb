using System.Text;
using System.Text.Json;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Rules;

namespace Netralitas.Api.Ingest;

/// <summary>Reads one event object's members, in whatever order they come.</summary>
internal static class AttributeReader
{
    private const int SpecVersion = 1;
    private const int Id = 2;
    private const int Source = 4;
    private const int Type = 8;
    private const int Subject = 16;
    private const int Time = 32;
    private const int Data = 64;
    private const int ContentType = 128;
    private const int Base64 = 256;

    /// <summary>Reads up to the object's end. The first fault is returned; the reader stands at the end all the same.</summary>
    public static Rejection? Read(
        ref Utf8JsonReader reader,
        int offset,
        out EventAttributes attributes,
        out PledgeData pledge
    )
    {
        attributes = default;
        pledge = default;
        Rejection? fault = null;
        var seen = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var member = MemberOf(ref reader);
            if ((seen & member) != 0)
            {
                fault ??= EventRules.Repeated(NameOf(member));
            }

            seen |= member;
            reader.Read();
            var problem = ReadMember(ref reader, member, offset, ref attributes, ref pledge);
            fault ??= problem;
            reader.Skip();
        }

        return fault;
    }

    private static Rejection? ReadMember(
        ref Utf8JsonReader reader,
        int member,
        int offset,
        ref EventAttributes attributes,
        ref PledgeData pledge
    )
    {
        switch (member)
        {
            case 0:
                return null;
            case Data:
                ReadData(ref reader, offset, ref attributes, ref pledge);
                return null;
            case Base64:
                attributes.HasBase64 = reader.TokenType != JsonTokenType.Null;
                return null;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            // The JSON format lets a producer write null for an attribute it does not set.
            return reader.TokenType == JsonTokenType.Null ? null : EventRules.NotText(NameOf(member));
        }

        ReadText(ref reader, member, offset, ref attributes);
        return null;
    }

    private static void ReadText(ref Utf8JsonReader reader, int member, int offset, ref EventAttributes attributes)
    {
        switch (member)
        {
            case SpecVersion:
                attributes.HasSpecVersion = true;
                attributes.IsSpecVersion1 = reader.ValueTextEquals("1.0"u8);
                break;
            case Id:
                attributes.Id = RawText.At(ref reader, offset);
                break;
            case Source:
                attributes.Source = RawText.At(ref reader, offset);
                break;
            case Subject:
                attributes.Subject = RawText.At(ref reader, offset);
                break;
            case Type:
                attributes.Type = RawText.At(ref reader, offset);
                ReadType(ref reader, ref attributes);
                break;
            case Time:
                var isTime = reader.TryGetDateTimeOffset(out var time) && HasOffset(ref reader);
                attributes.IsTimeBad = !isTime;
                attributes.TimeTicks = isTime ? time.UtcTicks : 0;
                break;
            case ContentType:
                attributes.IsContentTypeBad = !BytesOf(ref reader).StartsWith("application/json"u8);
                break;
        }
    }

    private static void ReadType(ref Utf8JsonReader reader, ref EventAttributes attributes)
    {
        if (reader.ValueTextEquals("id.netralitas.pledge.spoken.v1"u8))
        {
            attributes.Pledge = PledgeKind.Spoken;
        }
        else if (reader.ValueTextEquals("id.netralitas.pact.signed.v1"u8))
        {
            attributes.Pledge = PledgeKind.Signed;
        }
        else
        {
            attributes.IsRoll = reader.ValueTextEquals("id.netralitas.pledge.roll.v1"u8);
        }
    }

    private static void ReadData(
        ref Utf8JsonReader reader,
        int offset,
        ref EventAttributes attributes,
        ref PledgeData pledge
    )
    {
        var start = (int)reader.TokenStartIndex;
        attributes.HasData = reader.TokenType != JsonTokenType.Null;

        // Producers mostly write the type first; where not, the data is looked at again once the type is known.
        if (attributes.Pledge is not null && reader.TokenType == JsonTokenType.StartObject)
        {
            pledge = PledgeData.Scan(ref reader);
        }
        else
        {
            reader.Skip();
        }

        attributes.Data = new Range(offset + start, offset + (int)reader.BytesConsumed);
    }

    /// <summary>Whether a time has the offset that RFC 3339 asks for; the JSON reader would take one without as local.</summary>
    public static bool HasOffset(ref Utf8JsonReader reader)
    {
        var time = BytesOf(ref reader);
        return time.Length >= 20
            && (time[^1] is (byte)'Z' or (byte)'z' || (time[^3] == ':' && time[^6] is (byte)'+' or (byte)'-'));
    }

    // Some producers escape what need not be: '+' as \u002B, '/' as \/.
    private static ReadOnlySpan<byte> BytesOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

    private static int MemberOf(ref Utf8JsonReader reader)
    {
        var name = reader.ValueSpan;
        return name.Length switch
        {
            2 when name.SequenceEqual("id"u8) => Id,
            4 when name.SequenceEqual("type"u8) => Type,
            4 when name.SequenceEqual("data"u8) => Data,
            4 when name.SequenceEqual("time"u8) => Time,
            6 when name.SequenceEqual("source"u8) => Source,
            7 when name.SequenceEqual("subject"u8) => Subject,
            11 when name.SequenceEqual("specversion"u8) => SpecVersion,
            11 when name.SequenceEqual("data_base64"u8) => Base64,
            15 when name.SequenceEqual("datacontenttype"u8) => ContentType,
            _ => 0,
        };
    }

    private static string NameOf(int member) =>
        member switch
        {
            SpecVersion => "specversion",
            Id => "id",
            Source => "source",
            Type => "type",
            Subject => "subject",
            Time => "time",
            Data => "data",
            ContentType => "datacontenttype",
            _ => "data_base64",
        };
}

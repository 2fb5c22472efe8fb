using System.Security.Cryptography;
using System.Text;
using Netralitas.Contracts;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Codec;

namespace Netralitas.Pages.Rolls;

/// <summary>
/// The event by which an uploaded roll is declared. Its id follows from what it says and from the roll it takes the place of, so
/// that confirming twice is one declaration, while going back to an earlier roll later is another.
/// </summary>
internal static class RollEvent
{
    private const int DigestBytes = 16;

    /// <summary>The roll as the event's data: always the same bytes for the same roll.</summary>
    public static byte[] DataOf(Roll roll) => AgencyEventCodec.Encode(new AgencyEvent.RollDeclared(roll));

    /// <summary>What stands for the roll in force in the event's id.</summary>
    public static string MarkOf(Roll? roll) =>
        roll is null ? "none" : Convert.ToHexStringLower(SHA256.HashData(DataOf(roll)).AsSpan(0, DigestBytes));

    /// <summary>The event, CloudEvents 1.0 in the JSON format.</summary>
    /// <param name="agency">Who declares.</param>
    /// <param name="roll">The roll.</param>
    /// <param name="before">The mark of the roll that was in force when it was looked at.</param>
    public static byte[] Write(AgencyId agency, Roll roll, string before)
    {
        var data = DataOf(roll);
        return JsonPayload.Of(json =>
        {
            json.WriteString("specversion", "1.0");
            json.WriteString("id", IdOf(agency, data, before));
            json.WriteString("source", $"{agency}/unggahan");
            json.WriteString("type", EventTypes.AgencyRollDeclared);
            json.WriteString("subject", agency.Value);
            json.WriteString("datacontenttype", "application/json");
            json.WritePropertyName("data");
            json.WriteRawValue(data);
        });
    }

    private static string IdOf(AgencyId agency, byte[] data, string before)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{agency}\n{before}\n"));
        hash.AppendData(data);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, DigestBytes));
    }
}

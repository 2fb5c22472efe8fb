using System.Text.Json;
using Netralitas.Domain.Cases;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;

namespace Netralitas.Api.Cases;

/// <summary>Whether, when and how the person of a case had pledged.</summary>
internal static class PledgeJson
{
    /// <summary>Writes <c>pledge</c>: for the case's election, and every pledge there is.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<TracedPledge> pledges, Case subject)
    {
        var standing = pledges.Where(pledge => !pledge.IsWithdrawn && pledge.IsFor(subject.Report.Election)).ToList();
        json.WriteStartObject("pledge");
        json.WriteBoolean("spoken", standing.Exists(pledge => pledge.Kind == PledgeKind.Spoken));
        json.WriteBoolean("signed", standing.Exists(pledge => pledge.Kind == PledgeKind.Signed));
        Write(json, "items", pledges);
        json.WriteEndObject();
    }

    /// <summary>Writes a list of pledges.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<TracedPledge> pledges)
    {
        json.WriteStartArray(name);
        foreach (var pledge in pledges)
        {
            json.WriteStartObject();
            json.WriteString("ceremony", pledge.Ceremony.Value);
            json.WriteString("kind", Wire.Kind[pledge.Kind]);
            json.WriteString("recordedAt", Rfc3339.Format(pledge.RecordedAt));
            json.WriteBoolean("withdrawn", pledge.IsWithdrawn);
            json.WriteStartArray("elections");
            foreach (var election in pledge.Facts?.Elections ?? [])
            {
                json.WriteStringValue(election.Value);
            }

            json.WriteEndArray();
            json.WriteString("heldOn", CeremonyDay.Of(pledge.Facts));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

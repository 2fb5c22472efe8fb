using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Grains;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;

namespace Netralitas.Api.Ingest;

/// <summary>The answer to ingested events: counts, and the outcome of each event that was not accepted.</summary>
internal static class IngestReply
{
    private static readonly WireNames<Outcome> Words = new(
        (Outcome.Accepted, "accepted"),
        (Outcome.Duplicate, "duplicate"),
        (Outcome.Conflict, "conflict"),
        (Outcome.Rejected, "rejected")
    );

    /// <summary>The answer's body.</summary>
    /// <param name="reply">What became of the events.</param>
    /// <param name="idOf">An event's id by its place.</param>
    /// <param name="all">Whether accepted events are named too.</param>
    public static byte[] Write(BatchReply reply, Func<int, string?> idOf, bool all) =>
        JsonPayload.Of(json =>
        {
            json.WriteNumber("accepted", reply.Accepted);
            json.WriteNumber("duplicates", reply.CountOf(Outcome.Duplicate));
            json.WriteNumber("conflicts", reply.CountOf(Outcome.Conflict));
            json.WriteNumber("rejected", reply.CountOf(Outcome.Rejected));
            json.WriteNumber("position", reply.Position);
            json.WriteStartArray("results");
            var next = 0;
            foreach (var other in reply.Others)
            {
                WriteAccepted(json, next, all ? other.Index : next, idOf);
                WriteOther(json, other, idOf(other.Index));
                next = other.Index + 1;
            }

            WriteAccepted(json, next, all ? reply.Count : next, idOf);
            json.WriteEndArray();
        });

    private static void WriteAccepted(Utf8JsonWriter json, int from, int to, Func<int, string?> idOf)
    {
        for (var index = from; index < to; index++)
        {
            WriteHead(json, index, idOf(index), Outcome.Accepted);
            json.WriteEndObject();
        }
    }

    private static void WriteOther(Utf8JsonWriter json, EventOutcome other, string? id)
    {
        WriteHead(json, other.Index, id, other.Outcome);
        if (other.Position is { } position)
        {
            json.WriteNumber("position", position);
        }

        if (other.Rejection is { } why)
        {
            json.WriteString("code", why.Code);
            json.WriteString("pointer", why.Pointer);
            json.WriteStartObject("detail");
            json.WriteString("id", why.Detail.Id);
            json.WriteString("en", why.Detail.En);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, int index, string? id, Outcome outcome)
    {
        json.WriteStartObject();
        json.WriteNumber("index", index);
        json.WriteString("id", id);
        json.WriteString("outcome", Words[outcome]);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;
using Netralitas.Domain.Rules;
using static System.Text.Json.Serialization.JsonIgnoreCondition;

// The shapes of what ingest reads and writes, to describe them: it does both itself, as that is the hot path.
namespace Netralitas.Api.Ingest;

/// <summary>An event (CloudEvents 1.0, JSON format). Other attributes are passed over.</summary>
/// <param name="Specversion">1.0</param>
/// <param name="Id">Unique with source, for ever: what is sent again is a duplicate.</param>
/// <param name="Source">The agency's id, such as 81.72 or 81.72/simpeg.</param>
/// <param name="Type">Such as id.netralitas.pledge.spoken.v1.</param>
/// <param name="Subject">Agency id, ceremony id or case id, as the type has it.</param>
/// <param name="Data">As the type has it.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Datacontenttype">application/json</param>
internal sealed record SentEvent(
    string Specversion,
    string Id,
    string Source,
    string Type,
    string Subject,
    Dictionary<string, JsonElement> Data,
    [property: JsonIgnore(Condition = WhenWritingNull)] DateTimeOffset? Time = null,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Datacontenttype = null
);

/// <summary>What became of the events of a request.</summary>
/// <param name="Accepted">How many were accepted.</param>
/// <param name="Duplicates">How many had been before.</param>
/// <param name="Conflicts">How many had an id that other content came under before.</param>
/// <param name="Rejected">How many break a rule.</param>
/// <param name="Position">Log position the answer stands at.</param>
/// <param name="Results">The outcome of each event that was not accepted; of all with results=all.</param>
internal sealed record IngestAnswer(
    int Accepted,
    int Duplicates,
    int Conflicts,
    int Rejected,
    long Position,
    IReadOnlyList<EventResult> Results
);

/// <summary>What became of one event.</summary>
/// <param name="Index">Its place in the request, from 0.</param>
/// <param name="Id">Its id; null if it has none that can be read.</param>
/// <param name="Outcome">accepted, duplicate, conflict or rejected.</param>
/// <param name="Position">Log position of a duplicate's first coming.</param>
/// <param name="Code">Stable word for programs.</param>
/// <param name="Pointer">JSON pointer into the event.</param>
/// <param name="Detail">Why, for people.</param>
internal sealed record EventResult(
    int Index,
    string? Id,
    string Outcome,
    [property: JsonIgnore(Condition = WhenWritingNull)] long? Position,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Code,
    [property: JsonIgnore(Condition = WhenWritingNull)] string? Pointer,
    [property: JsonIgnore(Condition = WhenWritingNull)] BilingualText? Detail
);

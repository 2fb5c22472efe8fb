using System.Globalization;
using System.Text.Json;
using Netralitas.Api.Serialization;
using Netralitas.Contracts;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Lists;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Feed;

/// <summary>
/// <c>GET /v1/feed?after=&amp;limit=</c>: the log as a CloudEvents batch, in order and without gaps; an agency's key gets its
/// own records. Ask again with the last <c>position</c> as <c>after</c>. Operators see pseudonyms for persons' numbers.
/// </summary>
internal static class FeedEndpoint
{
    private const int BytesMax = 8 * 1024 * 1024;

    public static async Task HandleAsync(HttpContext http, IEventLog log, Lazy<Task<NumberPseudonym>> pseudonyms)
    {
        var (page, problem) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        var afterText = http.Request.Query["after"].ToString();
        var after = 0L;
        if (
            afterText.Length > 0
            && !long.TryParse(afterText, NumberStyles.None, CultureInfo.InvariantCulture, out after)
        )
        {
            problem ??= QueryProblem.Of(
                "after",
                "'after' harus posisi log, 0 atau lebih.",
                "'after' must be a log position, 0 or more."
            );
        }

        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        var caller = Caller.Of(http);
        var pseudonym = caller.Agency is null ? await pseudonyms.Value : null;
        var records = caller.Agency is { } agency
            ? log.ReadOwnerAsync(agency.Value, after, http.RequestAborted)
            : log.ReadAllAsync(after, http.RequestAborted);
        http.Response.ContentType = MediaTypes.Batch;
        await using var json = new Utf8JsonWriter(http.Response.BodyWriter);
        json.WriteStartArray();
        var count = 0;
        await foreach (var record in records)
        {
            JsonSerializer.Serialize(json, FeedEvent.Of(record, pseudonym), ApiJson.Shared.FeedEvent);
            if (++count == page!.Limit || json.BytesCommitted + json.BytesPending > BytesMax)
            {
                break;
            }
        }

        json.WriteEndArray();
    }
}

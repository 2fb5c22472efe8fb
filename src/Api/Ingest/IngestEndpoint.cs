using System.Text.Json;
using Netralitas.Contracts;
using Netralitas.Grains;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Ingest;

/// <summary><c>POST /v1/events</c>: read whole, sort by grain, have it decided and committed, answer each event.</summary>
/// <param name="spreader">Reaches the grains.</param>
/// <param name="gate">Bounds what is taken in at once.</param>
/// <param name="limits">The bounds of a request.</param>
/// <param name="meter">Counts outcomes.</param>
public sealed class IngestEndpoint(IEventSpreader spreader, IngestGate gate, IngestLimits limits, IngestMeter meter)
{
    /// <summary>Handles one request.</summary>
    public async Task HandleAsync(HttpContext http)
    {
        using var pass = gate.TryEnter(Caller.Of(http).Agency!.Value);
        if (pass is null)
        {
            await ProblemWriter.WriteAsync(http, CommonProblems.Busy);
            return;
        }

        var shape = EventShapes.Of(http.Request);
        if (shape == EventShape.Unsupported)
        {
            await ProblemWriter.WriteAsync(http, UnsupportedShape);
            return;
        }

        var (body, problem) = await RequestBody.ReadAsync(http.Request, limits, pass, http.RequestAborted);
        using (body)
        {
            if (problem is not null)
            {
                await ProblemWriter.WriteAsync(http, problem);
                return;
            }

            await HandleAsync(http, shape, body!.Bytes);
        }
    }

    private async Task HandleAsync(HttpContext http, EventShape shape, ReadOnlyMemory<byte> bytes)
    {
        var (reader, problem) = Read(http, shape, bytes);
        if (problem is not null)
        {
            await ProblemWriter.WriteAsync(http, problem);
            return;
        }

        // Once decided it is carried through, whether or not the sender is still there to hear of it.
        var reply = await spreader.SpreadAsync(reader!.Batch, CancellationToken.None);
        meter.Count(reply);
        var isAlone = shape is EventShape.Binary or EventShape.Structured;
        if (isAlone && ProblemOf(reply) is { } refused)
        {
            await ProblemWriter.WriteAsync(http, refused);
            return;
        }

        var answer = IngestReply.Write(reply, reader.IdOf, http.Request.Query["results"] == "all");
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer);
    }

    private (EventReader? Reader, Problem? Problem) Read(HttpContext http, EventShape shape, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            var events =
                shape == EventShape.Binary ? BinaryEvent.ToStructured(http.Request.Headers, bytes.Span) : bytes;
            var reader = new EventReader(events, Caller.Of(http).Agency!.Value, limits);
            if (!TryRead(reader, shape))
            {
                return (null, TooManyEvents);
            }

            return reader.IsAllForeign
                ? (null, new Problem(StatusCodes.Status403Forbidden, EventRules.Source))
                : (reader, null);
        }
        catch (JsonException broken)
        {
            return (null, Malformed(broken));
        }
    }

    private static bool TryRead(EventReader reader, EventShape shape)
    {
        switch (shape)
        {
            case EventShape.Batch:
                return reader.TryReadBatch();
            case EventShape.Lines:
                return reader.TryReadLines();
            default:
                reader.ReadSingle();
                return true;
        }
    }

    private static Problem? ProblemOf(BatchReply reply)
    {
        if (reply.Others.Count == 0 || reply.Others[0].Rejection is not { } why)
        {
            return null;
        }

        var status =
            reply.Others[0].Outcome == Outcome.Conflict ? StatusCodes.Status409Conflict
            : why.Code == "event-too-large" ? StatusCodes.Status413PayloadTooLarge
            : StatusCodes.Status422UnprocessableEntity;
        return new Problem(status, why);
    }

    private static Problem Malformed(JsonException broken)
    {
        var (id, en) = broken.LineNumber is { } line
            ? (
                $" (baris {line + 1}, bita {broken.BytePositionInLine})",
                $" (line {line + 1}, byte {broken.BytePositionInLine})"
            )
            : ("", "");
        return Problem.Of(
            StatusCodes.Status400BadRequest,
            "json-invalid",
            $"Isi permintaan bukan JSON yang utuh dalam UTF-8{id}.",
            $"The request's body is not intact JSON in UTF-8{en}."
        );
    }

    private static Problem UnsupportedShape { get; } =
        Problem.Of(
            StatusCodes.Status415UnsupportedMediaType,
            "media-type-unsupported",
            $"Content-Type tidak didukung; gunakan salah satu dari: {EventShapes.Supported}.",
            $"The Content-Type is not supported; use one of: {EventShapes.Supported}."
        );

    private Problem TooManyEvents =>
        Problem.Of(
            StatusCodes.Status413PayloadTooLarge,
            "request-too-many-events",
            $"Permintaan memuat lebih dari {limits.RequestEventsMax} peristiwa (requestEventsMax).",
            $"The request has more than {limits.RequestEventsMax} events (requestEventsMax)."
        );
}

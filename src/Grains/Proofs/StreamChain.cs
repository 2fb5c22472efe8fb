using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Elections;

namespace Netralitas.Grains.Proofs;

/// <summary>A stream's chain of hashes, and who may see it.</summary>
public static class StreamChain
{
    /// <summary>
    /// Whether a reader may see a stream's chain. An agency's is for the agency and for operators, an election's for operators;
    /// any other is nobody's to know of.
    /// </summary>
    /// <param name="stream">The stream.</param>
    /// <param name="reader">The agency that asks; null for an operator.</param>
    public static StreamSight SightOf(string stream, AgencyId? reader) =>
        AgencyId.TryParse(StreamName.OwnerOf(stream), out var agency)
            ? reader is null || reader == agency
                ? StreamSight.Shown
                : StreamSight.Foreign
            : ElectionStreams.TryParse(stream, out _) && reader is null
                ? StreamSight.Shown
                : StreamSight.Unknown;

    /// <summary>Records of a stream without their payloads, those after a version.</summary>
    public static async Task<IReadOnlyList<LogRecord>> ReadAsync(
        IEventLog log,
        string stream,
        long after,
        int limit,
        CancellationToken cancellation
    )
    {
        var links = new List<LogRecord>();
        await foreach (var record in log.ReadStreamAsync(stream, after, cancellation))
        {
            links.Add(record with { Data = default });
            if (links.Count == limit)
            {
                break;
            }
        }

        return links;
    }
}

using System.Diagnostics.Metrics;
using Netralitas.Grains;
using Netralitas.Grains.Ingest;
using Netralitas.Grains.Turns;

namespace Netralitas.Api.Ingest;

/// <summary>Counts ingested events by outcome.</summary>
public sealed class IngestMeter
{
    /// <summary>Name of the meter.</summary>
    public const string Name = "Netralitas.Api";

    private static readonly Meter Meter = new(Name);

    private static readonly KeyValuePair<string, object?>[][] Tags =
    [
        [new("outcome", "accepted")],
        [new("outcome", "duplicate")],
        [new("outcome", "conflict")],
        [new("outcome", "rejected")],
    ];

    private readonly Counter<long> events;

    /// <summary>Makes the instruments.</summary>
    public IngestMeter(IngestGate gate)
    {
        events = Meter.CreateCounter<long>("netralitas.ingest.events", "{event}", "Events taken in, by outcome.");
        Meter.CreateObservableGauge(
            "netralitas.ingest.requests.active",
            () => gate.Requests,
            "{request}",
            "Ingest requests being taken in now."
        );
    }

    /// <summary>Counts one request's events.</summary>
    public void Count(BatchReply reply)
    {
        for (var outcome = Outcome.Accepted; outcome <= Outcome.Rejected; outcome++)
        {
            if (reply.CountOf(outcome) is > 0 and var count)
            {
                events.Add(count, Tags[(int)outcome]);
            }
        }
    }
}

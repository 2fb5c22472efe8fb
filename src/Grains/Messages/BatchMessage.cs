using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ingest;

namespace Netralitas.Grains.Messages;

/// <summary>A request's events, sorted by the actor each concerns.</summary>
/// <param name="Count">How many events the request holds.</param>
/// <param name="Agencies">The agencies' shares.</param>
/// <param name="Ceremonies">The ceremonies' shares.</param>
/// <param name="Refused">Events refused already.</param>
/// <param name="Cases">The cases' shares; null where there are none, and from a silo that knows no cases.</param>
[GenerateSerializer, Immutable, Alias("netralitas.batch")]
public sealed record BatchMessage(
    [property: Id(0)] int Count,
    [property: Id(1)] AgencyShareMessage[] Agencies,
    [property: Id(2)] CeremonyShareMessage[] Ceremonies,
    [property: Id(3)] EventOutcomeMessage[] Refused,
    [property: Id(4)] CaseShareMessage[]? Cases
)
{
    /// <summary>The message of a request's events.</summary>
    public static BatchMessage Of(EventBatch batch) =>
        new(
            batch.Count,
            [.. batch.Agencies.Select(AgencyShareMessage.Of)],
            [.. batch.Ceremonies.Select(CeremonyShareMessage.Of)],
            [.. batch.Refused.Select(EventOutcomeMessage.Of)],
            batch.Cases.Count > 0 ? [.. batch.Cases.Select(CaseShareMessage.Of)] : null
        );

    /// <summary>The request's events.</summary>
    public EventBatch Open()
    {
        var batch = new EventBatch { Count = Count };
        batch.Refused.AddRange(Refused.Select(refused => refused.Open()));
        foreach (var call in Agencies.SelectMany(share => share.Open().Calls, (share, call) => (share.Agency, call)))
        {
            batch.Add(AgencyId.Parse(call.Agency), call.call.Index, call.call.Identity, call.call.Event);
        }

        foreach (var share in Ceremonies)
        {
            var opened = share.Open();
            batch.For(opened.Ceremony).Calls.AddRange(opened.Calls);
        }

        foreach (var share in Cases ?? [])
        {
            var opened = share.Open();
            opened.Calls.ForEach(call => batch.Add(opened.Case, call));
        }

        return batch;
    }
}

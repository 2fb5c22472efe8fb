using Netralitas.Domain.Identifiers;
using Netralitas.Grains;

namespace Netralitas.Grains.Messages;

/// <summary>A ceremony's share of a request.</summary>
/// <param name="Ceremony">The ceremony's id.</param>
/// <param name="Agency">Its agency as known when the share was sent; null where no call needs it.</param>
/// <param name="Calls">What is said of it, in order.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-share")]
public sealed record CeremonyShareMessage(
    [property: Id(0)] string Ceremony,
    [property: Id(1)] AgencyMessage? Agency,
    [property: Id(2)] CallMessage[] Calls
)
{
    /// <summary>The message of a share.</summary>
    public static CeremonyShareMessage Of(CeremonyShare share) =>
        new(
            share.Ceremony.Value,
            share.Agency is { } agency ? AgencyMessage.Of(agency) : null,
            [.. share.Calls.Select(CallMessage.Of)]
        );

    /// <summary>The share.</summary>
    public CeremonyShare Open()
    {
        var share = new CeremonyShare(CeremonyId.Parse(Ceremony)) { Agency = Agency?.Open() };
        share.Calls.AddRange(Calls.Select(call => call.Open()));
        return share;
    }
}

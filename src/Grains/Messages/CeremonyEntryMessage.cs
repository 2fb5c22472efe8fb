using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;

namespace Netralitas.Grains.Messages;

/// <summary>One of an agency's ceremonies.</summary>
/// <param name="Slug">Its name within the agency.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Elections">The elections it covers.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-entry")]
public sealed record CeremonyEntryMessage(
    [property: Id(0)] string Slug,
    [property: Id(1)] CeremonyStatus Status,
    [property: Id(2)] string[] Elections
)
{
    /// <summary>The message of an entry.</summary>
    public static CeremonyEntryMessage Of(CeremonyEntry entry) =>
        new(entry.Slug, entry.Status, [.. entry.Elections.Select(election => election.Value)]);

    /// <summary>The entry.</summary>
    public CeremonyEntry Open() => new(Slug, Status, Array.ConvertAll(Elections, ElectionId.Parse));
}

using Netralitas.Domain.Identifiers;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Verification;

/// <summary>Addresses within the queue: its filter stays, the ceremony at hand changes.</summary>
internal static class QueueAddress
{
    /// <summary>The query that keeps the queue's filter and names the ceremony at hand.</summary>
    public static string Query(PageScope page, CeremonyId? at)
    {
        var kept = page
            .Http.Request.Query.Where(pair => pair.Key is not ("at" or "notice" or "cursor" or "election"))
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value.ToString()))
            .Prepend(KeyValuePair.Create("election", (string?)page.Election.Id.Value));
        return QueryString
            .Create(at is { } id ? kept.Append(KeyValuePair.Create("at", (string?)id.Value)) : kept)
            .ToString();
    }

    /// <summary>The address of the queue at a ceremony.</summary>
    public static string Of(PageScope page, CeremonyId? at) => "/verification" + Query(page, at);
}

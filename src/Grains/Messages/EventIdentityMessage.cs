using Netralitas.EventLog;

namespace Netralitas.Grains.Messages;

/// <summary>A CloudEvent's identity.</summary>
/// <param name="Source">Its source.</param>
/// <param name="EventId">Its id.</param>
[GenerateSerializer, Immutable, Alias("netralitas.event-identity")]
public sealed record EventIdentityMessage([property: Id(0)] string Source, [property: Id(1)] string EventId)
{
    /// <summary>The message of an identity.</summary>
    public static EventIdentityMessage Of(EventIdentity identity) => new(identity.Source, identity.Id);

    /// <summary>The identity.</summary>
    public EventIdentity Open() => new(Source, EventId);
}

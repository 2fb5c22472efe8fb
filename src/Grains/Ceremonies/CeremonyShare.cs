using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;

namespace Netralitas.Grains.Ceremonies;

/// <summary>The part of one request that concerns one ceremony, in the order it was sent.</summary>
/// <param name="ceremony">The ceremony.</param>
[GenerateSerializer, Immutable, Alias("netralitas.ceremony-share")]
public sealed class CeremonyShare(CeremonyId ceremony)
{
    /// <summary>The ceremony.</summary>
    [Id(0)]
    public CeremonyId Ceremony { get; private set; } = ceremony;

    /// <summary>What is said of it, in order.</summary>
    [Id(1)]
    public List<CeremonyCall> Calls { get; private set; } = [];

    /// <summary>Its agency, as known when the share was sent; filled in where a call needs it.</summary>
    [Id(2)]
    public Agency? Agency { get; set; }

    /// <summary>Whether a call can only be decided knowing the agency.</summary>
    public bool NeedsAgency =>
        Calls.Exists(call => call is CeremonyCall.Report { Event: CeremonyEvent.Held or CeremonyEvent.Scheduled });

    /// <summary>Adds one person's pledge to the run of pledges at the end.</summary>
    public void Add(in PledgeItem pledge)
    {
        if (Calls.Count == 0 || Calls[^1] is not CeremonyCall.Pledges run)
        {
            Calls.Add(run = new CeremonyCall.Pledges([]));
        }

        run.Items.Add(pledge);
    }
}

/// <summary>One thing said of a ceremony.</summary>
[Immutable, Alias("netralitas.call")]
public abstract record CeremonyCall
{
    private CeremonyCall() { }

    /// <summary>A fact, a correction or an operator's review.</summary>
    /// <param name="Index">Place of its event in the request.</param>
    /// <param name="Identity">The CloudEvent it came in; null for an operator's action.</param>
    /// <param name="Event">What happened.</param>
    /// <param name="ExpectedVersion">The <see cref="Ceremonies.CeremonyReport.SaidVersion"/> the sender saw; null if it does not matter.</param>
    [Immutable, Alias("netralitas.call.report")]
    public sealed record Report(int Index, EventIdentity? Identity, CeremonyEvent Event, long? ExpectedVersion = null)
        : CeremonyCall;

    /// <summary>A run of single pledges.</summary>
    /// <param name="Items">The pledges, in order.</param>
    [Immutable, Alias("netralitas.call.pledges")]
    public sealed record Pledges(List<PledgeItem> Items) : CeremonyCall;

    /// <summary>A list of persons who pledged, sent as one event.</summary>
    /// <param name="Index">Place of its event in the request.</param>
    /// <param name="Kind">Spoken or signed.</param>
    /// <param name="Category">How all of them are employed.</param>
    /// <param name="Persons">Who.</param>
    /// <param name="Time">The event's CloudEvents time, or null.</param>
    [Immutable, Alias("netralitas.call.roll")]
    public sealed record RollCall(
        int Index,
        PledgeKind Kind,
        PersonCategory Category,
        PersonKey[] Persons,
        DateTimeOffset? Time
    ) : CeremonyCall;
}

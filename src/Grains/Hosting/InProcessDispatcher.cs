using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;

namespace Netralitas.Grains.Hosting;

/// <summary>The actors in this process: a directory and one call at a time, nothing more.</summary>
public sealed class InProcessDispatcher : IDispatcher, IDisposable
{
    private static readonly TimeSpan LetGoEvery = TimeSpan.FromSeconds(15);

    private readonly ActorDirectory<CeremonyId, CeremonyActor> ceremonies;
    private readonly ActorDirectory<AgencyId, AgencyActor> agencies;
    private readonly ActorDirectory<CaseId, CaseActor> cases;
    private readonly ITimer timer;

    /// <summary>Hosts actors that use <paramref name="caseContext"/>, and what it holds for every actor.</summary>
    public InProcessDispatcher(CaseContext caseContext, ActorLimits limits)
    {
        var context = caseContext.Actors;
        ceremonies = new(id => new CeremonyActor(id, context), actor => actor.TryLetGo(), context.Clock);
        agencies = new(id => new AgencyActor(id, context), actor => actor.TryLetGo(), context.Clock);
        cases = new(id => new CaseActor(id, caseContext), actor => actor.TryLetGo(), context.Clock);
        timer = context.Clock.CreateTimer(_ => LetGoIdle(limits), null, LetGoEvery, LetGoEvery);
    }

    /// <summary>How many actors are alive.</summary>
    public int Count => ceremonies.Count + agencies.Count + cases.Count;

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(CeremonyShare share, CancellationToken cancellation) =>
        ceremonies
            .Call(share.Ceremony, (CeremonyActor actor, out Task<ShareReply> reply) => actor.TryTell(share, out reply))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(AgencyShare share, CancellationToken cancellation) =>
        agencies
            .Call(share.Agency, (AgencyActor actor, out Task<ShareReply> reply) => actor.TryTell(share, out reply))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public Task<ShareReply> TellAsync(CaseShare share, CancellationToken cancellation) =>
        cases
            .Call(share.Case, (CaseActor actor, out Task<ShareReply> reply) => actor.TryTell(share, out reply))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public Task WakeAsync(CaseId id, CancellationToken cancellation) =>
        cases
            .Call(id, (CaseActor actor, out Task<ShareReply> reply) => actor.TryWake(out reply))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public Task<CeremonyReport?> AskAsync(CeremonyId ceremony, CancellationToken cancellation) =>
        ceremonies
            .Call(ceremony, (CeremonyActor actor, out Task<CeremonyReport?> report) => actor.TryAsk(out report))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public Task<AgencyReport?> AskAsync(AgencyId agency, CancellationToken cancellation) =>
        agencies
            .Call(agency, (AgencyActor actor, out Task<AgencyReport?> report) => actor.TryAsk(out report))
            .WaitAsync(cancellation);

    /// <inheritdoc />
    public void Follow(AgencyId agency, IReadOnlyList<LogRecord> records) =>
        agencies.Call(agency, (AgencyActor actor, out AgencyActor followed) => (followed = actor).TryFollow(records));

    /// <inheritdoc />
    public Task SettleAsync(CancellationToken cancellation) =>
        Task.WhenAll(agencies.Actors.Where(actor => !actor.IsIdle).Select(Settled)).WaitAsync(cancellation);

    /// <inheritdoc />
    public void Dispose() => timer.Dispose();

    // An actor that was let go had nothing left to do.
    private static Task Settled(AgencyActor actor) => actor.TrySettle(out var settled) ? settled : Task.CompletedTask;

    /// <summary>Lets go of idle actors, and of the longest idle ones while there are more than allowed.</summary>
    public void LetGoIdle(ActorLimits limits)
    {
        ceremonies.LetGoIdle(limits.Idle, limits.CeremoniesMax);
        agencies.LetGoIdle(limits.Idle, limits.AgenciesMax);
        cases.LetGoIdle(limits.Idle, limits.CasesMax);
    }
}

using System.Collections.Concurrent;
using Netralitas.Domain.Agencies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Rules;
using Netralitas.EventLog;
using Netralitas.Grains.Turns;
using Orleans.Runtime;

namespace Netralitas.Grains.Agencies.Reminders;

/// <summary>
/// Reminds many agencies: an event in each one's stream, known by the reminder's id, so that however often it is sent each
/// agency is reminded once. What was reached is noted in the register last.
/// </summary>
/// <param name="grains">Reaches the agencies.</param>
/// <param name="register">Where it is noted.</param>
public sealed class ReminderSender(IGrainFactory grains, ReminderRegister register)
{
    /// <summary>Most agencies of one reminder; there are about 620.</summary>
    public const int AgenciesMax = 700;

    // Agencies write at once what the log then commits together; more in flight would only queue.
    private const int AtOnce = 16;

    // Nobody who sends events may call themselves that: an agency's source names the agency.
    private const string Source = "netralitas";

    /// <summary>Sends it.</summary>
    /// <param name="round">The reminder; its agencies are those to be reminded.</param>
    /// <param name="wordsFor">What an agency reads.</param>
    /// <param name="cancellation">Ends it between agencies; sending it again goes on.</param>
    /// <returns>What became of each agency, in the round's order.</returns>
    /// <exception cref="ArgumentException">It is to more agencies than <see cref="AgenciesMax"/>.</exception>
    public async Task<IReadOnlyList<ReminderOutcome>> SendAsync(
        ReminderRound round,
        Func<AgencyId, (string Subject, string Text)> wordsFor,
        CancellationToken cancellation
    )
    {
        if (round.Agencies.Count > AgenciesMax)
        {
            throw new ArgumentException($"{round.Agencies.Count} agencies; at most {AgenciesMax}.", nameof(round));
        }

        var outcomes = new ConcurrentDictionary<AgencyId, ReminderOutcome>();
        await Parallel.ForEachAsync(
            round.Agencies,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (agency, _) => outcomes[agency] = await RemindAsync(round, agency, wordsFor(agency))
        );
        ReminderOutcome[] all = [.. round.Agencies.Select(agency => outcomes[agency])];
        AgencyId[] reached = [.. all.Where(each => each.IsReached).Select(each => each.Agency)];
        await register.NoteAsync(round with { Agencies = reached }, CancellationToken.None);
        return all;
    }

    private async Task<ReminderOutcome> RemindAsync(
        ReminderRound round,
        AgencyId agency,
        (string Subject, string Text) words
    )
    {
        var identity = new EventIdentity(Source, $"reminder/{round.Id}/{agency}");
        var said = new AgencyEvent.Reminded(round.Election, words.Subject, words.Text, round.By);
        var share = new AgencyShare(agency, [new AgencyCall(0, identity, said)]);
        try
        {
            var reply = await grains.TellAsync(share, CancellationToken.None);
            return reply.Others is [var other]
                ? new ReminderOutcome(agency, other.Outcome, other.Rejection)
                : new ReminderOutcome(agency, Outcome.Accepted, null);
        }
        catch (Exception failure)
            when (failure
                    is OrleansException
                        or TimeoutException
                        or GrainContendedException
                        or LogFullException
                        or LogUnavailableException
            )
        {
            // One that fails holds up no other.
            return new ReminderOutcome(agency, null, null);
        }
    }
}

/// <summary>What became of a reminder to one agency.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Outcome">Accepted is reminded now, duplicate reminded before; null if that is unknown, and sending again is safe.</param>
/// <param name="Why">Why not; null if it was.</param>
public sealed record ReminderOutcome(AgencyId Agency, Outcome? Outcome, Rejection? Why)
{
    /// <summary>Whether the reminder stands in the agency's stream.</summary>
    public bool IsReached => Outcome is Turns.Outcome.Accepted or Turns.Outcome.Duplicate;
}

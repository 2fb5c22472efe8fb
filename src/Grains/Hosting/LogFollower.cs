using Netralitas.Domain.Identifiers;
using Netralitas.EventLog;

namespace Netralitas.Grains.Hosting;

/// <summary>Passes what this node's log commits on to the agencies it concerns, in order, before anyone is told.</summary>
public static class LogFollower
{
    /// <summary>
    /// Attaches the agencies behind <paramref name="dispatcher"/>, and whoever else listens, to a log. Before the log is
    /// opened.
    /// </summary>
    public static void Attach(IEventLog log, IDispatcher dispatcher, IEnumerable<ICommitListener>? listeners = null)
    {
        ICommitListener[] others = [.. listeners ?? []];
        log.Committed = records =>
        {
            foreach (var group in records.GroupBy(record => record.Owner, StringComparer.Ordinal))
            {
                if (AgencyId.TryParse(group.Key, out var agency))
                {
                    dispatcher.Follow(agency, [.. group]);
                }
            }

            foreach (var other in others)
            {
                other.Hear(records);
            }
        };
    }
}

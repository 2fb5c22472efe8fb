using Netralitas.Actors.Nation;
using Netralitas.Api.Queries;
using Netralitas.Domain.Completion;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Api.Pages.Nation;

/// <summary>
/// What agencies have changed in the last minutes, as this node saw it happen. An agency that sends for minutes on end is
/// one entry whose figures grow, and keeps its place, so that the list can be read while it moves.
/// </summary>
/// <param name="settings">How completion is judged.</param>
/// <param name="clock">The time.</param>
public sealed class RecentChanges(CompletionSettings settings, TimeProvider clock)
{
    private const int ShownMax = 12;

    // A pause that ends a run, and after which a run is no longer recent.
    private static readonly TimeSpan PauseMax = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ShownFor = TimeSpan.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Dictionary<(ElectionId, AgencyId), AgencyChange> runs = [];

    /// <summary>Takes in that an agency's line changed.</summary>
    public void Note(AgencyRow? before, AgencyRow after)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            foreach (var figures in after.Figures)
            {
                var old = before?.For(figures.Election);
                if (figures != old)
                {
                    Note(after, old, figures, now);
                }
            }
        }
    }

    /// <summary>What changed for an election, what began last first.</summary>
    public IReadOnlyList<AgencyChange> Read(ElectionId election)
    {
        var since = clock.GetUtcNow() - ShownFor;
        lock (gate)
        {
            foreach (var (old, _) in runs.Where(pair => pair.Value.Last < since).ToList())
            {
                runs.Remove(old);
            }

            return
            [
                .. runs.Where(pair => pair.Key.Item1 == election)
                    .Select(pair => pair.Value)
                    .OrderByDescending(change => change.Began)
                    .ThenBy(change => change.Agency.Value, StringComparer.Ordinal)
                    .Take(ShownMax),
            ];
        }
    }

    private void Note(AgencyRow row, ElectionFigures? before, ElectionFigures figures, DateTimeOffset now)
    {
        var key = (figures.Election, row.Id);
        var run = runs.GetValueOrDefault(key);
        var goesOn = run is not null && now - run.Last <= PauseMax;
        runs[key] = new AgencyChange(
            row.Id,
            row.Name,
            row.TimeZone,
            goesOn ? run!.Before : before,
            figures,
            CompletionRules.StatusOf(figures, row.Roll, settings.Threshold),
            goesOn ? run!.Began : now,
            now
        );
    }
}

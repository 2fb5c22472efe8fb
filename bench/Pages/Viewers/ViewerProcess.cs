using System.Globalization;
using Netralitas.Bench.Servers;
using Netralitas.Cli.Latency;

namespace Netralitas.Bench.Pages.Viewers;

/// <summary>
/// The child's side: opens its viewers, says so, and when it is told of the commits that were made meanwhile answers how long
/// each of its viewers waited for each.
/// </summary>
internal static class ViewerProcess
{
    private const int OpenedAtOnce = 100;

    // Spread evenly over all, so that the last to be served are among them.
    private const int Watching = 100;

    /// <summary>Runs; the process's exit code.</summary>
    public static async Task<int> RunAsync(ViewerArguments crowd)
    {
        using var end = new CancellationTokenSource();
        var viewers = Enumerable
            .Range(0, crowd.Count)
            .Select(number => new Viewer(number % Math.Max(1, crowd.Count / Watching) == 0))
            .ToList();
        foreach (var some in viewers.Chunk(OpenedAtOnce))
        {
            await Task.WhenAll(some.Select(viewer => viewer.OpenAsync(crowd, end.Token)));
        }

        var following = viewers.Select(viewer => viewer.FollowAsync(end.Token)).ToList();
        ControlLine.Write(new CrowdReady(viewers.Count));
        var commits = new List<Commit>();
        while (await Console.In.ReadLineAsync() is { Length: > 0 } line)
        {
            var parts = line.Split(' ');
            commits.Add(
                new Commit(
                    long.Parse(parts[0], CultureInfo.InvariantCulture),
                    long.Parse(parts[1], CultureInfo.InvariantCulture)
                )
            );
        }

        await end.CancelAsync();
        await Task.WhenAll(following);
        ControlLine.Write(Judge(viewers, commits));
        while (await Console.In.ReadLineAsync() is not null) { }
        viewers.ForEach(viewer => viewer.Dispose());
        return 0;
    }

    private static CrowdResult Judge(List<Viewer> viewers, List<Commit> commits)
    {
        var waits = new Latencies();
        var missed = 0;
        foreach (var viewer in viewers.Where(viewer => viewer.Watches))
        {
            var at = 0;
            foreach (var commit in commits)
            {
                while (
                    at < viewer.Sightings.Count
                    && (
                        viewer.Sightings[at].Position < commit.Position
                        || viewer.Sightings[at].Timestamp < commit.SentTimestamp
                    )
                )
                {
                    at++;
                }

                if (at == viewer.Sightings.Count)
                {
                    missed++;
                    continue;
                }

                var wait = TimeProvider.System.GetElapsedTime(commit.SentTimestamp, viewer.Sightings[at].Timestamp);
                waits.Record(wait);
            }
        }

        return new CrowdResult(
            missed,
            waits.CountByTicks,
            viewers.Where(viewer => !viewer.Watches).Sum(viewer => viewer.Bytes)
        );
    }
}

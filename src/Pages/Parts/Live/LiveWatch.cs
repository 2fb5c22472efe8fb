using System.Collections.Concurrent;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Nation;
using Netralitas.Grains.Nodes;
using Netralitas.Pages.Nation;

namespace Netralitas.Pages.Parts.Live;

/// <summary>
/// Watches the node's lists for all open pages: renders each view that anybody looks at once a round and hands everybody
/// the same bytes. The more viewers, and the longer a round takes, the longer the pause between two rounds.
/// </summary>
/// <param name="agencies">Tells when something changed.</param>
/// <param name="marks">What changed.</param>
/// <param name="reader">Reads the nation.</param>
/// <param name="renderer">Renders parts.</param>
/// <param name="elections">The elections there are.</param>
/// <param name="state">Since when figures are stale.</param>
/// <param name="clock">The time.</param>
/// <param name="logger">Where faults are told.</param>
public sealed partial class LiveWatch(
    AgencyList agencies,
    LiveMarks marks,
    NationReader reader,
    LiveRenderer renderer,
    ElectionCalendar elections,
    NodeState state,
    TimeProvider clock,
    ILogger<LiveWatch> logger
) : BackgroundService
{
    /// <summary>A view is shown again after this time although nothing changed, so that its viewers know they are connected.</summary>
    public static readonly TimeSpan ShowEvery = TimeSpan.FromSeconds(15);

    // Views that cost rendering; as many as the elections, languages and measures that people really look at, and more.
    private const int NationViewsMax = 64;

    private static readonly TimeSpan PauseMin = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan PauseMax = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan PausePerViewer = TimeSpan.FromMicroseconds(80);
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(1);

    // A round may take a quarter of one core at most, however long it is.
    private const int PausePerRound = 3;

    private readonly ConcurrentDictionary<LiveKey, LiveView> views = new();
    private readonly SemaphoreSlim wanted = new(0);
    private DateTimeOffset? shownStale;
    private long rendered;

    /// <summary>How often views were rendered.</summary>
    public long Rendered => Interlocked.Read(ref rendered);

    /// <summary>How many look at any view.</summary>
    public int Viewers => views.Sum(pair => pair.Value.Viewers);

    /// <summary>
    /// The view of a key, which the caller has entered and must leave; null if there are too many different ones just now.
    /// </summary>
    public LiveView? Enter(LiveKey key)
    {
        lock (views)
        {
            if (!views.TryGetValue(key, out var view))
            {
                if (key is LiveKey.Nation && !HasRoom())
                {
                    return null;
                }

                view = views[key] = new LiveView(key);
            }

            view.Enter();
            wanted.Release();
            return view;
        }
    }

    // Views that nobody looks at are kept for those who come back soon, and make room for those who come now.
    private bool HasRoom()
    {
        var costly = views.Values.Where(view => view.Key is LiveKey.Nation).ToList();
        if (costly.Count >= NationViewsMax && costly.Find(view => view.Viewers == 0) is { } idle)
        {
            return views.TryRemove(idle.Key, out _);
        }

        return costly.Count < NationViewsMax;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var change = Task.CompletedTask;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                var hasChanged = change.IsCompleted;
                change = hasChanged ? agencies.NextChange : change;
                var began = clock.GetTimestamp();
                await RoundAsync(hasChanged, stoppingToken);
                await Task.Delay(PauseAfter(clock.GetElapsedTime(began)), clock, stoppingToken);
                await WaitAsync(change, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                // The node stops.
            }
            catch (Exception fault)
            {
                RoundFailed(logger, fault);
                await Task.Delay(PauseMax, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // Until something changed, somebody new looks, or it is time to look at what tells nobody that it changed.
    private async Task WaitAsync(Task change, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var enough = Task.Delay(LookEvery, clock, end.Token);
        await Task.WhenAny(change, enough, wanted.WaitAsync(end.Token));
        await end.CancelAsync();
        while (wanted.Wait(0, CancellationToken.None))
        {
            // One round serves everybody who came.
        }
    }

    private TimeSpan PauseAfter(TimeSpan round)
    {
        var pause = PauseMin;
        pause = Max(pause, PausePerViewer * Viewers);
        pause = Max(pause, round * PausePerRound);
        return pause > PauseMax ? PauseMax : pause;
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;

    private async Task RoundAsync(bool hasChanged, CancellationToken cancellation)
    {
        var stale = state.StaleSince;
        hasChanged |= marks.Look() | stale != shownStale;
        shownStale = stale;
        var moments = new Dictionary<ElectionId, NationMoment>();
        foreach (var view in views.Values)
        {
            if (!IsLookedAt(view))
            {
                if (hasChanged)
                {
                    view.Lapse();
                }

                continue;
            }

            var isDue = view.Current is null || clock.GetElapsedTime(view.FramedAt) >= ShowEvery;
            if (hasChanged || isDue)
            {
                await RenderAsync(view, isDue, moments, cancellation);
            }
        }
    }

    private bool IsLookedAt(LiveView view)
    {
        if (view.Viewers > 0)
        {
            view.SeenAt = clock.GetTimestamp();
            return true;
        }

        lock (views)
        {
            if (view.Viewers == 0 && clock.GetElapsedTime(view.SeenAt) > KeptFor)
            {
                views.TryRemove(view.Key, out _);
            }
        }

        return false;
    }

    private async Task RenderAsync(
        LiveView view,
        bool isDue,
        Dictionary<ElectionId, NationMoment> moments,
        CancellationToken cancellation
    )
    {
        var parts = await RenderAsync(view.Key, moments, cancellation);
        Interlocked.Increment(ref rendered);
        var position = view.Key is LiveKey.Nation key ? moments[key.Election].Position : agencies.Position;
        if (isDue || view.Latest!.DiffersFrom(parts, LiveRenderer.AsOf))
        {
            view.Show(view.Latest?.Next(parts, position) ?? LiveFrame.First(parts, position), clock.GetTimestamp());
        }
    }

    private async Task<List<LivePart>> RenderAsync(
        LiveKey key,
        Dictionary<ElectionId, NationMoment> moments,
        CancellationToken cancellation
    )
    {
        switch (key)
        {
            case LiveKey.Nation nation:
                if (
                    !moments.TryGetValue(nation.Election, out var moment)
                    && elections.TryFind(nation.Election, out var it)
                )
                {
                    moments[nation.Election] = moment = await reader.ReadAsync(it, cancellation);
                }

                return await renderer.RenderAsync(nation, moment!);
            case LiveKey.Changes changes:
                var parts = marks.Of(changes);
                parts.AddRange(await renderer.RenderStaleAsync(changes.Tongue));
                return parts;
            default:
                throw new InvalidOperationException($"nobody renders {key}");
        }
    }

    [LoggerMessage(
        Level = LogLevel.Error,
        Message = "open pages could not be brought up to date; tried again in a second"
    )]
    private static partial void RoundFailed(ILogger logger, Exception fault);
}

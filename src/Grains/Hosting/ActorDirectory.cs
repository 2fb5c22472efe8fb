using System.Collections.Concurrent;

namespace Netralitas.Grains.Hosting;

/// <summary>The actors alive in this process. Idle ones are let go; the next call makes them anew from the log.</summary>
/// <typeparam name="TId">What names an actor.</typeparam>
/// <typeparam name="TActor">The actor.</typeparam>
/// <param name="create">Makes an actor; it loads its state itself.</param>
/// <param name="tryLetGo">Closes an actor that nothing waits for.</param>
/// <param name="clock">Tells how long an actor has been idle.</param>
internal sealed class ActorDirectory<TId, TActor>(
    Func<TId, TActor> create,
    Func<TActor, bool> tryLetGo,
    TimeProvider clock
)
    where TId : notnull
    where TActor : class
{
    private readonly ConcurrentDictionary<TId, Place> places = new();

    /// <summary>How many actors are alive.</summary>
    public int Count => places.Count;

    /// <summary>Every actor alive.</summary>
    public IEnumerable<TActor> Actors => places.Select(pair => pair.Value.Actor);

    /// <summary>Calls an actor; a call that finds it just let go is made to its successor.</summary>
    /// <param name="id">Which actor.</param>
    /// <param name="call">The call; false if the actor was let go.</param>
    public TAnswer Call<TAnswer>(TId id, TryCall<TActor, TAnswer> call)
    {
        while (true)
        {
            var now = clock.GetTimestamp();
            var place = places.GetOrAdd(id, static (key, made) => new Place(made.create(key), made.now), (create, now));
            place.LastUsed = now;
            if (call(place.Actor, out var answer))
            {
                return answer;
            }

            places.TryRemove(new KeyValuePair<TId, Place>(id, place));
        }
    }

    /// <summary>Lets go of actors idle for at least <paramref name="idle"/>; more of them while there are too many.</summary>
    public void LetGoIdle(TimeSpan idle, int countMax)
    {
        var excess = places.Count - countMax;

        // A snapshot first: sorting copies its source by its count, which fails if an actor is added meanwhile.
        foreach (var (id, place) in places.ToArray().OrderBy(pair => pair.Value.LastUsed))
        {
            var isExcess = excess-- > 0;
            if (!isExcess && clock.GetElapsedTime(place.LastUsed) < idle)
            {
                return;
            }

            if (tryLetGo(place.Actor))
            {
                places.TryRemove(new KeyValuePair<TId, Place>(id, place));
            }
        }
    }

    /// <summary>A call that an actor may be too late for.</summary>
    public delegate bool TryCall<in TCalled, TAnswer>(TCalled actor, out TAnswer answer);

    private sealed class Place(TActor actor, long created)
    {
        public TActor Actor { get; } = actor;

        public long LastUsed { get; set; } = created;
    }
}

namespace Netralitas.Grains.Turns;

/// <summary>
/// One turn at a time. A grain takes in calls while others run; what arrives while a turn waits for its append waits too, and
/// the next turn takes all of it together: that is how single events to one busy grain share one record and one append.
/// </summary>
/// <param name="turn">Handles calls in the order they came; answers each of them and never throws.</param>
internal sealed class TurnQueue(Func<IReadOnlyList<Call>, Task> turn)
{
    // Keeps one turn's append, and so its record, within bounds; the rest waits for the next.
    private const int TurnMax = 256;

    // A grain's own scheduler runs one thing at a time, but not everybody who has a grain has such a scheduler.
    private readonly Lock gate = new();
    private List<Call> waiting = [];
    private bool running;

    /// <summary>Has a call handled by the next turn, which begins at once if none is under way.</summary>
    public Task<TAnswer> AskAsync<TAnswer>(Call<TAnswer> call)
    {
        Post(call);
        return call.Answer;
    }

    /// <summary>The same for a call that nobody waits for.</summary>
    public void Post(Call call)
    {
        lock (gate)
        {
            waiting.Add(call);
            if (running)
            {
                return;
            }

            running = true;
        }

        _ = RunAsync();
    }

    private async Task RunAsync()
    {
        while (true)
        {
            List<Call> calls;
            lock (gate)
            {
                if (waiting.Count == 0)
                {
                    running = false;
                    return;
                }

                calls = TakeWaiting();
            }

            await turn(calls);
        }
    }

    private List<Call> TakeWaiting()
    {
        if (waiting.Count <= TurnMax)
        {
            var all = waiting;
            waiting = [];
            return all;
        }

        var first = waiting.GetRange(0, TurnMax);
        waiting.RemoveRange(0, TurnMax);
        return first;
    }
}

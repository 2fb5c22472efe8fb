namespace Netralitas.Grains.Turns;

/// <summary>Decides again when another activation was first.</summary>
internal static class Retry
{
    // Each loss means somebody else's append won, so the log moves on; this many in a row means two senders feed one
    // grain through different nodes without pause, and the caller had better come back.
    private const int AttemptsMax = 32;

    /// <summary>Calls <paramref name="attempt"/> until it says true.</summary>
    /// <exception cref="GrainContendedException">It lost every time.</exception>
    public static async Task OnConflictAsync(Func<Task<bool>> attempt, string grain)
    {
        for (var count = 0; count < AttemptsMax; count++)
        {
            if (await attempt())
            {
                return;
            }
        }

        throw new GrainContendedException(
            $"{grain}: lost {AttemptsMax} times in a row to another node; nothing was appended"
        );
    }
}

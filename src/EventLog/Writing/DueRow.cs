namespace Netralitas.EventLog.Writing;

/// <summary>What a group changes about when one stream must be woken.</summary>
/// <param name="Stream">The stream.</param>
/// <param name="Version">The last version of the append that decided it.</param>
/// <param name="DueAt">When, in Unix milliseconds; null if never again.</param>
internal readonly record struct DueRow(string Stream, long Version, long? DueAt)
{
    private static readonly long LastMillisecond = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <summary>The first whole millisecond that is not before <paramref name="at"/>: at it, who asks again finds it due.</summary>
    public static long Round(DateTimeOffset at)
    {
        var floor = at.ToUnixTimeMilliseconds();
        return at.UtcTicks % TimeSpan.TicksPerMillisecond == 0 || floor == LastMillisecond ? floor : floor + 1;
    }
}

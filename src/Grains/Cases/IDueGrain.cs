using Orleans.Concurrency;

namespace Netralitas.Grains.Cases;

/// <summary>
/// Has the cluster look at the table of what is due, once a minute, for as long as any silo lives. It keeps nothing; its key is
/// always 0.
/// </summary>
[Alias("netralitas.due")]
public interface IDueGrain : IGrainWithIntegerKey
{
    /// <summary>Asks to be woken every minute from now on, however often it is told; the first time soon.</summary>
    [Alias("remember")]
    Task RememberAsync();

    /// <summary>Wakes what is due; returns when that is done, or what was under way already.</summary>
    [Alias("run"), AlwaysInterleave]
    Task RunAsync();
}

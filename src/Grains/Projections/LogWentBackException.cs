namespace Netralitas.Grains.Projections;

/// <summary>
/// The log lacks records that this process has read: a backup was restored, or a replica without the last commits was promoted.
/// What is in memory is of a log that is no more, so the process must be started anew.
/// </summary>
/// <param name="known">Where the log was read to.</param>
/// <param name="head">Where it ends now.</param>
public sealed class LogWentBackException(long known, long head)
    : InvalidOperationException(
        $"the log ends at position {head}, but was read to {known}: it went back in time; start this process anew"
    );

namespace Netralitas.EventLog;

/// <summary>The log's limits. Every default suits one node; a queue over its limit refuses, it never grows.</summary>
public sealed record EventLogOptions
{
    /// <summary>Most appends waiting for their commit; one more is refused with <see cref="LogFullException"/>.</summary>
    public int QueueAppendsMax { get; init; } = 8_192;

    /// <summary>Most bytes of appends waiting for their commit; over it an append is refused with <see cref="LogFullException"/>.</summary>
    public long QueueBytesMax { get; init; } = 64 * 1024 * 1024;

    /// <summary>Most appends in one transaction.</summary>
    public int GroupAppendsMax { get; init; } = 2_048;

    /// <summary>Most bytes of appends in one transaction; an append larger than this goes alone.</summary>
    public long GroupBytesMax { get; init; } = 16 * 1024 * 1024;

    /// <summary>Most view rows written in one transaction.</summary>
    public int GroupViewsMax { get; init; } = 1_024;

    /// <summary>How long a published view row may wait for newer rows of its key before it is written.</summary>
    public TimeSpan ViewDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long the database may take over one statement, waiting for locks included, before it counts as failed; whole seconds.</summary>
    public TimeSpan DatabaseTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock behind <see cref="ViewDelay"/> and the measured durations.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}

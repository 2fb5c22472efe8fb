namespace Netralitas.EventLog;

/// <summary>What a node of the database last said of itself.</summary>
/// <param name="Id">Its own for this run.</param>
/// <param name="Name">What people call it; several may share it.</param>
/// <param name="Version">Which program it runs.</param>
/// <param name="StartedAt">When it started, to the millisecond.</param>
/// <param name="SeenAt">When it said this, by its own clock, to the millisecond.</param>
/// <param name="Position">The highest log position it had committed.</param>
public sealed record NodeBeat(
    string Id,
    string Name,
    string Version,
    DateTimeOffset StartedAt,
    DateTimeOffset SeenAt,
    long Position
);

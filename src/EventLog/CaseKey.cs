namespace Netralitas.EventLog;

/// <summary>A stream's own data key, or what is left of it.</summary>
/// <param name="Wrapped">The key, encrypted by another that is not in the database; null once it was erased.</param>
/// <param name="ErasedAt">When it was erased, UTC, to the millisecond; null while it is there.</param>
public sealed record CaseKey(ReadOnlyMemory<byte>? Wrapped, DateTimeOffset? ErasedAt);

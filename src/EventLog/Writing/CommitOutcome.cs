namespace Netralitas.EventLog.Writing;

/// <summary>What a committed group came to.</summary>
/// <param name="Results">One result for each append of the group, in its order.</param>
/// <param name="Records">The records it wrote, in position order.</param>
internal sealed record CommitOutcome(IReadOnlyList<AppendResult> Results, IReadOnlyList<LogRecord> Records);

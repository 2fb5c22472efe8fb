namespace Netralitas.EventLog.Writing;

/// <summary>What goes to the database in one transaction.</summary>
/// <param name="Appends">Appends in the order they came; may be empty.</param>
/// <param name="Views">View rows, at most one for each key; may be empty.</param>
internal sealed record CommitGroup(IReadOnlyList<PendingAppend> Appends, IReadOnlyList<ViewRow> Views)
{
    /// <summary>
    /// Decides as if every stream ended where its first appender saw it and no identity were taken. It holds only if
    /// the database, having locked the log, finds it so.
    /// </summary>
    public GroupDecision DecideOptimistically() => new(Appends, append => append.Head, new HashSet<EventIdentity>());

    /// <summary>Decides against what the locked database holds.</summary>
    /// <param name="heads">The heads of the streams that exist.</param>
    /// <param name="taken">Those identities of the group that are stored already.</param>
    public GroupDecision Decide(IReadOnlyDictionary<string, StreamHead> heads, HashSet<EventIdentity> taken) =>
        new(Appends, append => heads.GetValueOrDefault(append.Stream, StreamHead.Empty), taken);
}

namespace Netralitas.EventLog.Writing;

/// <summary>
/// Which appends of a group win and which lose. Appends are taken in the order they came; each is held against the
/// stream's head and the identities as those before it leave them. The head is checked first.
/// </summary>
internal sealed class GroupDecision
{
    private readonly IReadOnlyList<PendingAppend> appends;
    private readonly AppendResult?[] refusals;
    private readonly List<GroupRow> rows = [];
    private readonly Dictionary<string, StreamHead> heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastRowOfOwner = new(StringComparer.Ordinal);
    private readonly HashSet<EventIdentity> taken;

    // Most groups change no due time.
    private Dictionary<string, DueRow>? dues;

    public GroupDecision(
        IReadOnlyList<PendingAppend> appends,
        Func<Append, StreamHead> storedHeadOf,
        HashSet<EventIdentity> taken
    )
    {
        this.appends = appends;
        refusals = new AppendResult?[appends.Count];
        this.taken = taken;
        for (var i = 0; i < appends.Count; i++)
        {
            var append = appends[i].Append;
            var inGroup = heads.TryGetValue(append.Stream, out var head);
            if (!inGroup)
            {
                head = storedHeadOf(append);
            }

            refusals[i] = Refuse(append, head);
            if (refusals[i] is null)
            {
                Accept(appends[i], followsStored: !inGroup && head.Version > 0);
            }
        }
    }

    /// <summary>The records of the winners, in position order.</summary>
    public IReadOnlyList<GroupRow> Rows => rows;

    /// <summary>What the winners change about when streams are due, one for each stream: the last one's word.</summary>
    public IReadOnlyCollection<DueRow> Dues => dues is null ? [] : dues.Values;

    /// <summary>What became of every append, once the rows are stored.</summary>
    /// <param name="basePosition">The log's position before the group.</param>
    /// <param name="ownerPrevious">For each row the position of its owner's record before it.</param>
    public CommitOutcome Commit(long basePosition, ReadOnlySpan<long> ownerPrevious)
    {
        var records = new List<LogRecord>(rows.Count);
        foreach (var row in rows)
        {
            records.Add(
                new LogRecord(
                    basePosition + records.Count + 1,
                    row.Stream,
                    row.Version,
                    ownerPrevious[records.Count],
                    row.Record.Type,
                    DateTimeOffset.FromUnixTimeMilliseconds(row.Record.RecordedAt.ToUnixTimeMilliseconds()),
                    row.Record.Identity,
                    row.Record.Data,
                    row.Hash
                )
            );
        }

        var results = new AppendResult[this.appends.Count];
        var next = 0;
        for (var i = 0; i < results.Length; i++)
        {
            if (refusals[i] is { } refusal)
            {
                results[i] = refusal;
                continue;
            }

            var count = this.appends[i].Append.Records.Count;
            results[i] = new AppendResult.Committed(records.GetRange(next, count));
            next += count;
        }

        return new CommitOutcome(results, records);
    }

    private AppendResult? Refuse(Append append, StreamHead head)
    {
        if (append.Head.Version != head.Version || !append.Head.Hash.Span.SequenceEqual(head.Hash.Span))
        {
            return new AppendResult.VersionConflict();
        }

        for (var i = 0; i < append.Records.Count; i++)
        {
            if (append.Records[i].Identity is { } identity && !this.taken.Add(identity))
            {
                // The append takes nothing: give back what its earlier records took a moment ago.
                this.taken.ExceptWith(append.Records.Take(i).Select(record => record.Identity).OfType<EventIdentity>());
                return new AppendResult.IdentityTaken(identity);
            }
        }

        return null;
    }

    private void Accept(PendingAppend pending, bool followsStored)
    {
        var append = pending.Append;
        var owner = StreamName.OwnerOf(append.Stream);
        for (var i = 0; i < append.Records.Count; i++)
        {
            var row = new GroupRow(
                append.Stream,
                append.Head.Version + i + 1,
                owner,
                lastRowOfOwner.GetValueOrDefault(owner, -1),
                i == 0 && followsStored ? append.Head.Hash.ToArray() : null,
                append.Records[i],
                pending.Hashes[i]
            );
            lastRowOfOwner[owner] = rows.Count;
            rows.Add(row);
        }

        var version = append.Head.Version + append.Records.Count;
        heads[append.Stream] = new StreamHead(version, pending.Hashes[^1]);
        if (append.Due is { } due)
        {
            dues ??= new Dictionary<string, DueRow>(StringComparer.Ordinal);
            dues[append.Stream] = new DueRow(append.Stream, version, due.At is { } at ? DueRow.Round(at) : null);
        }
    }
}

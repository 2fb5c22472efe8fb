namespace Netralitas.EventLog;

/// <summary>
/// Reads a whole log and checks that it is what was written: no position missing up to the log's end, every stream's
/// versions consecutive, every hash right. Needs memory for one head of each stream, not for the records.
/// </summary>
public static class ChainVerifier
{
    /// <summary>Checks the log as it stands when called; stops at the first broken record.</summary>
    /// <param name="log">An open log.</param>
    /// <param name="progress">Told the number of records read, now and then; may be null.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<ChainReport> VerifyAsync(
        IEventLog log,
        IProgress<long>? progress,
        CancellationToken cancellation
    )
    {
        const long ProgressStep = 1_000;
        var end = await log.ReadPositionAsync(cancellation);
        var check = new ChainCheck();
        await foreach (var record in log.ReadAllAsync(0, cancellation))
        {
            if (record.Position > end)
            {
                // Appended while we read, unless the log's end did not move with it.
                end = await log.ReadPositionAsync(cancellation);
            }

            if (check.Next(record, end) is { } broken)
            {
                return check.Report(broken);
            }

            if (check.Records % ProgressStep == 0)
            {
                progress?.Report(check.Records);
            }
        }

        progress?.Report(check.Records);
        return check.Report(check.End(end));
    }

    /// <summary>Checks one stream as it stands: its versions consecutive from 1, and every hash right.</summary>
    /// <param name="log">An open log.</param>
    /// <param name="stream">The stream; one that does not exist is right.</param>
    /// <param name="cancellation">Ends the check.</param>
    public static async Task<StreamReport> VerifyStreamAsync(
        IEventLog log,
        string stream,
        CancellationToken cancellation
    )
    {
        var head = StreamHead.Empty;
        await foreach (var record in log.ReadStreamAsync(stream, 0, cancellation))
        {
            if (ChainCheck.Follows(head, record) is { } how)
            {
                return new StreamReport(head, new BrokenRecord(stream, record.Version, record.Position, how));
            }

            head = new StreamHead(record.Version, record.Hash);
        }

        return new StreamReport(head, Broken: null);
    }
}

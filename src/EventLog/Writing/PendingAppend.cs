using System.Diagnostics;
using System.Text;

namespace Netralitas.EventLog.Writing;

/// <summary>An append waiting for its commit. Its hashes are made by the caller's thread, so the one writer need not.</summary>
internal sealed class PendingAppend
{
    // What a queued record weighs beside its payload: texts, hash and the objects that hold them.
    private const int RecordOverheadBytes = 512;

    // Refuses what is not Unicode: a database would either fail the whole group or store another text.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly TaskCompletionSource<AppendResult> completion = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );

    /// <summary>Checks the append and computes its hashes.</summary>
    /// <exception cref="ArgumentException">The append can never be stored: no record, or a text that is too long or not Unicode.</exception>
    public PendingAppend(Append append)
    {
        Check(append);
        Append = append;
        Origin = Activity.Current?.Context ?? default;
        Hashes = new byte[append.Records.Count][];
        var previous = append.Head.Hash;
        for (var i = 0; i < Hashes.Length; i++)
        {
            var record = append.Records[i];
            Hashes[i] = HashChain.Next(previous.Span, append.Stream, append.Head.Version + i + 1, record);
            previous = Hashes[i];
            Bytes += record.Data.Length + RecordOverheadBytes;
        }
    }

    public Append Append { get; }

    /// <summary>The hash of each record, in order.</summary>
    public byte[][] Hashes { get; }

    /// <summary>What it adds to the queue's size.</summary>
    public long Bytes { get; }

    /// <summary>The span that waits for it, linked from the commit's span.</summary>
    public ActivityContext Origin { get; }

    /// <summary>Ends when the append's fate is known.</summary>
    public Task<AppendResult> Completion => completion.Task;

    public void Complete(AppendResult result) => completion.TrySetResult(result);

    public void Fail(Exception reason) => completion.TrySetException(reason);

    private static void Check(Append append)
    {
        if (append.Records.Count == 0)
        {
            throw new ArgumentException($"An append to '{append.Stream}' holds no record.", nameof(append));
        }

        ArgumentOutOfRangeException.ThrowIfNegative(append.Head.Version, nameof(append));
        if (append.Head.Hash.Length != HashChain.Size)
        {
            throw new ArgumentException($"The head's hash is {append.Head.Hash.Length} bytes long.", nameof(append));
        }

        CheckText(append.Stream, StreamName.BytesMax);
        foreach (var record in append.Records)
        {
            CheckText(record.Type, NewRecord.TypeBytesMax);
            if (record.Identity is { } identity)
            {
                CheckText(identity.Source, EventIdentity.SourceBytesMax);
                CheckText(identity.Id, EventIdentity.IdBytesMax);
            }
        }
    }

    /// <summary>Refuses a text no database could keep as it is.</summary>
    internal static void CheckText(string text, int bytesMax)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        if (text.Contains('\0', StringComparison.Ordinal) || Utf8.GetByteCount(text) > bytesMax)
        {
            throw new ArgumentException(
                $"'{text}' contains U+0000 or is longer than {bytesMax} bytes of UTF-8.",
                nameof(text)
            );
        }
    }
}

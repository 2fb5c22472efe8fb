namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>A response's body that counts what it was given, and lets writers wait until it is told to take more.</summary>
internal sealed class MeteredBody : Stream
{
    private readonly MemoryStream taken = new();
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>From how many bytes on a writer waits.</summary>
    public long StopsAt { get; init; } = long.MaxValue;

    public long Taken => taken.Length;

    public byte[] Bytes => taken.ToArray();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Takes whatever comes from now on.</summary>
    public void Open() => opened.TrySetResult();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        taken.Write(buffer.Span);
        if (taken.Length >= StopsAt)
        {
            await opened.Task.WaitAsync(cancellationToken);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() { }

    // As a server does: a thread that waits for a slow reader serves nobody else.
    public override void Write(byte[] buffer, int offset, int count) =>
        throw new InvalidOperationException("Synchronous operations are disallowed.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}

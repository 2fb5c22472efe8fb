namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// Lets a workbook be written to a response: <see cref="System.IO.Compression.ZipArchive"/>, which SpreadCheetah packs it with,
/// ends an entry with writes that cannot be waited for (.NET 10), and a response refuses those. They are kept, some bytes at a
/// time, and go before what is written next.
/// </summary>
/// <param name="to">The response's body.</param>
internal sealed class AsyncOnlyStream(Stream to) : Stream
{
    private readonly MemoryStream kept = new();
    private bool isStopped;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Drops what is written from now on: a file that breaks off must not get the end of a whole one.</summary>
    public void Stop() => isStopped = true;

    public override void Write(byte[] buffer, int offset, int count) => kept.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => kept.Write(buffer);

    public override void Flush() { }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async ValueTask WriteAsync(
        ReadOnlyMemory<byte> buffer,
        CancellationToken cancellationToken = default
    )
    {
        if (isStopped)
        {
            return;
        }

        await SendKeptAsync(cancellationToken);
        await to.WriteAsync(buffer, cancellationToken);
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        await SendKeptAsync(cancellationToken);
        await to.FlushAsync(cancellationToken);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask SendKeptAsync(CancellationToken cancellation)
    {
        if (kept.Length > 0)
        {
            await to.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length), cancellation);
            kept.SetLength(0);
        }
    }
}

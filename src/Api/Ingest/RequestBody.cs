using System.Buffers;
using System.IO.Compression;
using Netralitas.Contracts;
using Netralitas.Grains.Ingest;
using Netralitas.Identity.Problems;

namespace Netralitas.Api.Ingest;

/// <summary>
/// A request's body, whole and inflated, in one rented buffer. Read to the end before anything is decided, so that a
/// body that breaks off changes nothing.
/// </summary>
public sealed class RequestBody : IDisposable
{
    private const int FirstSizeMin = 16 * 1024;

    // What a sender announces is not yet sent: memory follows the bytes that came.
    private const int FirstSizeMax = 512 * 1024;

    private byte[] buffer = [];

    private RequestBody() { }

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes { get; private set; }

    /// <summary>Reads the body, or says why it cannot be read.</summary>
    public static async Task<(RequestBody? Body, Problem? Problem)> ReadAsync(
        HttpRequest request,
        IngestLimits limits,
        IngestGate.Pass pass,
        CancellationToken cancellation
    )
    {
        if (request.ContentLength > limits.RequestBytesMax)
        {
            return (null, TooLarge(limits));
        }

        var encoding = request.Headers.ContentEncoding.ToString();
        if (Open(request.Body, encoding) is not { } stream)
        {
            return (null, UnknownEncoding(encoding));
        }

        var body = new RequestBody();
        var expected = encoding.Length == 0 ? (int)(request.ContentLength ?? 0) : 0;
        try
        {
            // One byte more than expected, so that the end is seen without growing.
            var problem = await body.FillAsync(stream, expected + 1, limits, pass, cancellation);
            if (problem is null)
            {
                return (body, null);
            }

            body.Dispose();
            return (null, problem);
        }
        catch (Exception fault) when (fault is InvalidDataException or InvalidOperationException)
        {
            // What gzip calls invalid data is an invalid operation to br.
            body.Dispose();
            return (null, BrokenEncoding(encoding));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            (buffer, Bytes) = ([], default);
        }
    }

    private static Stream? Open(Stream body, string encoding) =>
        encoding switch
        {
            "" or "identity" => body,
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            _ => null,
        };

    private async Task<Problem?> FillAsync(
        Stream stream,
        int expected,
        IngestLimits limits,
        IngestGate.Pass pass,
        CancellationToken cancellation
    )
    {
        var length = 0;
        while (true)
        {
            if (length == buffer.Length && !Grow(length, expected, pass))
            {
                return CommonProblems.Busy;
            }

            var read = await stream.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
            {
                Bytes = buffer.AsMemory(0, length);
                return null;
            }

            length += read;
            if (length > limits.RequestBytesMax)
            {
                return TooLarge(limits);
            }
        }
    }

    private bool Grow(int length, int expected, IngestGate.Pass pass)
    {
        var larger = ArrayPool<byte>.Shared.Rent(
            length == 0 ? Math.Clamp(expected, FirstSizeMin, FirstSizeMax) : length * 2
        );
        if (!pass.TryHold(larger.Length - buffer.Length))
        {
            ArrayPool<byte>.Shared.Return(larger);
            return false;
        }

        buffer.AsSpan(0, length).CopyTo(larger);
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        buffer = larger;
        return true;
    }

    private static Problem TooLarge(IngestLimits limits) =>
        Problem.Of(
            StatusCodes.Status413PayloadTooLarge,
            "request-too-large",
            $"Isi permintaan melebihi batas {limits.RequestBytesMax} bita (requestBytesMax).",
            $"The request's body exceeds the limit of {limits.RequestBytesMax} bytes (requestBytesMax)."
        );

    private static Problem UnknownEncoding(string encoding) =>
        Problem.Of(
            StatusCodes.Status415UnsupportedMediaType,
            "encoding-unsupported",
            $"Content-Encoding '{encoding}' tidak didukung; gunakan gzip atau br.",
            $"The Content-Encoding '{encoding}' is not supported; use gzip or br."
        );

    private static Problem BrokenEncoding(string encoding) =>
        Problem.Of(
            StatusCodes.Status400BadRequest,
            "encoding-broken",
            $"Isi permintaan bukan data {encoding} yang utuh.",
            $"The request's body is not intact {encoding} data."
        );
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Codec;

namespace Netralitas.Pages.Administration.Proofs;

/// <summary>
/// <c>GET /admin/proofs/heads.txt</c>: where every stream ends, to be noted elsewhere, one stream a line. Of streams of cases only
/// one hash over all of an owner's lines is told, which proves as much and says nothing of any case.
/// </summary>
internal static class HeadsFile
{
    private const int BufferBytes = 16 * 1024;

    public static async Task WriteAsync(HttpContext http, IEventLog log, TimeProvider clock)
    {
        var position = await log.ReadPositionAsync(http.RequestAborted);
        http.Response.ContentType = "text/plain; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"netralitas-heads.txt\"";
        await using var text = new StreamWriter(
            http.Response.Body,
            new UTF8Encoding(false),
            BufferBytes,
            leaveOpen: true
        );
        await text.WriteAsync($"# Netralitas: heads, stream TAB version TAB SHA-256\n");
        await text.WriteAsync($"# as of {Rfc3339.Format(clock.GetUtcNow())}, log position {Number(position)}\n");
        var streams = 0;
        var sealedOwners = new SortedDictionary<string, IncrementalHash>(StringComparer.Ordinal);
        await foreach (var (stream, head) in log.ReadHeadsAsync(http.RequestAborted))
        {
            var line = $"{stream}\t{Number(head.Version)}\t{Convert.ToHexStringLower(head.Hash.Span)}\n";
            if (CaseStreams.IsConfidential(stream))
            {
                Take(sealedOwners, StreamName.OwnerOf(stream), line);
            }
            else
            {
                streams++;
                await text.WriteAsync(line.AsMemory(), http.RequestAborted);
            }
        }

        foreach (var (owner, hash) in sealedOwners)
        {
            using (hash)
            {
                await text.WriteAsync($"{owner}/*\t*\t{Convert.ToHexStringLower(hash.GetHashAndReset())}\n");
            }
        }

        // Whoever has no such line has not the whole file.
        await text.WriteAsync($"# end, {Number(streams)} streams\n");
    }

    private static void Take(SortedDictionary<string, IncrementalHash> owners, string owner, string line)
    {
        if (!owners.TryGetValue(owner, out var hash))
        {
            owners[owner] = hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        }

        hash.AppendData(Encoding.UTF8.GetBytes(line));
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}

using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;
using Netralitas.Identity.Security;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>
/// The pages' style, script and pictures: part of the program, compressed once, at addresses that change with their content, so
/// that a browser keeps them for good.
/// </summary>
public static class PageAssets
{
    private const string Prefix = "Assets/";

    private static readonly FrozenDictionary<string, Asset> ByFile = Load();

    private static readonly FrozenDictionary<string, string> Addresses = ByFile.ToFrozenDictionary(
        pair => pair.Value.Name,
        pair => $"/assets/{pair.Key}",
        StringComparer.Ordinal
    );

    /// <summary>Adds their addresses.</summary>
    public static void MapAssets(this WebApplication app) =>
        app.MapGet("/assets/{file}", HandleAsync).AllowAnonymous().ExcludeFromDescription();

    /// <summary>The address of a file.</summary>
    /// <exception cref="KeyNotFoundException">There is no such file.</exception>
    public static string Address(string name) => Addresses[name];

    private static async Task HandleAsync(HttpContext http, string file)
    {
        if (!ByFile.TryGetValue(file, out var asset))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var accepts = http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.OrdinalIgnoreCase);
        var body = accepts ? asset.Compressed : asset.Plain;
        http.Response.ContentType = asset.MediaType;
        http.Response.ContentLength = body.Length;
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.Headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        if (accepts)
        {
            http.Response.Headers.ContentEncoding = "br";
        }

        await http.Response.Body.WriteAsync(body, http.RequestAborted);
    }

    private static FrozenDictionary<string, Asset> Load()
    {
        var assembly = typeof(PageAssets).Assembly;
        var found = new Dictionary<string, Asset>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames().Where(IsAsset))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var plain = new byte[stream.Length];
            stream.ReadExactly(plain);
            var name = resource[Prefix.Length..];
            var mark = Convert.ToHexStringLower(SHA256.HashData(plain))[..12];
            found[$"{Path.GetFileNameWithoutExtension(name)}.{mark}{Path.GetExtension(name)}"] = new Asset(
                name,
                MediaTypeOf(name),
                plain,
                Compress(plain)
            );
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static bool IsAsset(string resource) => resource.StartsWith(Prefix, StringComparison.Ordinal);

    private static string MediaTypeOf(string name) =>
        Path.GetExtension(name) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            var other => throw new InvalidOperationException($"no media type is known for {other}"),
        };

    private static byte[] Compress(byte[] plain)
    {
        using var target = new MemoryStream();
        using (var brotli = new BrotliStream(target, CompressionLevel.SmallestSize))
        {
            brotli.Write(plain);
        }

        return target.ToArray();
    }

    private sealed record Asset(string Name, string MediaType, byte[] Plain, byte[] Compressed);
}

using System.Globalization;
using System.Text;

namespace Netralitas.Bench.Load;

/// <summary>The head of an HTTP/1.1 request, as few bytes as the product takes.</summary>
internal static class RequestHead
{
    /// <summary>The head of a POST with one key.</summary>
    public static byte[] Write(string path, string key, RequestPool pool) =>
        Encoding.ASCII.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"POST {path} HTTP/1.1\r\nHost: bench\r\nAuthorization: Bearer {key}\r\nContent-Type: {pool.ContentType}\r\nContent-Length: {pool.BodyLength}\r\n\r\n"
            )
        );
}

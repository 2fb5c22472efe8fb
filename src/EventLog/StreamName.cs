namespace Netralitas.EventLog;

/// <summary>How a stream's name says who owns it: <c>81.72/2023-11-27-balai-kota</c> belongs to <c>81.72</c>.</summary>
public static class StreamName
{
    /// <summary>Longest name in bytes of UTF-8.</summary>
    public const int BytesMax = 512;

    /// <summary>The part before the first slash, or the whole name.</summary>
    public static string OwnerOf(string stream)
    {
        var slash = stream.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? stream : stream[..slash];
    }
}

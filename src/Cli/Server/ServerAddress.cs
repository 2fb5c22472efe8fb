namespace Netralitas.Cli.Server;

/// <summary>Where the server is and who asks. The key is a secret: it appears in no message.</summary>
/// <param name="Url">The server's base address.</param>
/// <param name="Key">The API key.</param>
public sealed record ServerAddress(Uri Url, string Key)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => Url.ToString();

    /// <summary>The absolute address of an API path.</summary>
    public Uri At(string path) => new(Url, path);

    /// <summary>Whether <paramref name="key"/> can stand in a header; anything else would be quoted in an exception.</summary>
    public static bool IsKey(string key) => key.Length is > 0 and <= 512 && key.All(c => c is > ' ' and < '\x7f');
}

namespace Netralitas.Identity.Security;

/// <summary>Where to go after signing in: an address may name a page of this site, and nothing that a browser takes for another.</summary>
public static class LocalPath
{
    private const int LengthMax = 2_000;

    /// <summary>The path and query, if it is one of this site; else the first page.</summary>
    public static string Of(string? text) => text is not null && IsLocal(text) ? text : "/";

    /// <summary>
    /// A request's own path as an address; the first page if it would name another site. Of a page that is not there the
    /// path is whatever somebody put behind the host.
    /// </summary>
    public static PathString Of(PathString path) =>
        path.HasValue && path.Value.StartsWith("//", StringComparison.Ordinal) ? new PathString("/") : path;

    // A browser reads a backslash as a slash and leaves out blanks and controls; two slashes begin another host.
    private static bool IsLocal(string text) =>
        text.Length <= LengthMax
        && text.StartsWith('/')
        && !text.StartsWith("//", StringComparison.Ordinal)
        && text.All(letter => letter is > ' ' and < (char)0x7f and not '\\');
}

using System.Net.Mime;

namespace Netralitas.Identity.Sessions;

/// <summary>
/// What a page that lies open asks for by itself: its stream, and itself anew when the stream says so. Nobody need sit before
/// it, so it does not keep a session from ending that nobody uses.
/// </summary>
public static class UnaskedRequest
{
    /// <summary>The header with which pages mark what they ask for without a stream.</summary>
    public const string Header = "X-Unasked";

    /// <summary>Whether a request is one.</summary>
    public static bool Is(HttpRequest request) =>
        request.Headers.ContainsKey(Header)
        || request
            .Headers.Accept.ToString()
            .StartsWith(MediaTypeNames.Text.EventStream, StringComparison.OrdinalIgnoreCase);
}

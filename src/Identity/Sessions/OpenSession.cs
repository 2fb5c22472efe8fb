using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>A session that goes on, with whose it is.</summary>
/// <param name="Id">Hash of its token in hex, by which lists name it.</param>
/// <param name="Stored">The session.</param>
/// <param name="Account">Whose it is.</param>
/// <param name="Caller">What they may do.</param>
public sealed record OpenSession(string Id, StoredSession Stored, StoredAccount Account, Caller Caller)
{
    /// <summary>The session of a request; null if it was made with a key, or by nobody.</summary>
    public static OpenSession? Of(HttpContext http) => (http.User.Identity as SessionIdentity)?.Session;
}

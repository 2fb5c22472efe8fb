using Netralitas.Identity.Security;

namespace Netralitas.Identity.Sessions;

/// <summary>A caller recognised by a session. Tokens of forms are bound to it: those of another session, also of the same person, are refused.</summary>
/// <param name="session">The session.</param>
internal sealed class SessionIdentity(OpenSession session)
    : CallerIdentity(session.Caller, session.Id, CallerSchemes.Session)
{
    /// <summary>The session.</summary>
    public OpenSession Session => session;
}

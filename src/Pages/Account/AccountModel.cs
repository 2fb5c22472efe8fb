using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Sessions;

namespace Netralitas.Pages.Account;

/// <summary>What somebody sees of their own account.</summary>
/// <param name="Session">The session they look with.</param>
/// <param name="Sessions">All of theirs.</param>
/// <param name="RecoveryLeft">Recovery codes not used yet.</param>
/// <param name="History">What was done with the account, the latest first.</param>
/// <param name="Fault">Why a change was refused.</param>
public sealed record AccountModel(
    OpenSession Session,
    IReadOnlyList<OpenSession> Sessions,
    long RecoveryLeft,
    IReadOnlyList<AccountEvent> History,
    Rejection? Fault
)
{
    /// <summary>Whether password and code are kept here, and not at a provider.</summary>
    public bool IsLocal => Session.Account.Issuer is null;
}

using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>One account in the hands of an administrator.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsOwn">Whether it is the administrator's own, which another one must change.</param>
/// <param name="OpenSessions">How many sessions go on.</param>
/// <param name="Typed">What was typed, or stands.</param>
/// <param name="History">What was done with it, the latest first.</param>
/// <param name="Fault">Why a change was refused.</param>
public sealed record AccountAdminModel(
    StoredAccount Account,
    bool IsOwn,
    int OpenSessions,
    AccountFields Typed,
    IReadOnlyList<AccountEvent> History,
    Rejection? Fault
);

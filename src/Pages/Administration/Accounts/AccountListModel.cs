using Netralitas.Domain.Rules;
using Netralitas.Identity.Accounts;

namespace Netralitas.Pages.Administration.Accounts;

/// <summary>The list of accounts, with what was done and the form for a new one.</summary>
/// <param name="Accounts">Every account, by login.</param>
/// <param name="OpenSessions">Open sessions by login; none where it is missing.</param>
/// <param name="History">What was done, the latest first.</param>
/// <param name="Typed">What was typed for a new account.</param>
/// <param name="Fault">Why it was refused.</param>
public sealed record AccountListModel(
    IReadOnlyList<StoredAccount> Accounts,
    IReadOnlyDictionary<string, int> OpenSessions,
    IReadOnlyList<AccountEvent> History,
    AccountFields Typed,
    Rejection? Fault
);

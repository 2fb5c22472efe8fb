namespace Netralitas.Identity.Accounts;

/// <summary>A person who signs in, as the database keeps them: no password, only its hash; no secret that is not sealed.</summary>
/// <param name="Login">What they sign in with, and what histories call them; never given twice.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Agency">The agency they act for; null for an operator.</param>
/// <param name="Role">The operator's role; null for an agency's account.</param>
/// <param name="Issuer">The OpenID Connect provider that vouches for them; null for a local account.</param>
/// <param name="Subject">What the provider calls them.</param>
/// <param name="Password">Hash of the password; null while none is set.</param>
/// <param name="CodeSecret">Sealed secret of the one-time codes; null while none is set.</param>
/// <param name="CodeStep">The last time step (RFC 6238) whose code was used.</param>
/// <param name="Failures">Failed sign-ins in a row.</param>
/// <param name="LockedUntil">Until when no sign-in is tried, UTC; the Unix epoch if it is not locked.</param>
/// <param name="DisabledAt">Since when they may not sign in, UTC; null if they may.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="ChangedBy">Who changed it last.</param>
/// <param name="Revision">Grows with every change of any account or session; given by the database.</param>
public sealed record StoredAccount(
    string Login,
    string Name,
    string? Agency,
    string? Role,
    string? Issuer,
    string? Subject,
    string? Password,
    ReadOnlyMemory<byte>? CodeSecret,
    long CodeStep,
    int Failures,
    DateTimeOffset LockedUntil,
    DateTimeOffset? DisabledAt,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset ChangedAt,
    string ChangedBy,
    long Revision
)
{
    /// <summary>An account just made: it has neither failed nor been locked.</summary>
    public static StoredAccount New(
        string login,
        string name,
        string? agency,
        string? role,
        DateTimeOffset at,
        string by
    ) =>
        new(
            login,
            name,
            agency,
            role,
            Issuer: null,
            Subject: null,
            Password: null,
            CodeSecret: null,
            CodeStep: 0,
            Failures: 0,
            DateTimeOffset.UnixEpoch,
            DisabledAt: null,
            at,
            by,
            at,
            by,
            Revision: 0
        );
}

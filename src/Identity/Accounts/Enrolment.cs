using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;

namespace Netralitas.Identity.Accounts;

/// <summary>Sets password, code and recovery codes: of the first account, by a link, or by who is signed in.</summary>
/// <param name="accounts">The accounts.</param>
/// <param name="credentials">What they prove themselves with.</param>
/// <param name="passwords">Hashes passwords.</param>
/// <param name="keys">Seals secrets.</param>
/// <param name="sessions">Who is signed in.</param>
/// <param name="history">What was done.</param>
/// <param name="clock">The time.</param>
public sealed class Enrolment(
    IAccountStore accounts,
    ICredentialStore credentials,
    PasswordHashes passwords,
    AccountKeys keys,
    SessionCache sessions,
    AccountHistory history,
    TimeProvider clock
)
{
    /// <summary>The account a link is for; null if the link is used, over, or of the other kind.</summary>
    /// <param name="token">The link's token.</param>
    /// <param name="isFirst">Whether it must be the link of the first account, which is good only while there is none.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<StoredAccount?> FindAsync(string token, bool isFirst, CancellationToken cancellation)
    {
        var link = await credentials.FindLinkAsync(SecretToken.Hash(token), clock.GetUtcNow(), cancellation);
        if (link is null || isFirst != link.Login is null)
        {
            return null;
        }

        if (link.Login is { } login)
        {
            return await accounts.FindAsync(login, cancellation) is { DisabledAt: null, Issuer: null } account
                ? account
                : null;
        }

        var role = RoleNames.Of(OperatorRole.Administrator);
        return (await accounts.ListAsync(0, cancellation)).Count == 0
            ? StoredAccount.New("", "", agency: null, role, clock.GetUtcNow(), link.MadeBy)
            : null;
    }

    /// <summary>Makes the first account; its recovery codes, or null if there is an account by now.</summary>
    public async Task<IReadOnlyList<string>?> MakeFirstAsync(
        StoredAccount draft,
        string token,
        string password,
        byte[] secret,
        long step,
        CancellationToken cancellation
    )
    {
        var account = draft with
        {
            Password = await passwords.HashAsync(password, cancellation),
            CodeSecret = Seal(draft.Login, secret),
            CodeStep = step,
        };
        if (!await accounts.TryAddFirstAsync(account, cancellation))
        {
            return null;
        }

        await credentials.TryUseLinkAsync(SecretToken.Hash(token), clock.GetUtcNow(), cancellation);
        await history.NoteAsync(draft.Login, AccountWords.Created, draft.CreatedBy, draft.Role, cancellation);
        return await SetRecoveryAsync(draft.Login, AccountWords.Enrolled, cancellation);
    }

    /// <summary>Sets all of an account by its link, and ends its sessions; its recovery codes, or null if the link was used.</summary>
    public async Task<IReadOnlyList<string>?> CompleteAsync(
        string login,
        string token,
        string password,
        byte[] secret,
        long step,
        CancellationToken cancellation
    )
    {
        if (!await credentials.TryUseLinkAsync(SecretToken.Hash(token), clock.GetUtcNow(), cancellation))
        {
            return null;
        }

        var hash = await passwords.HashAsync(password, cancellation);
        await SetAsync(login, hash, secret, null, cancellation);
        await credentials.TryUseStepAsync(login, step, cancellation);
        await sessions.EndAllAsync(login, except: null, cancellation);
        return await SetRecoveryAsync(login, AccountWords.Enrolled, cancellation);
    }

    /// <summary>Changes the password, and ends the account's other sessions.</summary>
    public async Task ChangePasswordAsync(string login, string password, string session, CancellationToken cancellation)
    {
        await SetAsync(login, await passwords.HashAsync(password, cancellation), null, null, cancellation);
        await sessions.EndAllAsync(login, session, cancellation);
        await NoteAsync(login, AccountWords.PasswordChanged, cancellation);
    }

    /// <summary>Changes the authenticator, and ends the account's other sessions.</summary>
    public async Task ChangeCodeAsync(
        string login,
        byte[] secret,
        long step,
        string session,
        CancellationToken cancellation
    )
    {
        await SetAsync(login, null, secret, null, cancellation);
        await credentials.TryUseStepAsync(login, step, cancellation);
        await sessions.EndAllAsync(login, session, cancellation);
        await NoteAsync(login, AccountWords.CodeChanged, cancellation);
    }

    /// <summary>Makes new recovery codes in place of all there were; the only time they are seen.</summary>
    public Task<IReadOnlyList<string>> ChangeRecoveryAsync(string login, CancellationToken cancellation) =>
        SetRecoveryAsync(login, AccountWords.RecoveryChanged, cancellation);

    private async Task<IReadOnlyList<string>> SetRecoveryAsync(
        string login,
        string what,
        CancellationToken cancellation
    )
    {
        var codes = RecoveryCodes.Create();
        await SetAsync(login, null, null, [.. codes.Select(code => keys.HashRecovery(login, code))], cancellation);
        await NoteAsync(login, what, cancellation);
        return codes;
    }

    private async Task SetAsync(
        string login,
        string? password,
        byte[]? secret,
        IReadOnlyList<byte[]>? recovery,
        CancellationToken cancellation
    ) =>
        await credentials.SetAsync(
            login,
            password,
            secret is null ? default(ReadOnlyMemory<byte>?) : Seal(login, secret),
            recovery,
            clock.GetUtcNow(),
            AccountLogin.By(login),
            cancellation
        );

    private byte[] Seal(string login, byte[] secret) => keys.CodesOf(login).Close(LocalSignIn.CodeType, secret);

    private ValueTask NoteAsync(string login, string what, CancellationToken cancellation) =>
        history.NoteAsync(login, what, AccountLogin.By(login), detail: null, cancellation);
}

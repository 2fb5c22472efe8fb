using Netralitas.EventLog;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Signing in with login, password and one-time code. Whatever is wrong, the answer is the same and takes as long: it tells
/// nobody whether an account is there, locked, or what of it was right.
/// </summary>
/// <param name="accounts">The accounts.</param>
/// <param name="credentials">What they prove themselves with.</param>
/// <param name="passwords">Compares passwords.</param>
/// <param name="keys">Opens the secrets of codes.</param>
/// <param name="brake">Slows who tries many.</param>
/// <param name="history">What was done.</param>
/// <param name="clock">The time.</param>
public sealed class LocalSignIn(
    IAccountStore accounts,
    ICredentialStore credentials,
    PasswordHashes passwords,
    AccountKeys keys,
    SignInBrake brake,
    AccountHistory history,
    TimeProvider clock
)
{
    /// <summary>The type that seals of code secrets are bound to.</summary>
    public const string CodeType = "totp";

    private const string Unknown = "–";

    /// <summary>The account, if all of it was right; else null.</summary>
    /// <param name="login">The login as typed.</param>
    /// <param name="password">The password as typed.</param>
    /// <param name="code">The one-time code, or a recovery code, as typed.</param>
    /// <param name="network">From where, shortened.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public async Task<StoredAccount?> TryAsync(
        string login,
        string password,
        string code,
        string network,
        CancellationToken cancellation
    )
    {
        StoredAccount? found = null;
        var isRight = await BrakedAsync(
            network,
            async () =>
            {
                found = AccountLogin.TryParse(login, out var good)
                    ? await accounts.FindAsync(good, cancellation)
                    : null;
                var isFreed = found is not null && await IsFreedAsync(found, code, cancellation);
                return await IsRightAsync(
                    found,
                    isFreed,
                    password,
                    account => isFreed ? Task.FromResult(true) : UseCodeAsync(account, code, cancellation),
                    network,
                    cancellation
                );
            }
        );
        return isRight ? found : null;
    }

    /// <summary>Whether a password is that of somebody who is signed in and wants to change what they prove themselves with.</summary>
    public Task<bool> ConfirmAsync(string login, string password, string network, CancellationToken cancellation) =>
        BrakedAsync(
            network,
            async () =>
                await IsRightAsync(
                    await accounts.FindAsync(login, cancellation),
                    isFreed: false,
                    password,
                    _ => Task.FromResult(true),
                    network,
                    cancellation
                )
        );

    /// <summary>Uses up a one-time code or a recovery code of an account; false if it is none or was used.</summary>
    public async Task<bool> UseCodeAsync(StoredAccount account, string code, CancellationToken cancellation)
    {
        var typed = OneTimeCode.Tidy(code);
        if (account.CodeSecret is not { } @sealed)
        {
            return false;
        }

        if (OneTimeCode.HasFormOf(typed))
        {
            var secret = keys.CodesOf(account.Login).Open(CodeType, @sealed.Span);
            return OneTimeCode.StepOf(secret, typed, clock.GetUtcNow()) is { } step
                && await credentials.TryUseStepAsync(account.Login, step, cancellation);
        }

        var hash = keys.HashRecovery(account.Login, RecoveryCodes.Normal(typed));
        if (!await credentials.TryUseRecoveryAsync(account.Login, hash, clock.GetUtcNow(), cancellation))
        {
            return false;
        }

        await history.NoteAsync(
            account.Login,
            AccountWords.RecoveryUsed,
            AccountLogin.By(account.Login),
            detail: null,
            cancellation
        );
        return true;
    }

    private async Task<bool> BrakedAsync(string network, Func<Task<bool>> tryIt)
    {
        if (!brake.TryBegin(network))
        {
            return false;
        }

        try
        {
            if (!await tryIt())
            {
                return false;
            }
        }
        catch (LogUnavailableException)
        {
            // Nobody failed but the database.
            brake.Forgive(network);
            throw;
        }

        brake.Forgive(network);
        return true;
    }

    // Whoever knows a login can lock it, over and over: with a recovery code, which nobody guesses, its owner comes in all the
    // same. It is used up before the password is looked at, so that a stolen one frees no more than one guess.
    private async Task<bool> IsFreedAsync(StoredAccount found, string code, CancellationToken cancellation) =>
        found is { Password: not null, DisabledAt: null }
        && found.LockedUntil > clock.GetUtcNow()
        && !OneTimeCode.HasFormOf(OneTimeCode.Tidy(code))
        && await UseCodeAsync(found, code, cancellation);

    private async Task<bool> IsRightAsync(
        StoredAccount? found,
        bool isFreed,
        string password,
        Func<StoredAccount, Task<bool>> check,
        string network,
        CancellationToken cancellation
    )
    {
        // A try is counted as failed before it is looked at: of many at once no more get through than of many in a row.
        var until = found is null ? default : LockOut.Until(found.Failures + 1, clock.GetUtcNow());
        var tried =
            found is not null
            && (isFreed || MayTry(found))
            && await credentials.TryCountFailureAsync(found.Login, found.Failures, until, cancellation)
                ? found
                : null;
        // Compared also for nobody and for the locked, for the time it takes.
        var isRight = await passwords.VerifyAsync(tried?.Password, password, cancellation);
        if (tried is not null && isRight && await check(tried))
        {
            await credentials.ClearFailuresAsync(tried.Login, cancellation);
            return true;
        }

        if (tried is not null)
        {
            var what = until > clock.GetUtcNow() ? AccountWords.Locked : AccountWords.Failed;
            await history.NoteAsync(tried.Login, what, Unknown, network, cancellation);
        }

        return false;
    }

    private bool MayTry(StoredAccount account) =>
        account is { Password: not null, DisabledAt: null } && account.LockedUntil <= clock.GetUtcNow();
}

using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Netralitas.Identity.Accounts;

/// <summary>
/// Hashes passwords (PBKDF2 with HMAC-SHA512), slowly on purpose, and few at a time, so that whoever tries many takes no more than
/// these processors from those who read.
/// </summary>
public sealed class PasswordHashes : IDisposable
{
    // OWASP's figure for PBKDF2 with HMAC-SHA512.
    private const int Iterations = 210_000;
    private const int AtOnce = 2;

    private static readonly string Nobody = "";

    private readonly SemaphoreSlim turns = new(AtOnce, AtOnce);
    private readonly PasswordHasher<string> hasher = new(
        Options.Create(new PasswordHasherOptions { IterationCount = Iterations })
    );

    // Compared with where there is no account, so that it takes as long as a wrong password.
    private readonly Lazy<string> none;

    /// <summary>Makes one.</summary>
    public PasswordHashes() => none = new(() => hasher.HashPassword(Nobody, SecretToken.Create()));

    /// <summary>The hash of a password; never the same twice.</summary>
    public Task<string> HashAsync(string password, CancellationToken cancellation) =>
        InTurnAsync(() => hasher.HashPassword(Nobody, password), cancellation);

    /// <summary>Whether a password is that of a hash; no if there is no hash, and it takes the same time then.</summary>
    public async Task<bool> VerifyAsync(string? hash, string password, CancellationToken cancellation)
    {
        var result = await InTurnAsync(
            () => hasher.VerifyHashedPassword(Nobody, hash ?? none.Value, password),
            cancellation
        );
        return hash is not null && result != PasswordVerificationResult.Failed;
    }

    /// <inheritdoc />
    public void Dispose() => turns.Dispose();

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellation)
    {
        await turns.WaitAsync(cancellation);
        try
        {
            return await Task.Run(work, cancellation);
        }
        finally
        {
            turns.Release();
        }
    }
}

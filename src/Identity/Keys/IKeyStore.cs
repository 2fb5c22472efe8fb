namespace Netralitas.Identity.Keys;

/// <summary>API keys as the database keeps them: hashes only, never a key. Revoked keys stay, with who revoked them.</summary>
public interface IKeyStore
{
    /// <summary>Keeps a new key; its times are kept to the millisecond.</summary>
    /// <exception cref="ArgumentException">There is a key of that id already.</exception>
    ValueTask AddAsync(StoredKey key, CancellationToken cancellation);

    /// <summary>A number that grows with every key made or revoked, by any node.</summary>
    ValueTask<long> ReadRevisionAsync(CancellationToken cancellation);

    /// <summary>Every key, also the revoked ones, oldest first.</summary>
    ValueTask<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation);

    /// <summary>Marks a key revoked; false if there is none of that id or it was revoked before.</summary>
    ValueTask<bool> RevokeAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation);

    /// <summary>A secret of this database (32 random bytes), made at first use; the same on every node.</summary>
    ValueTask<ReadOnlyMemory<byte>> GetSecretAsync(string name, CancellationToken cancellation);
}

/// <summary>One key's record.</summary>
/// <param name="Id">Public part of the key, used to find it.</param>
/// <param name="Hash">SHA-256 of the secret part, 32 bytes.</param>
/// <param name="Agency">The agency it speaks for; null for an operator's key.</param>
/// <param name="Role">The operator's role; null for an agency's key.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="CreatedBy">Id of the key that made it, or <c>start</c> for the first one.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it is good.</param>
/// <param name="RevokedBy">Id of the key that revoked it.</param>
public sealed record StoredKey(
    string Id,
    ReadOnlyMemory<byte> Hash,
    string? Agency,
    string? Role,
    string Label,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? RevokedAt,
    string? RevokedBy
);

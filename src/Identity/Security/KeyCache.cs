using System.Security.Cryptography;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Keys;

namespace Netralitas.Identity.Security;

/// <summary>
/// The keys that are good now, in memory. A key revoked on this node stops at once; on other nodes of one database
/// when they next refresh, within a second.
/// </summary>
/// <param name="store">Where keys are kept.</param>
/// <param name="clock">The time.</param>
public sealed class KeyCache(IKeyStore store, TimeProvider clock)
{
    // Compared with when an id is unknown, so that an unknown id takes as long as a wrong secret.
    private static readonly byte[] NoHash = new byte[SHA256.HashSizeInBytes];

    private readonly SemaphoreSlim change = new(1, 1);
    private volatile Dictionary<string, GoodKey> good = new(StringComparer.Ordinal);
    private long revision = -1;

    /// <summary>Reads the keys again; what another node made or revoked counts from here on.</summary>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await change.WaitAsync(cancellation);
        try
        {
            // Before the keys: one made in between is read again next time, not passed over.
            var latest = await store.ReadRevisionAsync(cancellation);
            if (latest == revision)
            {
                return;
            }

            var keys = await store.ListAsync(cancellation);
            good = keys.Where(key => key.RevokedAt is null)
                .ToDictionary(key => key.Id, key => new GoodKey(key), StringComparer.Ordinal);
            revision = latest;
        }
        finally
        {
            change.Release();
        }
    }

    /// <summary>The key that somebody shows; null if it is unknown, wrong or revoked. Takes the same time for each.</summary>
    public GoodKey? Find(ReadOnlySpan<char> shown)
    {
        if (!ApiKey.TrySplit(shown, out var id, out var secret))
        {
            return null;
        }

        good.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var found);
        return found is not null && found.IsAsShownBefore(shown) ? found : Prove(found, shown, secret);
    }

    private static GoodKey? Prove(GoodKey? found, ReadOnlySpan<char> shown, ReadOnlySpan<char> secret)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        ApiKey.Hash(secret, hash);
        if (!CryptographicOperations.FixedTimeEquals(hash, found is null ? NoHash : found.Hash) || found is null)
        {
            return null;
        }

        found.Remember(shown);
        return found;
    }

    /// <summary>Makes a key; the only time its secret is seen.</summary>
    public async Task<(ApiKey Key, StoredKey Stored)> CreateAsync(
        AgencyId? agency,
        OperatorRole? role,
        string label,
        string by,
        CancellationToken cancellation
    )
    {
        var key = ApiKey.Create();
        return (key, await AddAsync(key, agency, role, label, by, cancellation));
    }

    /// <summary>Makes the first key of a new database, an administrator's; null if there is any key already.</summary>
    public async Task<ApiKey?> TryCreateFirstAsync(string label, string by, CancellationToken cancellation)
    {
        if ((await store.ListAsync(cancellation)).Count > 0)
        {
            return null;
        }

        var key = ApiKey.CreateFirst();
        try
        {
            await AddAsync(key, null, OperatorRole.Administrator, label, by, cancellation);
            return key;
        }
        catch (ArgumentException)
        {
            // Another node that started in the same moment was first, and shows its own.
            return null;
        }
    }

    private async Task<StoredKey> AddAsync(
        ApiKey key,
        AgencyId? agency,
        OperatorRole? role,
        string label,
        string by,
        CancellationToken cancellation
    )
    {
        var stored = new StoredKey(
            key.Id,
            key.Hash(),
            agency?.Value,
            role is { } given ? RoleNames.Of(given) : null,
            label,
            clock.GetUtcNow(),
            by,
            RevokedAt: null,
            RevokedBy: null
        );
        await store.AddAsync(stored, cancellation);
        await RefreshAsync(cancellation);
        return stored;
    }

    /// <summary>Revokes a key at once; false if there is no good key of that id.</summary>
    public async Task<bool> RevokeAsync(string id, string by, CancellationToken cancellation)
    {
        var revoked = await store.RevokeAsync(id, by, clock.GetUtcNow(), cancellation);
        await RefreshAsync(cancellation);
        return revoked;
    }
}

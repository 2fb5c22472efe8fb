using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Netralitas.EventLog;

namespace Netralitas.Grains.Cases;

/// <summary>
/// The keys of sealed streams. Each stream has a data key of its own, kept in the database only as wrapped by the master
/// key, which never is there. Destroying a wrapped key is what erases a case: the log stays whole, and says nothing.
/// </summary>
public sealed class CaseVault
{
    private readonly ICaseKeyStore store;
    private readonly TimeProvider clock;
    private readonly byte[] wrapping;
    private readonly byte[] naming;
    private readonly ConcurrentDictionary<string, CaseSeal> opened = new(StringComparer.Ordinal);

    /// <summary>A vault over a database.</summary>
    /// <param name="store">Where wrapped keys are kept.</param>
    /// <param name="master">The master key, 32 bytes or more.</param>
    /// <param name="clock">The time.</param>
    public CaseVault(ICaseKeyStore store, ReadOnlySpan<byte> master, TimeProvider clock)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(master.Length, CaseSeal.KeySize, nameof(master));
        (this.store, this.clock) = (store, clock);
        wrapping = Derive(master, "wrap");
        naming = Derive(master, "name");
        Mark = Name("mark");
    }

    /// <summary>Tells this master key from others and gives nothing of it away.</summary>
    public string Mark { get; }

    /// <summary>The seal of a stream, made if there is none yet; null if its key was destroyed.</summary>
    public async ValueTask<CaseSeal?> GetAsync(string stream, CancellationToken cancellation)
    {
        if (opened.TryGetValue(stream, out var known))
        {
            return known;
        }

        var candidate = Seal(stream).Close(stream, RandomNumberGenerator.GetBytes(CaseSeal.KeySize));
        return Open(stream, await store.GetOrAddAsync(stream, candidate, clock.GetUtcNow(), cancellation));
    }

    /// <summary>The seal of a stream; null if it has none, or its key was destroyed.</summary>
    public async ValueTask<CaseSeal?> FindAsync(string stream, CancellationToken cancellation)
    {
        if (opened.TryGetValue(stream, out var known))
        {
            return known;
        }

        return await store.FindAsync(stream, cancellation) is { } found ? Open(stream, found) : null;
    }

    /// <summary>
    /// Whether the key of a stream that has records was destroyed. If it is simply not there, the database is not whole, and
    /// nothing may be concluded from that.
    /// </summary>
    /// <exception cref="FormatException">The stream has no key, and nobody destroyed it.</exception>
    public async ValueTask<bool> WasErasedAsync(string stream, CancellationToken cancellation) =>
        await store.FindAsync(stream, cancellation) is { ErasedAt: not null }
            ? true
            : throw new FormatException($"{stream}: its key is missing from the database, and nobody destroyed it");

    /// <summary>
    /// Fetches the seals of many streams at once, for <see cref="FindAsync"/> to find. It leaves out a key that is damaged, so that
    /// whoever looks for that one alone is told.
    /// </summary>
    public async ValueTask PrepareAsync(IReadOnlyCollection<string> streams, CancellationToken cancellation)
    {
        var missing = streams.Where(stream => !opened.ContainsKey(stream)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            foreach (var (stream, key) in await store.FindManyAsync(missing, cancellation))
            {
                try
                {
                    Open(stream, key);
                }
                catch (FormatException)
                {
                    // Whoever asks for this stream meets it again.
                }
            }
        }
    }

    /// <summary>Destroys a stream's key, so that nobody reads it again; false if there was none.</summary>
    public async ValueTask<bool> EraseAsync(string stream, string by, CancellationToken cancellation)
    {
        var erased = await store.EraseAsync(stream, by, clock.GetUtcNow(), cancellation);
        Forget(stream);
        return erased;
    }

    /// <summary>Lets go of a stream's key: another node destroyed it.</summary>
    public void Forget(string stream) => opened.TryRemove(stream, out _);

    /// <summary>A name for some words that is the same on every node and tells nobody the words: HMAC-SHA256, in hex.</summary>
    public string Name(params ReadOnlySpan<string> words)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, naming);
        foreach (var word in words)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(word));
            hash.AppendData([0]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private CaseSeal? Open(string stream, CaseKey key)
    {
        if (key.Wrapped is not { } wrapped)
        {
            Forget(stream);
            return null;
        }

        var seal = new CaseSeal(stream, Seal(stream).Open(stream, wrapped.Span));
        return opened.GetOrAdd(stream, seal);
    }

    private CaseSeal Seal(string stream) => new($"key of {stream}", wrapping);

    private static byte[] Derive(ReadOnlySpan<byte> master, string purpose)
    {
        var derived = new byte[CaseSeal.KeySize];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, master, derived, [], Encoding.UTF8.GetBytes($"netralitas {purpose}"));
        return derived;
    }
}

using Netralitas.Identity.Keys;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Tests.Security;

public sealed class KeyCacheTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_nodes_that_find_a_new_database_in_the_same_moment_one_makes_the_first_key()
    {
        var store = new NewDatabase();
        var (one, two) = (new KeyCache(store, TimeProvider.System), new KeyCache(store, TimeProvider.System));

        var first = await one.TryCreateFirstAsync("pertama", "uji", Cancellation);
        var second = await two.TryCreateFirstAsync("pertama", "uji", Cancellation);

        Assert.NotNull(first);
        Assert.Null(second);
        Assert.Equal(first.Id, Assert.Single(store.Keys).Id);
    }

    [Fact]
    public async Task The_secrets_of_first_keys_differ()
    {
        var made = new HashSet<string>(StringComparer.Ordinal);
        for (var count = 0; count < 3; count++)
        {
            var ring = new KeyCache(new NewDatabase(), TimeProvider.System);
            made.Add((await ring.TryCreateFirstAsync("pertama", "uji", Cancellation))!.Reveal());
        }

        Assert.Equal(3, made.Count);
    }

    /// <summary>Keys of a database in which each node, when it looks, finds none yet.</summary>
    private sealed class NewDatabase : IKeyStore
    {
        public List<StoredKey> Keys { get; } = [];

        public ValueTask AddAsync(StoredKey key, CancellationToken cancellation)
        {
            if (Keys.Exists(known => known.Id == key.Id))
            {
                throw new ArgumentException("known", nameof(key));
            }

            Keys.Add(key);
            return ValueTask.CompletedTask;
        }

        public ValueTask<long> ReadRevisionAsync(CancellationToken cancellation) => ValueTask.FromResult(0L);

        public ValueTask<IReadOnlyList<StoredKey>> ListAsync(CancellationToken cancellation) =>
            ValueTask.FromResult<IReadOnlyList<StoredKey>>([]);

        public ValueTask<bool> RevokeAsync(string id, string by, DateTimeOffset at, CancellationToken cancellation) =>
            ValueTask.FromResult(false);

        public ValueTask<ReadOnlyMemory<byte>> GetSecretAsync(string name, CancellationToken cancellation) =>
            ValueTask.FromResult<ReadOnlyMemory<byte>>(new byte[32]);
    }
}

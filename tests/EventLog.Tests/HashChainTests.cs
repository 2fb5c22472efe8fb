namespace Netralitas.EventLog.Tests;

public sealed class HashChainTests
{
    private static readonly NewRecord Held = new(
        "id.netralitas.ceremony.held.v1",
        new DateTimeOffset(2023, 11, 27, 0, 0, 0, 123, TimeSpan.Zero),
        new EventIdentity("agencies/81.72", "é"),
        new byte[] { 0, 1 }
    );

    [Fact]
    public void The_hash_of_a_known_record_never_changes()
    {
        // Computed apart from this code; logs written by earlier versions are checked with it.
        Assert.Equal(
            "EF4E7732AB46480B3A72F1C60E3ACE04EE27453F5AA0C9D1E177DB03A31B29B2",
            Convert.ToHexString(Hash(Held))
        );
    }

    [Fact]
    public void Every_field_counts()
    {
        byte[][] hashes =
        [
            Hash(Held),
            HashChain.Next(new byte[] { 1 }, "81.72/balai-kota", 1, Held),
            HashChain.Next(HashChain.Genesis.Span, "81.72/balai-kot", 1, Held),
            HashChain.Next(HashChain.Genesis.Span, "81.72/balai-kota", 2, Held),
            Hash(Held with { Type = "id.netralitas.ceremony.held.v2" }),
            Hash(Held with { RecordedAt = Held.RecordedAt.AddMilliseconds(1) }),
            Hash(Held with { Identity = null }),
            Hash(Held with { Identity = new EventIdentity("agencies/81.7", "2é") }),
            Hash(Held with { Data = new byte[] { 0, 0 } }),
        ];

        Assert.Equal(hashes.Length, hashes.Select(Convert.ToHexString).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void A_time_in_another_offset_is_the_same_time()
    {
        Assert.Equal(Hash(Held), Hash(Held with { RecordedAt = Held.RecordedAt.ToOffset(TimeSpan.FromHours(9)) }));
    }

    private static byte[] Hash(NewRecord record) =>
        HashChain.Next(HashChain.Genesis.Span, "81.72/balai-kota", 1, record);
}

using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Netralitas.EventLog;

namespace Netralitas.Grains.Tests.Cases;

public sealed class CaseSealTests
{
    private const string Stream = "cases/kl.bawaslu/001-2023";
    private const string Type = "id.netralitas.case.reported.v1";

    private static readonly byte[] Key = [.. Enumerable.Range(1, CaseSeal.KeySize).Select(number => (byte)number)];

    private readonly CaseSeal seal = new(Stream, Key);

    [Fact]
    public void What_it_closed_it_opens_again() =>
        Prop.ForAll<byte[]>(payload => seal.Open(Type, seal.Close(Type, payload)).SequenceEqual(payload))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_change_of_any_bit_is_refused() =>
        Prop.ForAll<byte[]>(payload =>
            {
                var closed = seal.Close(Type, payload);
                for (var bit = 0; bit < closed.Length * 8; bit++)
                {
                    closed[bit / 8] ^= (byte)(1 << (bit % 8));
                    Assert.Throws<FormatException>(() => seal.Open(Type, closed));
                    closed[bit / 8] ^= (byte)(1 << (bit % 8));
                }

                return seal.Open(Type, closed).SequenceEqual(payload);
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Cut_short_anywhere_it_is_refused()
    {
        var closed = seal.Close(Type, "Budi Santoso"u8);

        Assert.All(
            Enumerable.Range(0, closed.Length),
            length => Assert.Throws<FormatException>(() => seal.Open(Type, closed.AsSpan(0, length)))
        );
    }

    [Fact]
    public void Under_another_stream_type_or_key_it_does_not_open()
    {
        var closed = seal.Close(Type, "Budi Santoso"u8);
        var other = (byte[])[.. Key];
        other[^1]++;

        Assert.Throws<FormatException>(() => seal.Open("id.netralitas.case.decided.v1", closed));
        Assert.Throws<FormatException>(() => new CaseSeal("cases/kl.bawaslu/002-2023", Key).Open(Type, closed));
        Assert.Throws<FormatException>(() => new CaseSeal(Stream, other).Open(Type, closed));
    }

    [Fact]
    public void The_same_words_are_never_sealed_to_the_same_bytes()
    {
        var closed = Enumerable.Range(0, 500).Select(_ => Convert.ToHexString(seal.Close(Type, "Budi"u8))).ToHashSet();

        Assert.Equal(500, closed.Count);
    }

    [Fact]
    public void Nothing_of_the_payload_shows()
    {
        var closed = seal.Close(Type, Encoding.UTF8.GetBytes(CaseSays.Narrative));

        Assert.DoesNotContain("kampanye", Encoding.Latin1.GetString(closed), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_unsealed_cannot_pass_for_something_sealed() =>
        Assert.Throws<FormatException>(() => seal.Open(Type, CaseSeal.Leave("{}"u8)));
}

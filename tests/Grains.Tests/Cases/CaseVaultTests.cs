using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases;

public sealed class CaseVaultTests : GrainTests
{
    private const string Stream = "cases/kl.bawaslu/001-2023";
    private const string Type = "id.netralitas.case.reported.v1";

    private CaseVault Vault => Node.Cases.Vault;

    [Fact]
    public async Task What_one_node_seals_another_opens()
    {
        var other = (await StartAsync()).Cases.Vault;
        var asked = await Task.WhenAll(
            Enumerable
                .Range(0, 16)
                .Select(number =>
                    Task.Run(
                        async () => await (number % 2 == 0 ? Vault : other).GetAsync(Stream, Cancellation),
                        Cancellation
                    )
                )
        );

        var closed = asked[0]!.Close(Type, "Budi"u8);
        Assert.All(asked, seal => Assert.Equal("Budi"u8, seal!.Open(Type, closed)));
        var found = await other.FindAsync(Stream, Cancellation);
        Assert.Equal("Budi"u8, found!.Open(Type, closed));
    }

    [Fact]
    public async Task Each_stream_has_a_key_of_its_own()
    {
        var one = await Vault.GetAsync(Stream, Cancellation);
        var other = await Node.CaseKeys.GetOrAddAsync("cases/kl.bawaslu/2", new byte[1], default, Cancellation);
        var wrapped = await Node.CaseKeys.FindAsync(Stream, Cancellation);

        Assert.NotNull(one);
        Assert.False(wrapped!.Wrapped!.Value.Span.SequenceEqual(other.Wrapped!.Value.Span));
        Assert.Null(await Vault.FindAsync("cases/kl.bawaslu/3", Cancellation));
    }

    [Fact]
    public async Task Another_master_key_opens_nothing()
    {
        await Vault.GetAsync(Stream, Cancellation);
        var stranger = new CaseVault(Node.CaseKeys, Master(7), Node.Clock);

        await Assert.ThrowsAsync<FormatException>(async () => await stranger.FindAsync(Stream, Cancellation));
        await Assert.ThrowsAsync<FormatException>(async () => await stranger.GetAsync(Stream, Cancellation));
        Assert.NotEqual(Vault.Mark, stranger.Mark);
    }

    [Fact]
    public async Task A_wrapped_key_put_under_another_stream_does_not_open()
    {
        await Vault.GetAsync(Stream, Cancellation);
        var wrapped = await Node.CaseKeys.FindAsync(Stream, Cancellation);
        const string Moved = "cases/kl.bawaslu/002-2023";
        await Node.CaseKeys.GetOrAddAsync(Moved, wrapped!.Wrapped!.Value, Node.Clock.GetUtcNow(), Cancellation);

        await Assert.ThrowsAsync<FormatException>(async () => await Vault.FindAsync(Moved, Cancellation));
    }

    [Fact]
    public async Task An_erased_key_is_gone_for_good_and_comes_not_back_by_asking()
    {
        await Vault.GetAsync(Stream, Cancellation);

        Assert.True(await Vault.EraseAsync(Stream, "officer-1", Cancellation));

        Assert.Null(await Vault.FindAsync(Stream, Cancellation));
        Assert.Null(await Vault.GetAsync(Stream, Cancellation));
        Assert.Null(await (await StartAsync()).Cases.Vault.GetAsync(Stream, Cancellation));
        Assert.False(await Vault.EraseAsync(Stream, "officer-1", Cancellation));
    }

    [Fact]
    public async Task Another_node_lets_go_of_an_erased_key_when_it_is_told()
    {
        var other = (await StartAsync()).Cases.Vault;
        await other.GetAsync(Stream, Cancellation);
        await Vault.EraseAsync(Stream, "officer-1", Cancellation);

        other.Forget(Stream);
        await other.PrepareAsync([Stream], Cancellation);

        Assert.Null(await other.FindAsync(Stream, Cancellation));
    }

    [Fact]
    public void A_name_is_the_same_on_every_node_and_another_under_another_key()
    {
        var same = new CaseVault(Node.CaseKeys, new byte[CaseSeal.KeySize], Node.Clock);
        var stranger = new CaseVault(Node.CaseKeys, Master(7), Node.Clock);

        Assert.Equal(Vault.Name("act", "198609262010011001"), same.Name("act", "198609262010011001"));
        Assert.NotEqual(Vault.Name("act", "198609262010011001"), stranger.Name("act", "198609262010011001"));
        Assert.DoesNotContain("198609", Vault.Name("act", "198609262010011001"), StringComparison.Ordinal);
    }

    [Fact]
    public void Words_do_not_run_together_in_a_name()
    {
        string[] names = [Vault.Name("ab", "c"), Vault.Name("a", "bc"), Vault.Name("abc"), Vault.Name("abc", "")];

        Assert.Equal(names.Length, names.Distinct().Count());
    }

    [Fact]
    public void A_master_key_that_is_too_short_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new CaseVault(Node.CaseKeys, new byte[31], Node.Clock));

    private static byte[] Master(byte value) => [.. Enumerable.Repeat(value, CaseSeal.KeySize)];
}

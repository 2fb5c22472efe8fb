using Netralitas.Domain.Ceremonies;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests;

public sealed class CeremonyShareTests
{
    [Fact]
    public void Pledges_in_a_row_are_one_call()
    {
        var share = Say.Signs(Say.BalaiKota, 1, 2).Report(Say.Held(), "h").Sign(3);

        Assert.Equal(3, share.Calls.Count);
        Assert.Equal([0, 1], Assert.IsType<CeremonyCall.Pledges>(share.Calls[0]).Items.Select(item => item.Index));
        Assert.Equal(3, Assert.Single(Assert.IsType<CeremonyCall.Pledges>(share.Calls[2]).Items).Index);
    }

    [Fact]
    public void Only_what_says_facts_needs_the_agency()
    {
        Assert.False(Say.Signs(Say.BalaiKota, 1).Withdraw(1, "w").Roll(2).NeedsAgency);
        Assert.False(Say.Of(Say.BalaiKota).Report(new CeremonyEvent.Verified("op", Note: null)).NeedsAgency);
        Assert.True(Say.Signs(Say.BalaiKota, 1).Report(Say.Held(), "h").NeedsAgency);
        Assert.True(Say.Of(Say.BalaiKota).Report(new CeremonyEvent.Scheduled(Say.Held().Facts), "s").NeedsAgency);
    }
}

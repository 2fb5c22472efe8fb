using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Tests.Ceremonies;

namespace Netralitas.Grains.Tests;

public sealed class PledgeItemTests
{
    [Fact]
    public void A_pledge_without_a_time_has_none()
    {
        var item = new PledgeItem(0, Say.Person(1), PersonCategory.Pns, PledgeKind.Signed, TimeTicks: 0);

        Assert.Null(item.Time);
    }

    [Fact]
    public void A_time_is_kept_as_the_instant_it_names()
    {
        var time = new DateTimeOffset(2023, 11, 27, 7, 30, 0, TimeSpan.FromHours(9));
        var item = new PledgeItem(0, Say.Person(1), PersonCategory.Pns, PledgeKind.Signed, time.UtcTicks);

        Assert.Equal(time, item.Time);
    }
}

using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Wording;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Ceremonies.Listing;

public sealed class CeremonyListPropertyTests : GrainTests
{
    private const int Steps = 120;
    private const int PersonsMax = 8;

    private static readonly CeremonyId[] Ceremonies =
    [
        Say.BalaiKota,
        Say.Kecamatan,
        CeremonyId.Parse("51.01/apel"),
        CeremonyId.Parse("62.11/apel"),
    ];

    private static readonly ElectionId[][] Elections =
    [
        [Shipped.Pemilu],
        [Shipped.Pilkada],
        [Shipped.Pemilu, Shipped.Pilkada],
    ];

    private static readonly WordingText?[] Wordings =
    [
        null,
        Recited.Wording("menegakkan", "menegakan"),
        Recited.Wording("di instansi masing-masing", "di lingkungan Pemerintah Kota Tual"),
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task The_list_says_what_the_ceremonies_themselves_say_on_every_node_and_after_a_restart(int seed)
    {
        var random = new Random(seed);
        TestNode[] nodes = [Node, await StartAsync()];
        for (var step = 0; step < Steps; step++)
        {
            nodes[0].Clock.Advance(TimeSpan.FromMinutes(random.Next(30)));
            nodes[1].Clock.MoveTo(nodes[0].Clock.GetUtcNow());
            await HappenAsync(nodes[random.Next(nodes.Length)], random, step);
            if (random.Next(4) == 0)
            {
                await ExpectAsync(nodes[random.Next(nodes.Length)]);
            }
        }

        foreach (var node in nodes.Append(await StartAsync()))
        {
            await ExpectAsync(node);
        }

        var statuses = Node.CeremonyList.Lines.Select(line => line.Status).Distinct();
        Assert.True(statuses.Count() > 1, "every ceremony ended the same");
        Assert.Equal(Node.Pledges.Read(Shipped.Pemilu), nodes[1].Pledges.Read(Shipped.Pemilu));
    }

    private static async Task ExpectAsync(TestNode node)
    {
        await node.SettleAsync();
        await node.FollowAsync(node.CeremonyProjection);
        await SameCeremony.ExpectAsync(node, Ceremonies);
        Assert.Empty(node.CeremonyProjection.Unreadable);

        foreach (var election in new[] { Shipped.Pemilu, Shipped.Pilkada })
        {
            var covering = node.CeremonyList.Lines.Where(line => line.Covers(election)).ToList();
            var pulse = node.Pledges.Read(election);
            Assert.Equal(covering.Sum(line => Total(line.Spoken)), pulse.Sum(count => count.Spoken));
            Assert.Equal(covering.Sum(line => Total(line.Signed)), pulse.Sum(count => count.Signed));
            Assert.DoesNotContain(pulse, count => count.Spoken < 0 || count.Signed < 0);
        }

        Assert.Equal(
            node.CeremonyList.Lines.Select(line => line.Id.Value).Order(StringComparer.Ordinal),
            node.CeremonyList.Lines.Select(line => line.Id.Value)
        );
    }

    // Whatever a step says may be refused, as with agencies; then nothing happened.
    private static Task HappenAsync(TestNode node, Random random, int step)
    {
        var share = Say.Of(Pick(random, Ceremonies));
        return random.Next(14) switch
        {
            0 => node.TellAsync(AgencySays.Of(AgencySays.Tual, $"p{step}", ProfileOf(random))),
            1 or 2 => node.TellAsync(
                share.Report(Recited.With(Pick(random, Wordings), Pick(random, Elections)), $"h{step}")
            ),
            3 => node.TellAsync(share.Report(PlanOf(node, random), $"s{step}")),
            4 => node.TellAsync(share.Report(new CeremonyEvent.Cancelled("hujan"), $"c{step}")),
            5 => node.TellAsync(share.Report(new CeremonyEvent.Verified("operator-1", null))),
            6 => node.TellAsync(share.Report(new CeremonyEvent.Returned("operator-2", "foto buram"))),
            7 or 8 => node.TellAsync(
                share
                    .Withdraw(1 + random.Next(PersonsMax), $"w{step}")
                    .Withdraw(1 + random.Next(PersonsMax), $"v{step}")
            ),
            9 => node.TellAsync(share.Roll(1, 2, 1 + random.Next(PersonsMax))),
            _ => node.TellAsync(PledgesOf(node, random, share)),
        };
    }

    private static CeremonyShare PledgesOf(TestNode node, Random random, CeremonyShare share)
    {
        for (var count = random.Next(1, 5); count > 0; count--)
        {
            share.Pledge(
                Say.Person(1 + random.Next(PersonsMax)),
                (PledgeKind)random.Next(2),
                (PersonCategory)random.Next(2),
                // Late enough that a pledge taken back may be given anew.
                node.Clock.GetUtcNow().AddSeconds(1)
            );
        }

        return share;
    }

    private static CeremonyEvent.Scheduled PlanOf(TestNode node, Random random) =>
        new(
            new CeremonyFacts
            {
                Elections = Pick(random, Elections),
                Date = new CeremonyDate.At(node.Clock.GetUtcNow().AddDays(1)),
            }
        );

    private static AgencyEvent.Registered ProfileOf(Random random)
    {
        var tual = Shipped.Agency("81.72");
        return new AgencyEvent.Registered(
            Pick(random, ["Kota Tual", "Kota Ambon"]),
            tual.Kind,
            tual.Province,
            tual.TimeZone
        );
    }

    private static int Total(CategoryCounts counts) => counts.Asn + counts.NonAsn;

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}

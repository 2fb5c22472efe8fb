using System.Net;
using Netralitas.Grains.Placement;
using Orleans.Runtime;
using Orleans.Runtime.Placement;

namespace Netralitas.Silo.Tests.Placement;

public sealed class AgencyPlacementTests
{
    private static readonly SiloAddress[] Silos =
    [
        .. Enumerable
            .Range(1, 5)
            .Select(each => SiloAddress.New(new IPEndPoint(IPAddress.Loopback, 10_000 + each), each)),
    ];

    private static readonly string[] Agencies =
    [
        .. Enumerable.Range(0, 500).Select(each => $"{11 + (each / 25)}.{1 + (each % 25):00}"),
    ];

    [Fact]
    public async Task An_agency_and_its_ceremonies_are_on_one_silo()
    {
        foreach (var agency in Agencies)
        {
            var home = await PlaceAsync("agency", agency, Silos);

            Assert.Equal(home, await PlaceAsync("ceremony", $"{agency}/apel", Silos));
            Assert.Equal(home, await PlaceAsync("ceremony", $"{agency}/apel-kedua", Silos));
        }
    }

    [Fact]
    public async Task The_ceremonies_of_a_central_agency_are_spread_over_all_silos()
    {
        var homes = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(each => PlaceAsync("ceremony", $"kl.kemenkeu/kantor-{each}", Silos))
        );

        Assert.Equal(Silos.Length, homes.Distinct().Count());
    }

    [Fact]
    public async Task Agencies_are_spread_over_all_silos()
    {
        var homes = await Task.WhenAll(Agencies.Select(agency => PlaceAsync("agency", agency, Silos)));

        // Of 500 agencies on 5 silos a fair share is 100; a hash that favoured one would show.
        Assert.All(Silos, silo => Assert.InRange(homes.Count(home => home.Equals(silo)), 60, 140));
    }

    [Fact]
    public async Task When_a_silo_leaves_only_its_own_agencies_move()
    {
        foreach (var agency in Agencies)
        {
            var before = await PlaceAsync("agency", agency, Silos);
            var after = await PlaceAsync("agency", agency, Silos[1..]);

            Assert.True(before.Equals(after) || before.Equals(Silos[0]), $"{agency}: {before} {after}");
            Assert.NotEqual(Silos[0], after);
        }
    }

    [Fact]
    public async Task The_order_in_which_silos_are_listed_does_not_matter()
    {
        foreach (var agency in Agencies)
        {
            Assert.Equal(
                await PlaceAsync("agency", agency, Silos),
                await PlaceAsync("agency", agency, [.. Silos.Reverse()])
            );
        }
    }

    private static Task<SiloAddress> PlaceAsync(string kind, string key, SiloAddress[] silos) =>
        new AgencyPlacementDirector().OnAddActivation(
            new AgencyPlacement(),
            new PlacementTarget(GrainId.Create(kind, key), [], default, 0),
            new Cluster(silos)
        );

    private sealed class Cluster(SiloAddress[] silos) : IPlacementContext
    {
        public SiloAddress LocalSilo => silos[0];

        public SiloStatus LocalSiloStatus => SiloStatus.Active;

        public SiloAddress[] GetCompatibleSilos(PlacementTarget target) => silos;

        public IReadOnlyDictionary<ushort, SiloAddress[]> GetCompatibleSilosWithVersions(PlacementTarget target) =>
            throw new NotSupportedException("grains of this product have one version");
    }
}

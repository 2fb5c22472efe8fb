using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Cases;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Turns;
using Netralitas.Silo.Tests.Hosting;
using Netralitas.Testing;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;
using Orleans.Runtime;

namespace Netralitas.Silo.Tests.Cases;

public sealed class CasesOnTwoSilosTests(TwoSilos cluster) : NodeTests(cluster), IClassFixture<TwoSilos>
{
    private static int used;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public async Task A_case_reported_at_one_silo_and_moved_at_the_other_reads_alike_at_both(int first, int second)
    {
        var id = await ReportAsync(first);
        var seen = await VersionAsync(second, id);
        var moved = await TellAsync(second, id, LikedPost.Assessed() with { ExpectedVersion = seen });
        Assert.Equal(1, moved.Accepted);
        var stale = await TellAsync(first, id, LikedPost.Recommended() with { ExpectedVersion = seen });
        Assert.Equal("version-stale", Assert.Single(stale.Others).Rejection!.Code);

        for (var silo = 0; silo < cluster.Each.Count; silo++)
        {
            var file = await ReadAsync(silo, id);
            Assert.Equal(CaseStatus.Assessed, file.Case.Status);
            var board = cluster.Each[silo].GetRequiredService<CaseList>();
            await Eventually.IsTrueAsync(() => board.Find(id)?.Version == file.Version, "the board shows it");
        }
    }

    [Fact]
    public async Task Of_two_who_move_a_case_at_both_silos_at_once_one_is_told_that_it_has_changed()
    {
        for (var round = 0; round < 20; round++)
        {
            var id = await ReportAsync(round % 2);
            var move = LikedPost.Assessed() with { ExpectedVersion = await VersionAsync(1, id) };

            var replies = await Task.WhenAll(TellAsync(0, id, move), TellAsync(1, id, move));

            Assert.Equal(1, replies.Sum(reply => reply.Accepted));
            Assert.Single(replies.SelectMany(reply => reply.Others));
        }
    }

    [Fact]
    public async Task A_case_about_an_agency_that_the_other_silo_registered_a_moment_ago_runs_by_that_agencys_clock()
    {
        for (var round = 0; round < 10; round++)
        {
            var agency = $"kl.contoh-{round}";
            var data = new
            {
                name = agency,
                kind = "ministry",
                timeZone = "WIT",
            };
            var at = cluster.At(round % 2, (await Node.AgencyAsync(agency)).Key);
            (await at.SendAsync(Sent.Event("agency.registered.v1", agency, data))).Expect(200);

            var ids = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ReportAsync((round + 1) % 2, agency)));

            foreach (var id in ids)
            {
                Assert.Equal("WIT", (await ReadAsync(0, id)).Case.TimeZone.Abbreviation);
            }
        }
    }

    [Fact]
    public async Task The_cases_of_one_registrar_are_spread_over_all_silos()
    {
        var homes = new HashSet<SiloAddress?>();
        for (var count = 0; count < 40; count++)
        {
            homes.Add(await HomeOfAsync(await ReportAsync(0)));
        }

        Assert.DoesNotContain(null, homes);
        Assert.Equal(cluster.Each.Count, homes.Count);
    }

    /// <summary>A case of its own, about a person of its own, reported at one silo.</summary>
    private async Task<CaseId> ReportAsync(int silo, string agency = "52")
    {
        var number = Interlocked.Increment(ref used);
        var reply = await TellAsync(silo, LikedPost.Of(number), LikedPost.Reported(number, agency));
        Assert.True(reply.Accepted == 1, string.Join(", ", reply.Others));
        return LikedPost.Of(number);
    }

    private async Task<SiloAddress?> HomeOfAsync(CaseId id)
    {
        var grains = cluster.Services.GetRequiredService<IGrainFactory>();
        return await grains.GetGrain<IManagementGrain>(0).GetActivationAddress(grains.GetGrain<ICaseGrain>(id.Value));
    }

    private async Task<long> VersionAsync(int silo, CaseId id) => (await ReadAsync(silo, id)).Version;

    private async Task<CaseFile> ReadAsync(int silo, CaseId id) =>
        (await cluster.Each[silo].GetRequiredService<CaseArchive>().ReadAsync(id, Cancellation))!;

    private Task<ShareReply> TellAsync(int silo, CaseId id, CaseCall call) =>
        cluster.Each[silo].GetRequiredService<IGrainFactory>().TellAsync(new CaseShare(id, [call]), Cancellation);
}

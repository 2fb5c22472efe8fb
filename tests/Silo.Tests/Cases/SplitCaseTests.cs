using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Cases;
using Netralitas.Grains;
using Netralitas.Grains.Cases;
using Netralitas.Silo.Tests.Hosting;

namespace Netralitas.Silo.Tests.Cases;

/// <summary>Two clusters in one process on one log: each has its own activation of the same case.</summary>
public sealed class SplitCaseTests(ClusterDatabase database) : IClassFixture<ClusterDatabase>
{
    [Fact]
    public async Task Two_activations_that_decide_at_once_leave_one_story()
    {
        Assert.SkipUnless(ClusterDatabase.Missing is null, ClusterDatabase.Missing ?? "");
        await using var one = await StartAsync("satu");
        await using var two = await StartAsync("dua");
        var cancellation = TestContext.Current.CancellationToken;
        for (var number = 1; number <= 30; number++)
        {
            var id = LikedPost.Of(number);
            foreach (var call in (CaseCall[])[LikedPost.Reported(number), LikedPost.Assessed()])
            {
                var share = new CaseShare(id, [call]);
                await Task.WhenAll(
                    GrainsOf(one).TellAsync(share, cancellation),
                    GrainsOf(two).TellAsync(share, cancellation)
                );
            }

            // A second report joins the first; a second assessment is refused.
            var file = await two.Services.GetRequiredService<CaseArchive>().ReadAsync(id, cancellation);
            var moves = file!.History.Select(entry => entry.Event.Move).ToList();
            Assert.Equal(2, moves.Count(move => move == CaseMove.Reported));
            Assert.Single(moves, CaseMove.Assessed);
            var rung = file.History.Select(entry => entry.Event).OfType<CaseEvent.ClockRang>().ToList();
            Assert.NotEmpty(rung);
            Assert.Distinct(rung.Select(each => (each.Move, each.Clock, each.StartedOn)));
        }
    }

    private static IGrainFactory GrainsOf(RunningSilo silo) => silo.Services.GetRequiredService<IGrainFactory>();

    private Task<RunningSilo> StartAsync(string clusterId) =>
        RunningSilo.StartAsync(
            $"--Netralitas:Postgres={database.ConnectionString}",
            $"--Netralitas:ClusterId={clusterId}"
        );
}

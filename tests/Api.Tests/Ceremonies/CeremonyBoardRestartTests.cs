using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Ceremonies.Listing;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ceremonies;

public sealed class CeremonyBoardRestartTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_node_that_starts_again_fills_its_board_from_the_log()
    {
        var folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
        try
        {
            var position = 0;
            await RunAsync(
                folder,
                async node =>
                {
                    var agency = await node.AgencyAsync("81.72");
                    var answer = await agency.SendAllAsync(
                        Sent.Held("81.72/apel", "pemilu-2024"),
                        Sent.Roll("81.72/apel", [Nip.Of(1), Nip.Of(2)]),
                        Sent.Withdrawn("81.72/apel", Nip.Of(2))
                    );
                    Assert.Equal(3, answer.Expect(200).Number("/accepted"));
                    position = answer.Number("/position");
                    await ExpectAsync(node, position);
                }
            );

            await RunAsync(folder, node => ExpectAsync(node, position));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, Func<TestNode, Task> act)
    {
        await using var node = new ClockedNode(folder, TimeProvider.System);
        await node.InitializeAsync();
        await act(node);
    }

    private static async Task ExpectAsync(TestNode node, int position)
    {
        var board = node.Services.GetRequiredService<CeremonyList>();
        await board.ReachAsync(position, Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
        Assert.Equal(1, board.Find(CeremonyId.Parse("81.72/apel"))?.Spoken.Pns);
    }
}

using System.Globalization;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Live;

/// <summary>
/// What a node that is alone adds. Several nodes tell what other nodes computed again, since it may have come late.
/// </summary>
public abstract class LiveOnOneNodeTests(TestNode node) : LiveEndpointTests(node)
{
    [Fact]
    public async Task Who_comes_back_with_the_last_id_is_told_nothing_older_and_positions_never_fall()
    {
        var (before, missed) = (Node.NewAgency(), Node.NewAgency());
        var viewer = await Node.OperatorAsync();
        string position;
        await using (var events = await ServerSentEvents.OpenAsync(viewer, Path))
        {
            await AcceptAsync(before, Sent.Held($"{before}/apel", Pemilu));
            (_, position) = await WaitForAsync(events, before);
        }

        await AcceptAsync(missed, Sent.Held($"{missed}/apel", Pemilu));
        await using var again = await ServerSentEvents.OpenAsync(viewer, Path, position);
        var (_, caughtUp) = await WaitForAsync(again, missed);

        Assert.True(PositionOf(caughtUp) >= PositionOf(position));
        Assert.DoesNotContain(before, Seen);
    }

    private static long PositionOf(string id) => long.Parse(id, CultureInfo.InvariantCulture);
}

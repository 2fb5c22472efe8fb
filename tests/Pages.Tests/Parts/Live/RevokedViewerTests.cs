using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Live;

public sealed class RevokedViewerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
    private readonly StandingClock clock = new(new DateTimeOffset(2024, 10, 7, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("/live/nation?election=pilkada-2024")]
    [InlineData("/live/changes?election=pilkada-2024")]
    [InlineData("/v1/live?election=pilkada-2024")]
    public async Task A_stream_ends_soon_after_its_viewers_key_was_revoked_and_no_other_does(string path)
    {
        await using var node = new ClockedNode(folder, clock);
        await node.InitializeAsync();
        var (leaver, stayer) = (await node.OperatorAsync(), await node.OperatorAsync(OperatorRole.Verifier));
        await using var left = await ServerSentEvents.OpenAsync(leaver, path);
        await using var stayed = await ServerSentEvents.OpenAsync(stayer, path);
        var (leaving, staying) = (ReadAsync(left), ReadAsync(stayed));

        await node.Services.GetRequiredService<KeyCache>().RevokeAsync(leaver.KeyId, "test", CancellationToken.None);
        await Eventually.IsTrueAsync(
            () =>
            {
                clock.MoveTo(clock.GetUtcNow().AddSeconds(1));
                return leaving.IsCompleted;
            },
            "the stream of who may no longer look ends"
        );

        await Assert.ThrowsAsync<InvalidOperationException>(() => leaving);
        Assert.False(staying.IsCompleted);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task ReadAsync(ServerSentEvents stream)
    {
        while (true)
        {
            await stream.NextAsync();
        }
    }
}

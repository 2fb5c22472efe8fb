using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Public;

public sealed class PublicPageAgeTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2024, 11, 26, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");
    private readonly StandingClock clock = new(Start);

    [Fact]
    public async Task It_is_made_at_most_once_in_ten_seconds()
    {
        await using var node = new ClockedNode(folder, clock);
        await node.InitializeAsync();

        var first = (await node.Nobody.GetAsync("/public")).Expect(200).Text;
        clock.MoveTo(Start.AddSeconds(9));
        var kept = (await node.Nobody.GetAsync("/public")).Expect(200).Text;
        clock.MoveTo(Start.AddSeconds(10));
        var renewed = (await node.Nobody.GetAsync("/public")).Expect(200).Text;

        Assert.Equal(first, kept);
        Assert.NotEqual(first, renewed);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

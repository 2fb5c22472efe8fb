using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Queries;

/// <summary>What a target date that was set changes, on a day between the file's date and another.</summary>
public sealed class TargetInForceTests : IDisposable
{
    private const string Target = "/v1/elections/pilkada-2024/target";
    private const string Summary = "/v1/summary?election=pilkada-2024";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    // The file's date is 24 September.
    private readonly StandingClock clock = new(new DateTimeOffset(2024, 9, 20, 5, 0, 0, TimeSpan.Zero));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Who_is_overdue_follows_the_date_at_once_and_after_a_restart()
    {
        await using (var node = await StartAsync())
        {
            var administrator = await node.OperatorAsync(OperatorRole.Administrator);
            var held = await node.AgencyAsync("52");
            (await held.SendAsync(Sent.Scheduled("52/apel", "pilkada-2024"))).Expect(200);
            Assert.Equal(0, (await administrator.GetAsync(Summary)).Number("/agencies/overdue"));

            (await administrator.PostAsync(Target, """{"date":"2024-09-19","reason":"dimajukan"}""")).Expect(200);

            var late = await administrator.GetAsync(Summary);
            Assert.Equal(late.Number("/agencies/total"), late.Number("/agencies/overdue"));
            var agency = await administrator.GetAsync("/v1/agencies/52?election=pilkada-2024");
            Assert.True(agency.At("/overdue").GetBoolean());
        }

        await using (var again = await StartAsync())
        {
            var administrator = await again.OperatorAsync(OperatorRole.Administrator);
            var late = await administrator.GetAsync(Summary);
            Assert.Equal(late.Number("/agencies/total"), late.Number("/agencies/overdue"));

            (await administrator.PostAsync(Target, """{"date":"2024-09-20","reason":"dikembalikan"}""")).Expect(200);

            Assert.Equal(0, (await administrator.GetAsync(Summary)).Number("/agencies/overdue"));
        }
    }

    private async Task<ClockedNode> StartAsync()
    {
        var node = new ClockedNode(folder, clock);
        await node.InitializeAsync();
        return node;
    }
}

using Netralitas.Domain.Cases;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.EventLog;
using Netralitas.Grains.Cases.Listing;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Cases.Listing;

public sealed class CaseProjectionTests : GrainTests
{
    private static readonly CaseId Ended = CaseId.Parse("kl.bawaslu/ended");

    [Fact]
    public async Task Another_nodes_records_appear()
    {
        var other = await StartAsync();
        await other.DecideAsync(CaseSays.First);
        await Node.FollowAsync(Node.CaseProjection);
        Assert.Equal(CaseStatus.Decided, Node.CaseList.Find(CaseSays.First)?.Status);

        await other.AcceptAsync(
            CaseSays.First,
            CaseSays.Call(CaseSays.Plain(CaseMove.Delivered, CaseSays.ReceivedOn.AddDays(5)))
        );
        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(CaseStatus.Delivered, Node.CaseList.Find(CaseSays.First)?.Status);
        Assert.Equal((await Node.RecordsAsync())[^1].Position, Node.CaseProjection.Position);
    }

    [Fact]
    public async Task A_case_that_has_ended_is_read_again_when_something_still_happens_to_it()
    {
        await ReportAndEndAsync();
        await Node.FollowAsync(Node.CaseProjection);
        await Node.AcceptAsync(
            Ended,
            CaseSays.Call(
                new CaseEvent.Corrected(
                    CaseSays.Step(CaseSays.ReceivedOn.AddDays(3), "officer-1"),
                    new PersonCorrection(null, null, null, OfficialRank.JptPratama)
                )
            )
        );

        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(OfficialRank.JptPratama, Node.CaseList.Find(Ended)?.Rank);
        await ExpectAsync(Node, Ended);
    }

    // A regression: what was taken in before the failure was taken in again after it.
    [Fact]
    public async Task A_page_that_fails_halfway_is_taken_in_once()
    {
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported()));
        await ReportAndEndAsync();
        await Node.FollowAsync(Node.CaseProjection);

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported()));
        await Node.AcceptAsync(
            Ended,
            CaseSays.Call(CaseSays.Plain(CaseMove.HoldPlaced, CaseSays.ReceivedOn.AddDays(3)))
        );
        Node.Log.BeforeStreamRead = stream =>
            stream.EndsWith("ended", StringComparison.Ordinal)
                ? throw new LogUnavailableException("away", new IOException())
                : Task.CompletedTask;
        await Assert.ThrowsAsync<LogUnavailableException>(() => Node.FollowAsync(Node.CaseProjection));
        Node.Log.BeforeStreamRead = null;
        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(2, Node.CaseList.Find(CaseSays.First)?.Reports);
        await ExpectAsync(Node, CaseSays.First);
        await ExpectAsync(Node, Ended);
    }

    [Fact]
    public async Task More_than_a_page_of_records_is_followed_in_order()
    {
        const int Reports = 600;
        await Node.AcceptAsync(
            CaseSays.First,
            Enumerable.Range(0, Reports).Select(_ => CaseSays.Call(CaseSays.Reported()))
        );
        await ReportAndEndAsync();

        await Node.FollowAsync(Node.CaseProjection);

        Assert.Equal(Reports, Node.CaseList.Find(CaseSays.First)?.Reports);
        await ExpectAsync(Node, Ended);
    }

    [Fact]
    public async Task A_running_examination_and_a_closed_statement_are_not_listed()
    {
        Assert.True(await IsListedAsync("received", null, steps: 0));
        Assert.True(await IsListedAsync("recommended", null, steps: 3));
        Assert.False(await IsListedAsync("examined", null, steps: 4));
        Assert.False(await IsListedAsync("closed-statement", "moral-closed", steps: 5));
        Assert.True(await IsListedAsync("open-statement", "moral-open", steps: 5));
        Assert.True(await IsListedAsync("no-penalty", null, steps: 5));
    }

    [Fact]
    public async Task A_line_knows_from_when_its_case_is_overdue()
    {
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported()));
        await Node.FollowAsync(Node.CaseProjection);

        var line = Node.CaseList.Find(CaseSays.First)!;
        var midnight = new DateTimeOffset(2023, 11, 28, 0, 0, 0, TimeSpan.FromHours(9));
        Assert.False(line.IsOverdueAt(midnight.AddTicks(-1)));
        Assert.True(line.IsOverdueAt(midnight));
        Assert.Equal(("kl.kasn", CaseSays.Tual), (line.Body?.Value, line.Agency));
    }

    [Fact]
    public async Task A_corrected_number_moves_a_case_to_the_cases_of_that_person()
    {
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported(CaseSays.Alleges(serial: 2))));
        await Node.AcceptAsync(CaseSays.Second, CaseSays.Call(CaseSays.Reported(sender: CaseSays.Bkn), CaseSays.Bkn));
        await Node.FollowAsync(Node.CaseProjection);
        Assert.Empty(Node.CaseList.SameDeed(Node.CaseList.Find(CaseSays.Second)!));

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(Correction(1)));
        await Node.FollowAsync(Node.CaseProjection);
        Assert.Equal(CaseSays.First, Assert.Single(Node.CaseList.SameDeed(Node.CaseList.Find(CaseSays.Second)!)).Id);

        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(Correction(3)));
        await Node.FollowAsync(Node.CaseProjection);
        Assert.Empty(Node.CaseList.SameDeed(Node.CaseList.Find(CaseSays.Second)!));
    }

    private static CaseEvent Correction(int serial) =>
        new CaseEvent.Corrected(
            CaseSays.Step(CaseSays.ReceivedOn, "officer-1"),
            new PersonCorrection((PersonCategory.Pns, Ceremonies.Say.Person(serial)), null, null, null)
        );

    private async Task<bool> IsListedAsync(string slug, string? penalty, int steps)
    {
        // Before any candidate of the election was fixed: a matter of ethics.
        var report = CaseSays.Alleges(
            serial: steps + 1 + (penalty?.Length ?? 0),
            occurredOn: new DateOnly(2023, 10, 30)
        );
        var id = CaseId.Parse($"kl.bawaslu/{slug}");
        await Node.AcceptAsync(
            id,
            [
                CaseSays.Call(CaseSays.Reported(report)),
                .. CaseSays.UpToDecision(CaseSays.ReceivedOn, penalty).Take(steps).Select(said => CaseSays.Call(said)),
            ]
        );
        await Node.FollowAsync(Node.CaseProjection);
        return Node.CaseList.Find(id)!.IsListed;
    }

    private Task ReportAndEndAsync() =>
        Node.AcceptAsync(
            Ended,
            [
                CaseSays.Call(CaseSays.Reported(CaseSays.Alleges(serial: 9))),
                CaseSays.Call(CaseSays.Plain(CaseMove.Withdrawn, CaseSays.ReceivedOn.AddDays(1))),
            ]
        );

    private static async Task ExpectAsync(TestNode node, CaseId id)
    {
        var file = await node.ReadAsync(id);
        SameLine.Expect(CaseLine.Of(file.Case, file.Version, Shipped.CaseRules), node.CaseList.Find(id));
    }
}

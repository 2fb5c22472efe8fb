using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class AgencyStateTests : GrainTests
{
    [Fact]
    public async Task Records_that_follow_one_another_are_taken_in_without_reading_the_log()
    {
        var state = await LoadAsync();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        var reads = await SettledReadsAsync();

        await state.FollowAsync(await Node.RecordsAsync());

        Assert.Equal((2L, 2), (state.Position, Signed(state)));
        Assert.Equal(reads, Node.Log.OwnerReads);
    }

    [Fact]
    public async Task A_gap_is_noticed_and_read_from_the_log()
    {
        var state = await LoadAsync();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await Node.TellAsync(Say.Signs(CeremonyId.Parse("52/apel"), 9));
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 3));
        var reads = await SettledReadsAsync();

        // Another agency's record in between is no gap; a record of its own that it never saw is one.
        await state.FollowAsync([(await Node.RecordsAsync())[^1]]);

        Assert.Equal((4L, 3), (state.Position, Signed(state)));
        Assert.Equal(reads + 1, Node.Log.OwnerReads);
    }

    [Fact]
    public async Task Other_agencies_records_in_between_are_no_gap()
    {
        var state = await LoadAsync();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        await Node.TellAsync(Say.Signs(CeremonyId.Parse("52/apel"), 9));
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1));
        var reads = await SettledReadsAsync();

        var records = await Node.RecordsAsync();
        await state.FollowAsync([records[0], records[2]]);

        Assert.Equal((3L, 1), (state.Position, Signed(state)));
        Assert.Equal(reads, Node.Log.OwnerReads);
    }

    [Fact]
    public async Task Records_told_twice_or_late_count_once()
    {
        var state = await LoadAsync();
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        var records = await Node.RecordsAsync();

        await state.FollowAsync([records[1]]);
        await state.FollowAsync([records[0], records[1]]);
        await state.CatchUpAsync();

        Assert.Equal((2L, 2), (state.Position, Signed(state)));
    }

    [Fact]
    public async Task Corrected_elections_move_the_pledges_there()
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pemilu), "h").Sign(1, 2).Withdraw(2, "w"));
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(Shipped.Pemilu), "k").Sign(1, 3));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(Shipped.Pilkada), "h2").Sign(4));

        var state = await LoadAsync();

        Assert.Equal(
            [(Shipped.Pemilu, 2), (Shipped.Pilkada, 2)],
            state.Report()!.Figures.Select(figures => (figures.Election, figures.Signed.Pns))
        );
        Assert.Equal((await Node.AskAsync(AgencySays.Tual)).Figures, state.Report()!.Figures);
    }

    [Fact]
    public async Task Pledges_before_the_facts_count_once_the_facts_come()
    {
        await Node.TellAsync(Say.Signs(Say.BalaiKota, 1, 2));
        var state = await LoadAsync();
        Assert.Empty(state.Report()!.Figures);

        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h"));
        await state.CatchUpAsync();

        Assert.Equal(2, Signed(state));
    }

    [Fact]
    public async Task Its_own_events_count_when_committed_and_are_passed_over_when_followed()
    {
        var state = await LoadAsync();
        await Node.TellAsync(AgencySays.Of(AgencySays.Tual, "a", AgencySays.RollOf(AgencySays.Tual, pns: 5)));
        var record = Assert.Single(await Node.RecordsAsync());
        var after = state.Agency! with { Name = "as the turn decided" };

        state.Commit([record], after);
        Assert.Equal((1L, 0L), (state.Head.Version, state.Position));
        await state.FollowAsync([record]);

        Assert.Same(after, state.Agency);
        Assert.Equal(1, state.Position);
    }

    [Fact]
    public async Task The_parts_of_Jakarta_are_no_agencies()
    {
        var state = await AgencyLoading.LoadAsync(AgencyId.Parse("31.71"), Node.Context, snapshots: null);

        Assert.Null(state.Agency);
        Assert.Null(state.Report());
        Assert.Null(state.Line());
    }

    private Task<AgencyState> LoadAsync() => AgencyLoading.LoadAsync(AgencySays.Tual, Node.Context, snapshots: null);

    /// <summary>How often the log was read once the node's own agencies rest.</summary>
    private async Task<int> SettledReadsAsync()
    {
        await Node.SettleAsync();
        return Node.Log.OwnerReads;
    }

    private static int Signed(AgencyState state) => Assert.Single(state.Report()!.Figures).Signed.Pns;
}

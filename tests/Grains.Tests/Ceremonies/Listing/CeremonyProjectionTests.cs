using Netralitas.Domain.Agencies;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.Domain.Wording;
using Netralitas.EventLog;
using Netralitas.Grains.Tests.Agencies;
using Netralitas.Grains.Tests.Cases;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Ceremonies.Listing;

public sealed class CeremonyProjectionTests : GrainTests
{
    private static readonly CeremonyId[] Both = [Say.BalaiKota, Say.Kecamatan];

    [Fact]
    public async Task A_line_says_what_was_reported_and_how_many_pledged()
    {
        await Node.TellAsync(
            Say.Of(Say.BalaiKota)
                .Report(Recited.With(Recited.Wording("menegakkan", "menegakan")), "h")
                .Sign(1, 2)
                .Pledge(Say.Person(1), PledgeKind.Spoken, PersonCategory.Pppk)
        );
        await Node.FollowAsync(Node.CeremonyProjection);

        var line = Node.CeremonyList.Find(Say.BalaiKota)!;
        Assert.Equal((WordingVerdict.Orthographic, 1), (line.Verdict, line.EvidenceCount));
        Assert.Equal((new CategoryCounts(1, 0, 0), new CategoryCounts(2, 0, 0)), (line.Spoken, line.Signed));
        Assert.Equal("Drs. A. Rumra", line.Leader?.Name);
        await SameCeremony.ExpectAsync(Node, Both);
    }

    [Fact]
    public async Task What_this_node_commits_is_taken_in_without_reading_it_back()
    {
        await Node.FollowAsync(Node.CeremonyProjection);
        var (news, reads) = (Node.Subscription.NextNews, Node.Log.WholeReads);
        Assert.False(news.IsCompleted);

        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2));
        await news.WaitAsync(Cancellation);
        await Node.Subscription.FollowRecentAsync(Cancellation);

        Assert.Equal(2, Node.CeremonyList.Find(Say.BalaiKota)?.Signed.Pns);
        Assert.Equal(reads, Node.Log.WholeReads);
        Assert.False(Node.Subscription.NextNews.IsCompleted);
    }

    [Fact]
    public async Task What_other_nodes_committed_in_between_is_not_passed_over()
    {
        var other = await StartAsync();
        await Node.FollowAsync(Node.CeremonyProjection);
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));
        await other.TellAsync(Say.Of(Say.BalaiKota).Sign(2, 3));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Sign(4));

        await Node.Subscription.FollowRecentAsync(Cancellation);
        Assert.Equal(4, Node.CeremonyList.Find(Say.BalaiKota)?.Signed.Pns);

        await other.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "k").Sign(1));
        await Node.FollowAsync(Node.CeremonyProjection);

        await SameCeremony.ExpectAsync(Node, Both);
        Assert.Equal((await Node.RecordsAsync())[^1].Position, Node.CeremonyList.Position);
    }

    // The category that counts is the one first given; who withdraws may give another.
    [Fact]
    public async Task A_withdrawn_pledge_leaves_the_category_it_was_counted_in()
    {
        var person = Say.Person(7);
        var later = Node.Clock.GetUtcNow().AddMinutes(5);
        await Node.TellAsync(
            Say.Of(Say.BalaiKota)
                .Pledge(person, PledgeKind.Spoken, PersonCategory.Pppk)
                .Pledge(person, PledgeKind.Signed)
                .Withdraw(7, "w", later)
        );
        await Node.FollowAsync(Node.CeremonyProjection);

        Assert.Equal(new CategoryCounts(0, 1, 0), Node.CeremonyList.Find(Say.BalaiKota)?.Spoken);
        Assert.Equal(new CategoryCounts(0, 0, 0), Node.CeremonyList.Find(Say.BalaiKota)?.Signed);

        await Node.TellAsync(
            Say.Of(Say.BalaiKota).Pledge(person, PledgeKind.Signed, PersonCategory.Pns, later.AddMinutes(1))
        );
        await Node.FollowAsync(Node.CeremonyProjection);

        await SameCeremony.ExpectAsync(Node, Both);
    }

    [Theory]
    [InlineData("x'01'")]
    [InlineData("CAST('{\"elections\":' AS BLOB)")]
    [InlineData("CAST('[]' AS BLOB)")]
    public async Task A_damaged_record_is_told_of_and_stops_no_other(string damaged)
    {
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1));
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "k").Sign(1, 2));
        await ExecuteAsync($"UPDATE records SET data = {damaged} WHERE stream = '{Say.BalaiKota}'");
        var node = await StartAsync();

        await node.FollowAsync(node.CeremonyProjection);

        Assert.Equal(2, node.CeremonyList.Find(Say.Kecamatan)?.Signed.Pns);
        Assert.Equal([1, 2], node.CeremonyProjection.Unreadable.Keys.Order());
        Assert.True(node.CeremonyList.IsLoaded);
        Assert.Equal((await Node.RecordsAsync())[^1].Position, node.CeremonyList.Position);
    }

    [Fact]
    public async Task A_database_that_fails_halfway_leaves_nothing_out_and_counts_nothing_twice()
    {
        await Node.TellAsync(Say.Of(Say.Kecamatan).Report(Say.Held(), "k").Sign(1, 2));
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Say.Held(), "h").Sign(1, 2).Withdraw(1, "w").Sign(3));
        var node = await StartAsync();
        node.Log.BeforeStreamRead = _ => throw new LogUnavailableException("away", new IOException());
        await Assert.ThrowsAsync<LogUnavailableException>(() => node.FollowAsync(node.CeremonyProjection));
        Assert.False(node.CeremonyList.IsLoaded);
        Assert.Equal(2, node.CeremonyList.Find(Say.Kecamatan)?.Signed.Pns);

        node.Log.BeforeStreamRead = null;
        await node.FollowAsync(node.CeremonyProjection);

        Assert.Empty(node.CeremonyProjection.Unreadable);
        await SameCeremony.ExpectAsync(node, Both);
    }

    [Fact]
    public async Task An_agencys_new_name_is_asked_of_its_old_wordings()
    {
        var wording = Recited.Wording("di instansi masing-masing", "di lingkungan Pemerintah Kota Tual");
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Recited.With(wording), "h"));
        await Node.FollowAsync(Node.CeremonyProjection);
        Assert.Equal(WordingVerdict.Conforms, Node.CeremonyList.Find(Say.BalaiKota)?.Verdict);

        var tual = Shipped.Agency("81.72");
        await Node.TellAsync(
            AgencySays.Of(
                AgencySays.Tual,
                "n",
                new AgencyEvent.Registered("Kota Ambon", tual.Kind, tual.Province, tual.TimeZone)
            )
        );
        await Node.SettleAsync();
        await Node.FollowAsync(Node.CeremonyProjection);

        Assert.Equal(WordingVerdict.Substantive, Node.CeremonyList.Find(Say.BalaiKota)?.Verdict);
        await SameCeremony.ExpectAsync(Node, Both);
    }

    [Fact]
    public async Task Nothing_of_a_case_is_on_the_board()
    {
        await Node.AcceptAsync(CaseSays.First, CaseSays.Call(CaseSays.Reported()));

        await Node.FollowAsync(Node.CeremonyProjection);

        Assert.Empty(Node.CeremonyList.Lines);
        Assert.Empty(Node.CeremonyProjection.Unreadable);
        Assert.Equal((await Node.RecordsAsync())[^1].Position, Node.CeremonyList.Position);
    }

    [Fact]
    public async Task A_plan_that_comes_after_the_ceremony_was_held_changes_nothing()
    {
        var plan = new CeremonyEvent.Scheduled(
            new CeremonyFacts
            {
                Elections = [Shipped.Pilkada],
                Place = "Stadion",
                Date = new CeremonyDate.At(Node.Clock.GetUtcNow()),
            }
        );
        await Node.TellAsync(Say.Of(Say.BalaiKota).Report(Recited.With(wording: null), "h").Report(plan, "s"));

        await Node.FollowAsync(Node.CeremonyProjection);

        Assert.Equal("Halaman kantor", Node.CeremonyList.Find(Say.BalaiKota)?.Place);
        await SameCeremony.ExpectAsync(Node, Both);
    }
}

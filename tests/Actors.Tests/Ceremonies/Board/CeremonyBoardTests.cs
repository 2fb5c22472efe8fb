using Netralitas.Actors.Ceremonies.Board;
using Netralitas.Actors.Tests.Facts;
using Netralitas.Actors.Tests.Hosting;
using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Identifiers;

namespace Netralitas.Actors.Tests.Ceremonies.Board;

public sealed class CeremonyBoardTests
{
    private static readonly DateTimeOffset Morning = new(2023, 11, 27, 0, 0, 0, TimeSpan.Zero);

    private readonly CeremonyBoard board = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void An_agencys_ceremonies_are_found_by_their_agency()
    {
        Post("81.72/b", 1);
        Post("81.72/a", 2);
        Post("51.01/a", 3);
        Post("81.72/a", 4);

        Assert.Equal(3, board.Count);
        Assert.Equal(["81.72/a", "81.72/b"], Ids(board.Of(AgencyId.Parse("81.72"))).Order(StringComparer.Ordinal));
        Assert.Empty(board.Of(AgencyId.Parse("52")));
        Assert.Equal(4, board.Find(CeremonyId.Parse("81.72/a"))?.Position);
        Assert.Equal(3, board.Lines.Count());
    }

    [Fact]
    public void Who_waits_longest_for_a_review_comes_first_and_leaves_the_queue_once_reviewed()
    {
        Post("81.72/late", 1, CeremonyStatus.Held, Morning.AddHours(3));
        Post("81.72/early", 2, CeremonyStatus.Held, Morning);
        Post("51.01/early", 3, CeremonyStatus.Held, Morning);
        Post("51.01/plan", 4, CeremonyStatus.Scheduled);
        Assert.Equal(["51.01/early", "81.72/early", "81.72/late"], Ids(board.AwaitingReview));

        Post("81.72/early", 5, CeremonyStatus.Verified, Morning);
        Post("51.01/early", 6, CeremonyStatus.Held, Morning.AddHours(4));

        Assert.Equal(["81.72/late", "51.01/early"], Ids(board.AwaitingReview));
        Assert.Equal(2, board.AwaitingReviewCount);
    }

    [Fact]
    public void What_changed_after_a_position_comes_in_the_order_it_changed()
    {
        Post("81.72/a", 1);
        Post("51.01/a", 2);
        Post("81.72/b", 3);
        Post("81.72/a", 4);

        Assert.Equal(["81.72/b", "81.72/a"], Ids(board.ChangedAfter(2)));
        Assert.Empty(board.ChangedAfter(4));
    }

    [Fact]
    public void Whoever_watches_is_told_of_a_change_once()
    {
        var change = board.NextChange;
        Assert.False(change.IsCompleted);

        board.MoveTo(7);

        Assert.True(change.IsCompleted);
        Assert.False(board.NextChange.IsCompleted);
        Assert.Equal(7, board.Position);
    }

    [Fact]
    public async Task Whoever_waits_for_a_position_goes_on_when_the_board_has_it()
    {
        var reached = board.ReachAsync(7, Timeout.InfiniteTimeSpan, TimeProvider.System, Cancellation);
        board.MoveTo(6);
        Assert.False(reached.IsCompleted);

        board.MoveTo(8);

        Assert.True(await reached);
        Assert.True(await board.ReachAsync(8, TimeSpan.Zero, TimeProvider.System, Cancellation));
    }

    [Fact]
    public async Task Whoever_waits_for_a_position_does_not_wait_for_ever()
    {
        Assert.False(await board.ReachAsync(1, TimeSpan.FromMilliseconds(1), TimeProvider.System, Cancellation));
    }

    private void Post(
        string id,
        long position,
        CeremonyStatus status = CeremonyStatus.Scheduled,
        DateTimeOffset? reportedAt = null
    ) =>
        board.Post(
            CeremonyLine.Unknown(CeremonyId.Parse(id)) with
            {
                Status = status,
                Elections = [Shipped.Pemilu],
                ReportedAt = reportedAt,
                Version = position,
                Position = position,
            }
        );

    private static IEnumerable<string> Ids(IEnumerable<CeremonyLine> lines) => lines.Select(line => line.Id.Value);
}

using Netralitas.Cli.Server;

namespace Netralitas.Cli.Tests.Server;

public sealed class BackoffTests
{
    private readonly Backoff backoff = new(new Random(7));

    [Fact]
    public void The_wait_grows_with_every_attempt_and_stays_under_its_cap()
    {
        var firsts = Enumerable.Range(0, 200).Select(_ => backoff.After(1, null)).ToList();
        var lates = Enumerable.Range(0, 200).Select(_ => backoff.After(50, null)).ToList();

        Assert.All(
            firsts,
            wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(200))
        );
        Assert.All(lates, wait => Assert.InRange(wait, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public void Waits_differ_so_that_senders_do_not_come_back_together()
    {
        var waits = Enumerable.Range(0, 50).Select(_ => backoff.After(4, null)).Distinct().Count();

        Assert.True(waits > 40);
    }

    [Fact]
    public void The_wait_is_never_shorter_than_the_server_asked_for()
    {
        Assert.All(
            Enumerable.Range(1, 20),
            attempt => Assert.True(backoff.After(attempt, TimeSpan.FromSeconds(60)) >= TimeSpan.FromSeconds(60))
        );
    }

    [Fact]
    public void A_date_in_the_past_asks_for_no_extra_wait()
    {
        Assert.True(backoff.After(1, TimeSpan.FromSeconds(-5)) > TimeSpan.Zero);
    }
}

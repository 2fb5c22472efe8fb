using Netralitas.Identity.Accounts;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Accounts;

public sealed class SignInBrakeTests
{
    [Fact]
    public void A_network_that_fails_thirty_times_is_held_for_the_rest_of_ten_minutes_and_no_other_is()
    {
        var clock = new StandingClock(new DateTimeOffset(2024, 10, 7, 8, 0, 0, TimeSpan.Zero));
        var brake = new SignInBrake(clock);
        for (var failures = 0; failures < 29; failures++)
        {
            Assert.True(brake.TryBegin("10.0.0.*"));
        }

        Assert.False(brake.Holds("10.0.0.*"));
        Assert.True(brake.TryBegin("10.0.0.*"));
        Assert.True(brake.Holds("10.0.0.*"));
        Assert.False(brake.Holds("10.0.1.*"));

        clock.MoveTo(clock.GetUtcNow().AddMinutes(10));
        Assert.False(brake.Holds("10.0.0.*"));
        Assert.True(brake.TryBegin("10.0.0.*"));
        Assert.False(brake.Holds("10.0.0.*"));
    }

    [Fact]
    public async Task Of_many_tries_at_once_no_more_begin_than_of_many_in_a_row()
    {
        var brake = new SignInBrake(TimeProvider.System);

        var begun = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(_ => Task.Run(() => brake.TryBegin("10.0.0.*")))
        );

        Assert.Equal(30, begun.Count(each => each));
    }

    [Fact]
    public void Who_signs_in_is_not_held_however_often()
    {
        var brake = new SignInBrake(TimeProvider.System);
        for (var tries = 0; tries < 100; tries++)
        {
            Assert.True(brake.TryBegin("10.0.0.*"));
            brake.Forgive("10.0.0.*");
        }
    }

    [Fact]
    public void However_many_networks_fail_those_that_are_held_stay_held()
    {
        var brake = new SignInBrake(TimeProvider.System);
        for (var failures = 0; failures < 30; failures++)
        {
            Assert.True(brake.TryBegin("held"));
        }

        for (var network = 0; network < 30_000; network++)
        {
            Assert.True(brake.TryBegin($"{network}"));
        }

        Assert.True(brake.Holds("held"));
    }
}

using Netralitas.Api.Accounts;
using Netralitas.Api.Tests.Hosting;

namespace Netralitas.Api.Tests.Accounts;

public sealed class SignInBrakeTests
{
    [Fact]
    public void A_network_that_fails_thirty_times_is_held_for_the_rest_of_ten_minutes_and_no_other_is()
    {
        var clock = new StandingClock(new DateTimeOffset(2024, 10, 7, 8, 0, 0, TimeSpan.Zero));
        var brake = new SignInBrake(clock);
        for (var failures = 0; failures < 29; failures++)
        {
            brake.Count("10.0.0.*");
        }

        Assert.False(brake.Holds("10.0.0.*"));
        brake.Count("10.0.0.*");
        Assert.True(brake.Holds("10.0.0.*"));
        Assert.False(brake.Holds("10.0.1.*"));

        clock.MoveTo(clock.GetUtcNow().AddMinutes(10));
        Assert.False(brake.Holds("10.0.0.*"));
        brake.Count("10.0.0.*");
        Assert.False(brake.Holds("10.0.0.*"));
    }

    [Fact]
    public void However_many_networks_fail_those_that_are_held_stay_held()
    {
        var brake = new SignInBrake(TimeProvider.System);
        for (var failures = 0; failures < 30; failures++)
        {
            brake.Count("held");
        }

        for (var network = 0; network < 30_000; network++)
        {
            brake.Count($"{network}");
        }

        Assert.True(brake.Holds("held"));
    }
}

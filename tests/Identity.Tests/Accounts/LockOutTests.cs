using Netralitas.Identity.Accounts;

namespace Netralitas.Identity.Tests.Accounts;

public sealed class LockOutTests
{
    private static readonly DateTimeOffset Now = new(2024, 10, 7, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 15)]
    [InlineData(6, 30)]
    [InlineData(7, 60)]
    [InlineData(11, 960)]
    [InlineData(12, 1440)]
    [InlineData(1_000, 1440)]
    public void The_lock_doubles_with_each_failure_up_to_a_day(int failures, int minutes) =>
        Assert.Equal(minutes == 0 ? DateTimeOffset.UnixEpoch : Now.AddMinutes(minutes), LockOut.Until(failures, Now));
}

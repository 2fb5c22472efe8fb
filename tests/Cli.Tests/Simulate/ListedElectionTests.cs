using System.Globalization;
using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class ListedElectionTests
{
    [Theory]
    [InlineData("2024-09-23", "2024-09-23")]
    [InlineData("2024-09-24", "2024-09-23")]
    [InlineData("2024-09-29", "2024-09-23")]
    [InlineData("2024-09-30", "2024-09-30")]
    public void Ceremonies_are_on_the_monday_on_or_before_the_target_date(string target, string monday)
    {
        var election = new ListedElection("x", DateOnly.Parse(target, CultureInfo.InvariantCulture));

        Assert.Equal(DateOnly.Parse(monday, CultureInfo.InvariantCulture), election.CeremonyDay);
    }
}

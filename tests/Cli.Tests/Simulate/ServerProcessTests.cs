using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class ServerProcessTests
{
    [Fact]
    public void The_peak_memory_of_a_process_is_read_in_kibibytes()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Needs /proc, which only Linux has.");

        var peak = ServerProcess.PeakMemoryKib(Environment.ProcessId);

        Assert.InRange(peak!.Value, 10_000, 100_000_000);
    }

    [Fact]
    public void A_process_that_is_not_there_has_none()
    {
        Assert.Null(ServerProcess.PeakMemoryKib(int.MaxValue));
    }
}

using Netralitas.Bench;
using Netralitas.Bench.Servers;
using Netralitas.Cli;
using Netralitas.Cli.Terminal;

namespace Netralitas.Bench.Pages;

/// <summary>The nation once, played by <c>netralitas simulate --nation</c>, so that the pages have all there is to show.</summary>
internal static class NationLoad
{
    /// <summary>The election it pledges for.</summary>
    public const string Election = "pilkada-2024";

    /// <summary>Plays it.</summary>
    /// <exception cref="BenchFailedException">A figure is not what was sent.</exception>
    public static async Task RunAsync(ServerReady node, string? persons, CancellationToken cancellation)
    {
        List<string> arguments =
        [
            "simulate",
            "--nation",
            "--election",
            Election,
            "--url",
            node.Address!,
            "--key",
            node.OperatorKey!,
        ];
        if (persons is not null)
        {
            arguments.AddRange(["--persons", persons]);
        }

        if (await NetralitasCommand.RunAsync([.. arguments], Surroundings.OfProcess(), cancellation) != ExitCode.Ok)
        {
            throw new BenchFailedException("the nation is not what was sent; see above");
        }
    }
}

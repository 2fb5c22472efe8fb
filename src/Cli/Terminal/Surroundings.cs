using Spectre.Console;

namespace Netralitas.Cli.Terminal;

/// <summary>Everything a command takes from outside, so that a test can give it instead.</summary>
/// <param name="Out">Where results go.</param>
/// <param name="Error">Where problems, notes and progress go, so that results can be piped.</param>
/// <param name="Variable">Reads an environment variable; null if it is not set.</param>
/// <param name="Time">The clock, by which it also waits.</param>
/// <param name="Transport">Makes the handler that carries requests, over at most so many connections.</param>
public sealed record Surroundings(
    IAnsiConsole Out,
    IAnsiConsole Error,
    Func<string, string?> Variable,
    TimeProvider Time,
    Func<int, HttpMessageHandler> Transport
)
{
    private const int RedirectedWidth = 160;

    /// <summary>The process' own terminal, environment, clock and network.</summary>
    public static Surroundings OfProcess() =>
        new(
            ConsoleOn(Console.Out, Console.IsOutputRedirected),
            ConsoleOn(Console.Error, Console.IsErrorRedirected),
            Environment.GetEnvironmentVariable,
            TimeProvider.System,
            connections => new SocketsHttpHandler
            {
                MaxConnectionsPerServer = connections,
                ConnectTimeout = TimeSpan.FromSeconds(10),
                PooledConnectionLifetime = TimeSpan.FromMinutes(15),
                UseCookies = false,
                AllowAutoRedirect = false,
            }
        );

    // A file or a pipe gets no colours, and lines wide enough that no table breaks its words.
    private static IAnsiConsole ConsoleOn(TextWriter writer, bool redirected)
    {
        var settings = new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) };
        if (!redirected)
        {
            return AnsiConsole.Create(settings);
        }

        settings.Ansi = AnsiSupport.No;
        settings.Interactive = InteractionSupport.No;
        var console = AnsiConsole.Create(settings);
        console.Profile.Width = RedirectedWidth;
        return console;
    }
}

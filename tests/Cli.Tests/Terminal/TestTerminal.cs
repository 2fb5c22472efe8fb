using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Tests.Terminal;

/// <summary>A terminal that is only text, with an environment of its own and pauses that take no time but are remembered.</summary>
public sealed class TestTerminal
{
    public const string Key = "ntr_operator_0123456789abcdefSECRET";

    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public TestTerminal(HttpMessageHandler server)
    {
        Surroundings = new Surroundings(
            Console(output),
            Console(error),
            Variables.GetValueOrDefault,
            Clock,
            _ => server
        );
    }

    public Surroundings Surroundings { get; init; }

    public Dictionary<string, string> Variables { get; } = new(StringComparer.Ordinal) { ["NETRALITAS_KEY"] = Key };

    public HastyClock Clock { get; } = new();

    public IReadOnlyList<TimeSpan> Pauses => Clock.Pauses;

    public string Output => output.ToString();

    public string Error => error.ToString();

    public Task<int> RunAsync(params string[] args) =>
        NetralitasCommand.RunAsync(args, Surroundings, TestContext.Current.CancellationToken);

    private static IAnsiConsole Console(StringWriter to)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new AnsiConsoleOutput(to),
            }
        );
        console.Profile.Width = 400;
        return console;
    }
}

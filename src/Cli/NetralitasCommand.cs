using System.CommandLine;
using System.CommandLine.Invocation;
using Netralitas.Cli.Import;
using Netralitas.Cli.Keys;
using Netralitas.Cli.Simulate;
using Netralitas.Cli.Terminal;
using Netralitas.Cli.Verify;

namespace Netralitas.Cli;

/// <summary>The <c>netralitas</c> command line: everything it can do, and what its exit code means.</summary>
public static class NetralitasCommand
{
    /// <summary>Runs one command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(
        string[] args,
        Surroundings surroundings,
        CancellationToken cancellation = default
    )
    {
        var parsed = Create(surroundings).Parse(args);
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = surroundings.Out.Profile.Out.Writer,
            Error = surroundings.Error.Profile.Out.Writer,
        };
        try
        {
            var code = await parsed.InvokeAsync(configuration, cancellation);
            return parsed.Action is ParseErrorAction ? ExitCode.Usage : code;
        }
        catch (HttpRequestException e)
        {
            surroundings.Error.Problem(
                new Bilingual(
                    $"Server tidak dapat dihubungi. {e.Message}",
                    $"The server cannot be reached. {e.Message}"
                )
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.Problem(
                new Bilingual($"Berkas tidak dapat dibaca atau ditulis. {e.Message}", $"A file failed. {e.Message}")
            );
        }
        catch (OperationCanceledException)
        {
            surroundings.Error.Problem(new Bilingual("Dihentikan.", "Stopped."));
        }

        return ExitCode.Failed;
    }

    private static RootCommand Create(Surroundings surroundings)
    {
        var root = new RootCommand("Ikrar netralitas ASN / the neutrality pledge of Indonesia's civil servants");
        var global = new GlobalOptions(surroundings);
        global.AddTo(root);
        root.Subcommands.Add(KeysCommand.Create(global, surroundings));
        root.Subcommands.Add(ImportCommand.Create(global, surroundings));
        root.Subcommands.Add(VerifyCommand.Create(surroundings));
        root.Subcommands.Add(SimulateCommand.Create(global, surroundings));
        return root;
    }
}

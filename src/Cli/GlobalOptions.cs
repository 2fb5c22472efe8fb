using System.CommandLine;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli;

/// <summary>The options of every command that talks to a server: where it is and with which key.</summary>
public sealed class GlobalOptions
{
    private const string UrlVariable = "NETRALITAS_URL";
    private const string KeyVariable = "NETRALITAS_KEY";
    private const string UrlDefault = "http://127.0.0.1:5080";

    private readonly Surroundings surroundings;

    // Neither option has a default the parser knows of: --help would print it, and one of them is a secret.
    private readonly Option<string> url = new("--url")
    {
        Description = $"Alamat server / the server's address [{UrlVariable}, {UrlDefault}]",
        Recursive = true,
    };

    private readonly Option<string> key = new("--key")
    {
        Description = $"Kunci API; lebih aman lewat lingkungan / API key; safer in the environment [{KeyVariable}]",
        Recursive = true,
    };

    /// <summary>Reads what the command line lacks from the environment.</summary>
    public GlobalOptions(Surroundings surroundings) => this.surroundings = surroundings;

    /// <summary>Puts the options on the root command.</summary>
    public void AddTo(RootCommand root)
    {
        root.Options.Add(url);
        root.Options.Add(key);
    }

    /// <summary>What a command does with the server it is told to talk to; without one it is not done.</summary>
    public void SetAction(Command command, Func<ServerAddress, ParseResult, CancellationToken, Task<int>> act) =>
        command.SetAction(
            (parsed, cancellation) =>
                Resolve(parsed) is { } address ? act(address, parsed, cancellation) : Task.FromResult(ExitCode.Usage)
        );

    /// <summary>The server to talk to; null, and the problem is shown, when address or key will not do.</summary>
    private ServerAddress? Resolve(ParseResult parsed)
    {
        var address = First(parsed.GetValue(url), surroundings.Variable(UrlVariable), UrlDefault);
        if (ReadUrl(address) is not { } uri)
        {
            return null;
        }

        var secret = First(parsed.GetValue(key), surroundings.Variable(KeyVariable), "").Trim();
        if (ServerAddress.IsKey(secret))
        {
            return new ServerAddress(uri, secret);
        }

        surroundings.Error.Problem(
            secret.Length == 0
                ? new Bilingual(
                    $"Kunci API belum diberikan: isi {KeyVariable} atau --key.",
                    $"No API key given: set {KeyVariable} or use --key."
                )
                : new Bilingual(
                    "Kunci API berisi karakter yang tidak mungkin (spasi atau bukan ASCII).",
                    "The API key holds characters no key has (blanks or not ASCII)."
                )
        );
        return null;
    }

    /// <summary>A server's address; null, and the problem is shown, when it will not do.</summary>
    public Uri? ReadUrl(string address)
    {
        if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https"))
        {
            return uri;
        }

        surroundings.Error.Problem(
            new Bilingual(
                $"Alamat server bukan URL http atau https: {address}",
                $"The server's address is no http or https URL: {address}"
            )
        );
        return null;
    }

    private static string First(string? option, string? variable, string fallback) =>
        !string.IsNullOrWhiteSpace(option) ? option
        : !string.IsNullOrWhiteSpace(variable) ? variable
        : fallback;
}

using System.Net;
using Netralitas.Identity.Accounts.Oidc;
using Netralitas.Identity.Sessions;

namespace Netralitas.Silo.Hosting;

/// <summary>What an administrator sets, from <c>appsettings.json</c>, environment variables or the command line.</summary>
public sealed record NodeSettings
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Netralitas";

    private static readonly TimeSpan DrainDelayMax = TimeSpan.FromMinutes(5);

    /// <summary>Path of the embedded database; used unless <see cref="Postgres"/> is set.</summary>
    public string Database { get; init; } = "netralitas.db";

    /// <summary>Connection string of a PostgreSQL 15+ database, which several nodes may share; empty for the embedded one.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>
    /// Path of the file that holds the master key of cases, which must be there; empty for one beside the embedded database, or
    /// <c>netralitas.case-key</c> in the working folder, made at the first start. Nodes of one database need the same file.
    /// </summary>
    public string CaseKey { get; init; } = "";

    /// <summary>Folder of the fact files; empty for those that come with the program.</summary>
    public string Data { get; init; } = "";

    /// <summary>The share of the roll, over 0 to 1, that makes an agency complete.</summary>
    public double CompletionThreshold { get; init; } = 1.0;

    /// <summary>Whether to report the five sample ceremonies at start.</summary>
    public bool Sample { get; init; }

    /// <summary>
    /// How long the node goes on answering after it was told to stop, while it already says it is not ready, so that
    /// whoever spreads requests over several nodes stops sending some here. None by default: a node alone has nobody
    /// to take over.
    /// </summary>
    public TimeSpan DrainDelay { get; init; } = TimeSpan.Zero;

    /// <summary>How long people stay signed in.</summary>
    public SessionSettings Session { get; init; } = new();

    /// <summary>The provider that says who people are; local accounts if none is set.</summary>
    public OidcSettings Oidc { get; init; } = new();

    /// <summary>
    /// Networks (CIDR, with commas) of the reverse proxies whose word is taken for who calls and whether over TLS; those of this
    /// machine always are.
    /// </summary>
    public string Proxies { get; init; } = "";

    /// <summary>A command line as the framework's configuration wants it: words that stand alone become settings.</summary>
    public static string[] Spell(string[] args) =>
        [.. args.Select(arg => arg == "--sample" ? $"--{Section}:{nameof(Sample)}=true" : arg)];

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="FormatException">A setting has no meaning or breaks its rule; the message names it.</exception>
    public static NodeSettings Read(IConfiguration configuration)
    {
        try
        {
            return (configuration.GetSection(Section).Get<NodeSettings>() ?? new NodeSettings()).Checked();
        }
        catch (InvalidOperationException fault)
        {
            throw new FormatException(fault.Message, fault);
        }
    }

    /// <summary>These settings, if they can be meant.</summary>
    /// <exception cref="FormatException">A setting breaks its rule; the message names it.</exception>
    public NodeSettings Checked()
    {
        Session.Check($"{Section}:{nameof(Session)}");
        Oidc.Check($"{Section}:{nameof(Oidc)}");
        _ = ReadProxies();
        if (CompletionThreshold is not (> 0 and <= 1))
        {
            throw new FormatException(
                $"{Section}:{nameof(CompletionThreshold)} is {CompletionThreshold}; it must lie over 0 and up to 1."
            );
        }

        return DrainDelay >= TimeSpan.Zero && DrainDelay <= DrainDelayMax
            ? this
            : throw new FormatException(
                $"{Section}:{nameof(DrainDelay)} is {DrainDelay}; it must lie between 0 and {DrainDelayMax}."
            );
    }

    /// <summary>The networks of <see cref="Proxies"/>.</summary>
    /// <exception cref="FormatException">One is none.</exception>
    public IReadOnlyList<IPNetwork> ReadProxies() =>
        [
            .. Proxies
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(text =>
                    IPNetwork.TryParse(text, out var network)
                        ? network
                        : throw new FormatException(
                            $"{Section}:{nameof(Proxies)}: '{text}' is no network such as 10.0.0.0/8."
                        )
                ),
        ];
}

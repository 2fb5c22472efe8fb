namespace Netralitas.Api.Hosting;

/// <summary>What an administrator sets, from <c>appsettings.json</c>, environment variables or the command line.</summary>
public sealed record NodeSettings
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Netralitas";

    /// <summary>Path of the embedded database; used unless <see cref="Postgres"/> is set.</summary>
    public string Database { get; init; } = "netralitas.db";

    /// <summary>Connection string of a PostgreSQL 15+ database, which several nodes may share; empty for the embedded one.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>Folder of the fact files; empty for those that come with the program.</summary>
    public string Data { get; init; } = "";

    /// <summary>The share of the roll, over 0 to 1, that makes an agency complete.</summary>
    public double CompletionThreshold { get; init; } = 1.0;

    /// <summary>Whether to report the five sample ceremonies at start.</summary>
    public bool Sample { get; init; }

    /// <summary>These settings, if they can be meant.</summary>
    /// <exception cref="FormatException">A setting breaks its rule; the message names it.</exception>
    public NodeSettings Checked() =>
        CompletionThreshold is > 0 and <= 1
            ? this
            : throw new FormatException(
                $"{Section}:{nameof(CompletionThreshold)} is {CompletionThreshold}; it must lie over 0 and up to 1."
            );
}

namespace Netralitas.Cli.Server;

/// <summary>The addresses of the API that the command line uses.</summary>
public static class ServerPaths
{
    /// <summary>Takes events.</summary>
    public const string Events = "/v1/events";

    /// <summary>Makes, lists and revokes keys.</summary>
    public const string Keys = "/v1/keys";

    /// <summary>Lists elections.</summary>
    public const string Elections = "/v1/elections";

    /// <summary>Lists agencies with their figures.</summary>
    public const string Agencies = "/v1/agencies";

    /// <summary>The figures of the whole nation.</summary>
    public const string Summary = "/v1/summary";
}

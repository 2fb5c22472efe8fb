using System.Text.Json;

namespace Netralitas.Cli.Server;

/// <summary>How the API's JSON is read: camelCase names, unknown ones skipped.</summary>
public static class ServerJson
{
    /// <summary>The one set of options.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web);
}

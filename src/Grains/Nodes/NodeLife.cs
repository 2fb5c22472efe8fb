using System.Reflection;
using System.Security.Cryptography;

namespace Netralitas.Grains.Nodes;

/// <summary>What one run of this program is called among the nodes of its database.</summary>
/// <param name="clock">Tells when it started.</param>
public sealed class NodeLife(TimeProvider clock)
{
    private const int IdBytes = 8;

    /// <summary>Its own for this run, so that a node that was started again is another one.</summary>
    public string Id { get; } = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));

    /// <summary>The machine's name; several nodes may share it.</summary>
    public string Name { get; } = Environment.MachineName;

    /// <summary>Which program it runs.</summary>
    public string Version { get; } =
        typeof(NodeLife).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
        ?? "0";

    /// <summary>When it started, and read its facts.</summary>
    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();
}

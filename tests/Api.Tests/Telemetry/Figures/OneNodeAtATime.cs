namespace Netralitas.Api.Tests.Telemetry.Figures;

/// <summary>
/// A host that stops takes its instruments away, and with them what the process's other hosts show under the same name.
/// A real process has one host; tests that look at <c>/metrics</c> must not share theirs with hosts that come and go.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneNodeAtATime
{
    public const string Name = "one node at a time";
}

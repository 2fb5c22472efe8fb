namespace Netralitas.Bench.Servers;

/// <summary>A child is ready.</summary>
/// <param name="Address">Where it listens; null if it does not.</param>
/// <param name="AgencyKeys">The key of each agency, in their order.</param>
/// <param name="OperatorKey">An administrator's key; null where nobody needs one.</param>
internal sealed record ServerReady(string? Address, IReadOnlyList<string> AgencyKeys, string? OperatorKey);

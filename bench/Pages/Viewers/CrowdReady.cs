namespace Netralitas.Bench.Pages.Viewers;

/// <summary>All viewers of a crowd follow their stream.</summary>
/// <param name="Viewers">How many they are.</param>
internal sealed record CrowdReady(int Viewers);

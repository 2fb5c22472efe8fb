namespace Netralitas.Grains.FactFiles;

/// <summary>One file of <c>data/</c> as the node read it at its start.</summary>
/// <param name="Name">Its name without folder and ending: <c>clocks</c>.</param>
/// <param name="Sha256">SHA-256 of its bytes, in hex.</param>
/// <param name="Json">Its bytes.</param>
public sealed record FactFile(string Name, string Sha256, ReadOnlyMemory<byte> Json);

namespace Netralitas.Cli.Simulate;

/// <summary>Civil servants as the server counts them.</summary>
/// <param name="Roll">Who owe the pledge; null while unknown.</param>
/// <param name="Spoken">Who spoke it.</param>
/// <param name="Signed">Who signed it.</param>
public sealed record PersonFigures(long? Roll, long Spoken, long Signed);

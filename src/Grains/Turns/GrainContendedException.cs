namespace Netralitas.Grains.Turns;

/// <summary>A grain lost every attempt to another activation. Nothing was appended; trying again later is safe.</summary>
public sealed class GrainContendedException(string message) : Exception(message);

namespace Netralitas.Grains;

/// <summary>
/// The actor lives on another node, and that node did not answer. What it was asked to do may or may not be done;
/// repeating it is safe.
/// </summary>
public sealed class ActorUnreachableException(string message, Exception cause) : Exception(message, cause);

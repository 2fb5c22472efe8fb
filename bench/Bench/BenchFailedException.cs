namespace Netralitas.Bench;

/// <summary>Something was answered or counted other than it must be: no figure of this run can be trusted.</summary>
internal sealed class BenchFailedException(string message) : Exception(message);

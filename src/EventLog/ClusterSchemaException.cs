namespace Netralitas.EventLog;

/// <summary>The cluster's tables are missing, incomplete or older than the program. The message names what and the command that mends it.</summary>
public sealed class ClusterSchemaException(string message) : Exception(message);

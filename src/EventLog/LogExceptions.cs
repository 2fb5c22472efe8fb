namespace Netralitas.EventLog;

/// <summary>The log's queue holds its limit already. Nothing was appended; the sender may try again shortly.</summary>
public sealed class LogFullException(string message) : Exception(message);

/// <summary>The database did not answer as it should. Whether a pending append took place is unknown; repeating it is safe.</summary>
public sealed class LogUnavailableException(string message, Exception cause) : Exception(message, cause);

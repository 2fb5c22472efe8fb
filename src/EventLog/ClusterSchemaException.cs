namespace Netralitas.EventLog;

/// <summary>The cluster's tables are missing, incomplete or older than the program. The message is one line.</summary>
/// <param name="lack">What is missing, as the beginning of a sentence.</param>
public sealed class ClusterSchemaException(string lack)
    : Exception($"{lack}: prepare the database with `dotnet run --project src/Silo -- --prepare`.");

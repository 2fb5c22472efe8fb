namespace Netralitas.Silo.Clustering;

/// <summary>The script that makes the cluster's tables, as it comes with the program.</summary>
internal static class ClusterScript
{
    /// <summary>Reads it.</summary>
    public static Task<string> ReadAsync(CancellationToken cancellation) =>
        File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "postgres", "orleans.sql"), cancellation);
}

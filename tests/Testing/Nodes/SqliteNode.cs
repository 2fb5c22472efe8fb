namespace Netralitas.Testing.Nodes;

/// <summary>A node on an embedded database in a temporary folder.</summary>
public class SqliteNode : OneNode
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"netralitas-{Guid.NewGuid():n}");

    protected override Task<string[]> MakeDatabaseAsync() =>
        Task.FromResult<string[]>([$"--Netralitas:Database={Path.Combine(folder, "log.db")}"]);

    protected override Task DropDatabaseAsync()
    {
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }
}

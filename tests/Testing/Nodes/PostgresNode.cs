namespace Netralitas.Testing.Nodes;

/// <summary>A node on a schema of its own of a shared PostgreSQL server.</summary>
public class PostgresNode : OneNode
{
    private readonly PostgresSchema schema = new();

    public override string? Missing => PostgresSchema.Missing;

    protected override async Task<string[]> MakeDatabaseAsync()
    {
        await schema.CreateAsync();
        return [$"--Netralitas:Postgres={schema.ConnectionString}"];
    }

    protected override Task DropDatabaseAsync() => schema.DropAsync();
}

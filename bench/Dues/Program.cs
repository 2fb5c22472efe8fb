using Netralitas.Bench.Report;
using Netralitas.Bench.Stores;
using Netralitas.Dues;

if (!DueOptions.TryParse(args, out var options))
{
    Console.Error.WriteLine(DueOptions.Usage);
    return 2;
}

var table = new TextTable("store", "idle, empty", "idle, open", "reported in", "due cleared in", "log alone", "of it");
Directory.CreateDirectory(options.Folder);
var keyFile = Path.Combine(options.Folder, "case-key");
await using (var file = new SqliteFile(options.Folder, "dues"))
{
    await new DueRun(options, table).RunAsync("SQLite", $"--Netralitas:Database={file.Argument}", keyFile);
}

if (options.Postgres is { } connection)
{
    await using var server = await PostgresServer.ConnectAsync(connection, CancellationToken.None);
    await using var database = await server.CreateAsync(CancellationToken.None);
    await new DueRun(options, table).RunAsync("PostgreSQL", $"--Netralitas:Postgres={database.Argument}", keyFile);
}

File.Delete(keyFile);
Console.Out.Write(table);
return 0;

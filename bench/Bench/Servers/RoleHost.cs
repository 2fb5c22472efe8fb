using Netralitas.Bench.Ceilings;
using Netralitas.Bench.Load;
using Netralitas.Bench.Peers;
using Netralitas.EventLog;

namespace Netralitas.Bench.Servers;

/// <summary>The child's side: serves its role until the parent closes its input, so that it never outlives the parent.</summary>
internal static class RoleHost
{
    /// <summary>Serves; the process's exit code.</summary>
    public static async Task<int> RunAsync(ServerRole role, string store)
    {
        switch (role)
        {
            case ServerRole.StoreSqlite:
                await StoreCeiling.RunAsync(EventDatabase.Sqlite(store).Log);
                break;
            case ServerRole.StorePostgres:
                await StoreCeiling.RunAsync(EventDatabase.Postgres(store).Log);
                break;
            case ServerRole.HttpCeiling:
                await ServeAsync(HttpCeiling.Build());
                break;
            case ServerRole.ParseCeiling:
                await ServeAsync(ParseCeiling.Build());
                break;
            case ServerRole.RowPerPledge:
                await ServeAsync(await RowPerPledge.BuildAsync(store));
                break;
            case ServerRole.NodeSqlite:
                await ServeNodeAsync($"--Netralitas:Database={store}");
                break;
            case ServerRole.NodePostgres:
                await ServeNodeAsync($"--Netralitas:Postgres={store}");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(role), role, "no such role");
        }

        return 0;
    }

    /// <summary>Serves until the parent closes this process's input.</summary>
    /// <param name="app">What is served.</param>
    /// <param name="readyAsync">Makes what the parent is told once the server has started.</param>
    public static async Task ServeAsync(WebApplication app, Func<Task<ServerReady>> readyAsync)
    {
        await app.StartAsync();
        ControlLine.Write(await readyAsync());
        while (await Console.In.ReadLineAsync() is not null) { }
        await app.StopAsync();
    }

    /// <summary>Serves what asks for no key.</summary>
    public static async Task ServeAsync(WebApplication app)
    {
        await using (app)
        {
            // The agency's id stands for a key, so that all get the same bytes of header, more or less.
            await ServeAsync(
                app,
                () => Task.FromResult(new ServerReady(app.Urls.First(), LoadAgencies.Ids, OperatorKey: null))
            );
        }
    }

    private static async Task ServeNodeAsync(string storeArgument)
    {
        await using var app = Node.Build(storeArgument);
        await ServeAsync(app, () => Node.MakeKeysAsync(app));
    }
}

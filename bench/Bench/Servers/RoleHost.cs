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

    // Who asks for no key takes the agency's id for one, so that all get the same bytes of header, more or less.
    private static async Task ServeAsync(WebApplication app)
    {
        await using (app)
        {
            await app.StartAsync();
            ControlLine.Write(new ServerReady(app.Urls.First(), LoadAgencies.Ids, ViewerKey: null));
            await UntilClosedAsync();
            await app.StopAsync();
        }
    }

    private static async Task ServeNodeAsync(string storeArgument)
    {
        await using var app = Node.Build(storeArgument);
        await app.StartAsync();
        ControlLine.Write(await Node.MakeKeysAsync(app));
        await UntilClosedAsync();
        await app.StopAsync();
    }

    private static async Task UntilClosedAsync()
    {
        while (await Console.In.ReadLineAsync() is not null) { }
    }
}

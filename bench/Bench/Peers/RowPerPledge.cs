using Netralitas.Bench.Servers;
using Npgsql;

namespace Netralitas.Bench.Peers;

/// <summary>
/// What a team would write instead: a minimal API, a serializer, Dapper, one row and one commit a pledge. It knows no keys,
/// checks no number, keeps no history and no sums: all of that would only cost it more.
/// </summary>
internal static class RowPerPledge
{
    /// <summary>One event.</summary>
    public const string SinglePath = "/v1/events";

    /// <summary>A batch, a commit for each event.</summary>
    public const string EachPath = "/v1/events/each";

    /// <summary>A batch, one commit for all of it.</summary>
    public const string TogetherPath = "/v1/events/together";

    /// <summary>The server, over a new and empty database.</summary>
    public static async Task<WebApplication> BuildAsync(string connectionString)
    {
        var builder = ServerSetup.CreateBuilder();
        // In its favour: statements are prepared once a connection, and there is a connection for each sender.
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = 20,
            MaxPoolSize = BenchScale.SingleConnections,
        };
        builder.Services.AddSingleton(_ => NpgsqlDataSource.Create(settings));
        builder.Services.AddSingleton<PledgeTable>();
        var app = builder.Build();
        app.MapPost(
            SinglePath,
            async (PledgeEvent pledge, PledgeTable table) => PledgeAnswer.Of(1, await table.InsertEachAsync([pledge]))
        );
        app.MapPost(
            EachPath,
            async (PledgeEvent[] pledges, PledgeTable table) =>
                PledgeAnswer.Of(pledges.Length, await table.InsertEachAsync(pledges))
        );
        app.MapPost(
            TogetherPath,
            async (PledgeEvent[] pledges, PledgeTable table) =>
                PledgeAnswer.Of(pledges.Length, await table.InsertTogetherAsync(pledges))
        );
        await app.Services.GetRequiredService<PledgeTable>().CreateAsync();
        return app;
    }
}

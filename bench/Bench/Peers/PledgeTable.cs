using System.Data;
using Dapper;
using Npgsql;

namespace Netralitas.Bench.Peers;

/// <summary>One row a pledge; a unique index says that a person pledges once at a ceremony.</summary>
/// <param name="source">The database.</param>
internal sealed class PledgeTable(NpgsqlDataSource source)
{
    private const string Create = """
        CREATE TABLE pledges (
          id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          event_id    text NOT NULL,
          source      text NOT NULL,
          ceremony    text NOT NULL,
          kind        text NOT NULL,
          category    text NOT NULL,
          number      text NOT NULL,
          at          timestamptz,
          recorded_at timestamptz NOT NULL DEFAULT now()
        );
        CREATE UNIQUE INDEX pledges_person ON pledges (ceremony, kind, number)
        """;

    private const string Insert = """
        INSERT INTO pledges (event_id, source, ceremony, kind, category, number, at)
        VALUES (@Id, @Source, @Ceremony, @Kind, @Category, @Number, @At)
        ON CONFLICT (ceremony, kind, number) DO NOTHING
        """;

    /// <summary>Makes the table.</summary>
    public async Task CreateAsync()
    {
        await using var connection = await source.OpenConnectionAsync();
        await connection.ExecuteAsync(Create);
    }

    /// <summary>Inserts pledges one after the other, each its own commit; how many were new.</summary>
    public async Task<int> InsertEachAsync(IReadOnlyList<PledgeEvent> pledges)
    {
        await using var connection = await source.OpenConnectionAsync();
        return await InsertAsync(connection, pledges, transaction: null);
    }

    /// <summary>Inserts pledges one after the other in one transaction; how many were new.</summary>
    public async Task<int> InsertTogetherAsync(IReadOnlyList<PledgeEvent> pledges)
    {
        await using var connection = await source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var accepted = await InsertAsync(connection, pledges, transaction);
        await transaction.CommitAsync();
        return accepted;
    }

    private static async Task<int> InsertAsync(
        IDbConnection connection,
        IReadOnlyList<PledgeEvent> pledges,
        IDbTransaction? transaction
    )
    {
        var accepted = 0;
        foreach (var pledge in pledges)
        {
            accepted += await connection.ExecuteAsync(Insert, RowOf(pledge), transaction);
        }

        return accepted;
    }

    private static object RowOf(PledgeEvent pledge) =>
        new
        {
            pledge.Id,
            pledge.Source,
            Ceremony = pledge.Subject,
            Kind = pledge.Type,
            pledge.Data.Person.Category,
            pledge.Data.Person.Number,
            At = pledge.Data.At?.ToUniversalTime(),
        };
}

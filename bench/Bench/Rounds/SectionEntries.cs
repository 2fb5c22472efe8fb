using Netralitas.Bench.Peers;

namespace Netralitas.Bench.Rounds;

/// <summary>The lines of each section's table, in the order they are measured.</summary>
/// <param name="lineup">Who is measured.</param>
internal sealed class SectionEntries(Lineup lineup)
{
    /// <summary>Batches of 1,000 pledges.</summary>
    public IReadOnlyList<Entry> Batches(int connections)
    {
        var (http, parse) = Ceilings(connections);
        var sqlite = new OwnLoadEntry("store ceiling, SQLite", lineup.StoreSqlite);
        if (lineup.OnPostgres is not { } there)
        {
            return [http, parse, sqlite, SqliteNode(connections, Against(http, parse, sqlite))];
        }

        var postgres = new OwnLoadEntry("store ceiling, PostgreSQL", there.Store);
        var each = new HttpEntry("a row and a commit a pledge", there.PeerEach, connections)
        {
            Path = RowPerPledge.EachPath,
            Compared = Against(http, parse, postgres),
        };
        var together = new HttpEntry("a row a pledge, a commit a batch", there.PeerTogether, connections)
        {
            Path = RowPerPledge.TogetherPath,
            Compared = Against(http, parse, postgres, each),
        };
        return
        [
            http,
            parse,
            sqlite,
            postgres,
            SqliteNode(connections, Against(http, parse, sqlite, each)),
            PostgresNode(there, connections, Against(http, parse, postgres, each)),
            each,
            together,
        ];
    }

    /// <summary>One structured event a request.</summary>
    public IReadOnlyList<Entry> Singles(int connections)
    {
        var (http, parse) = Ceilings(connections);
        if (lineup.OnPostgres is not { } there)
        {
            return [http, parse, SqliteNode(connections, Against(http, parse))];
        }

        var peer = new HttpEntry("a row and a commit a pledge", there.PeerEach, connections)
        {
            Path = RowPerPledge.SinglePath,
            Compared = Against(http, parse),
        };
        return
        [
            http,
            parse,
            SqliteNode(connections, Against(http, parse, peer: peer)),
            PostgresNode(there, connections, Against(http, parse, peer: peer)),
            peer,
        ];
    }

    /// <summary>Batches, while somebody reads the summary.</summary>
    public IReadOnlyList<Entry> BatchesWhileReading(int connections)
    {
        var sqlite = SqliteNode(connections, Against(), lineup.Election);
        return lineup.OnPostgres is { } there
            ? [sqlite, PostgresNode(there, connections, Against(), lineup.Election)]
            : [sqlite];
    }

    private (HttpEntry Http, HttpEntry Parse) Ceilings(int connections)
    {
        var http = new HttpEntry("HTTP ceiling", lineup.Http, connections) { AnswersBytes = true };
        var parse = new HttpEntry("HTTP + parse ceiling", lineup.Parse, connections) { Compared = Against(http) };
        return (http, parse);
    }

    private HttpEntry SqliteNode(
        int connections,
        IReadOnlyDictionary<Comparison, Entry> compared,
        string? readElection = null
    ) => new("Netralitas, SQLite", lineup.NodeSqlite, connections) { Compared = compared, ReadElection = readElection };

    private static HttpEntry PostgresNode(
        PostgresLineup there,
        int connections,
        IReadOnlyDictionary<Comparison, Entry> compared,
        string? readElection = null
    ) => new("Netralitas, PostgreSQL", there.Node, connections) { Compared = compared, ReadElection = readElection };

    private static Dictionary<Comparison, Entry> Against(
        Entry? http = null,
        Entry? parse = null,
        Entry? store = null,
        Entry? peer = null
    )
    {
        var compared = new Dictionary<Comparison, Entry>();
        foreach (
            var (comparison, entry) in new[]
            {
                (Comparison.Http, http),
                (Comparison.Parse, parse),
                (Comparison.Store, store),
                (Comparison.Peer, peer),
            }
        )
        {
            if (entry is not null)
            {
                compared[comparison] = entry;
            }
        }

        return compared;
    }
}

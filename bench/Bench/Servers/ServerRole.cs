namespace Netralitas.Bench.Servers;

/// <summary>What a child process of the benchmark is.</summary>
internal enum ServerRole
{
    /// <summary>Reads a body and drops it.</summary>
    HttpCeiling,

    /// <summary>Reads and parses a body, and drops what it read.</summary>
    ParseCeiling,

    /// <summary>The log alone, on SQLite.</summary>
    StoreSqlite,

    /// <summary>The log alone, on PostgreSQL.</summary>
    StorePostgres,

    /// <summary>The product on SQLite.</summary>
    NodeSqlite,

    /// <summary>The product on PostgreSQL.</summary>
    NodePostgres,

    /// <summary>What a team would write instead.</summary>
    RowPerPledge,
}

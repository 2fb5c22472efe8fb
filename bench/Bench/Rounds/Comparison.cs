namespace Netralitas.Bench.Rounds;

/// <summary>What an entry's rate is held against.</summary>
internal enum Comparison
{
    /// <summary>Reading the same bytes over HTTP.</summary>
    Http,

    /// <summary>Reading and parsing them.</summary>
    Parse,

    /// <summary>Committing the same pledges to the same database.</summary>
    Store,

    /// <summary>The product on one silo.</summary>
    Silo,

    /// <summary>What a team would write instead, as it is usually written.</summary>
    Peer,
}

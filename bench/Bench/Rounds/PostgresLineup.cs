namespace Netralitas.Bench.Rounds;

/// <summary>Those who are measured on PostgreSQL.</summary>
/// <param name="Store">The log alone.</param>
/// <param name="Node">The product.</param>
/// <param name="PeerEach">A row and a commit for each pledge.</param>
/// <param name="PeerTogether">A row for each pledge, a commit for each batch.</param>
internal sealed record PostgresLineup(Contender Store, Contender Node, Contender PeerEach, Contender PeerTogether);

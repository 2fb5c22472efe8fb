using Netralitas.Api.Tests.Acceptance;
using Netralitas.Api.Tests.Feed;
using Netralitas.Api.Tests.Hosting;
using Netralitas.Api.Tests.Ingest;
using Netralitas.Api.Tests.Keys;
using Netralitas.Api.Tests.Live;
using Netralitas.Api.Tests.Reviews;

namespace Netralitas.Api.Tests;

/// <summary>What depends on the database, on the one-process host with PostgreSQL.</summary>
public static class OnPostgres
{
    public sealed class Feed(PostgresNode node) : FeedTests(node), IClassFixture<PostgresNode>;

    public sealed class FiveCeremonies(PostgresNode node) : FiveCeremoniesTests(node), IClassFixture<PostgresNode>;

    public sealed class KeyEndpoints(PostgresNode node) : KeyEndpointTests(node), IClassFixture<PostgresNode>;

    public sealed class LiveEndpoint(PostgresNode node) : LiveOnOneNodeTests(node), IClassFixture<PostgresNode>;

    public sealed class PledgeCounting(PostgresNode node) : PledgeCountingTests(node), IClassFixture<PostgresNode>;

    public sealed class RepeatedEvents(PostgresNode node) : RepeatedEventsTests(node), IClassFixture<PostgresNode>;

    public sealed class RepeatedSummary(PostgresNode node) : RepeatedSummaryTests(node), IClassFixture<PostgresNode>;

    public sealed class Reviews(PostgresNode node) : ReviewTests(node), IClassFixture<PostgresNode>;
}

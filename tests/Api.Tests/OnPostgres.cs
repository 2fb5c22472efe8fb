using Netralitas.Api.Tests.Acceptance;
using Netralitas.Api.Tests.Cases;
using Netralitas.Api.Tests.Cases.Acceptance;
using Netralitas.Api.Tests.Cases.Statistics;
using Netralitas.Api.Tests.Ceremonies;
using Netralitas.Api.Tests.Feed;
using Netralitas.Api.Tests.Ingest;
using Netralitas.Api.Tests.Keys;
using Netralitas.Api.Tests.Live;
using Netralitas.Api.Tests.Queries;
using Netralitas.Api.Tests.Reviews;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests;

/// <summary>What depends on the database, on the one-process host with PostgreSQL.</summary>
public static class OnPostgres
{
    public sealed class CaseConfidentiality(PostgresNode node)
        : CaseConfidentialityTests(node),
            IClassFixture<PostgresNode>;

    public sealed class CaseIngest(PostgresNode node) : CaseIngestTests(node), IClassFixture<PostgresNode>;

    public sealed class CaseMerge(PostgresNode node) : CaseMergeTests(node), IClassFixture<PostgresNode>;

    public sealed class CaseMoves(PostgresNode node) : CaseMoveTests(node), IClassFixture<PostgresNode>;

    public sealed class CaseStatistics(PostgresNode node) : CaseStatisticsTests(node), IClassFixture<PostgresNode>;

    public sealed class CeremonyList(PostgresNode node) : CeremonyBoardTests(node), IClassFixture<PostgresNode>;

    public sealed class Feed(PostgresNode node) : FeedTests(node), IClassFixture<PostgresNode>;

    public sealed class FiveCeremonies(PostgresNode node) : FiveCeremoniesTests(node), IClassFixture<PostgresNode>;

    public sealed class ForeignCases(PostgresNode node) : ForeignCaseTests(node), IClassFixture<PostgresNode>;

    public sealed class KeyEndpoints(PostgresNode node) : KeyEndpointTests(node), IClassFixture<PostgresNode>;

    public sealed class LiveEndpoint(PostgresNode node) : LiveOnOneNodeTests(node), IClassFixture<PostgresNode>;

    public sealed class PledgeCounting(PostgresNode node) : PledgeCountingTests(node), IClassFixture<PostgresNode>;

    public sealed class RecommendingBody(PostgresNode node) : RecommendingBodyTests(node), IClassFixture<PostgresNode>;

    public sealed class RepeatedEvents(PostgresNode node) : RepeatedEventsTests(node), IClassFixture<PostgresNode>;

    public sealed class RepeatedSummary(PostgresNode node) : RepeatedSummaryTests(node), IClassFixture<PostgresNode>;

    public sealed class ReportClocks(PostgresNode node) : ReportClockTests(node), IClassFixture<PostgresNode>;

    public sealed class Reviews(PostgresNode node) : ReviewTests(node), IClassFixture<PostgresNode>;

    public sealed class SameLike(PostgresNode node) : SameLikeTests(node), IClassFixture<PostgresNode>;

    public sealed class TargetDates(PostgresNode node) : TargetDateTests(node), IClassFixture<PostgresNode>;

    public sealed class UnansweredRecommendations(PostgresNode node)
        : UnansweredRecommendationTests(node),
            IClassFixture<PostgresNode>;

    public sealed class WrongMoves(PostgresNode node) : WrongMoveTests(node), IClassFixture<PostgresNode>;
}

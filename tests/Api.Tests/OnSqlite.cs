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

/// <summary>What every host must do, on the one-process host with its embedded database.</summary>
public static class OnSqlite
{
    public sealed class AgencyEvents(SqliteNode node) : AgencyEventTests(node), IClassFixture<SqliteNode>;

    public sealed class AgencyList(SqliteNode node) : AgencyListTests(node), IClassFixture<SqliteNode>;

    public sealed class CaseConfidentiality(SqliteNode node)
        : CaseConfidentialityTests(node),
            IClassFixture<SqliteNode>;

    public sealed class CaseIngest(SqliteNode node) : CaseIngestTests(node), IClassFixture<SqliteNode>;

    public sealed class CaseMerge(SqliteNode node) : CaseMergeTests(node), IClassFixture<SqliteNode>;

    public sealed class CaseMoves(SqliteNode node) : CaseMoveTests(node), IClassFixture<SqliteNode>;

    public sealed class CaseStatistics(SqliteNode node) : CaseStatisticsTests(node), IClassFixture<SqliteNode>;

    public sealed class CeremonyList(SqliteNode node) : CeremonyBoardTests(node), IClassFixture<SqliteNode>;

    public sealed class CeremonyFacts(SqliteNode node) : CeremonyFactsTests(node), IClassFixture<SqliteNode>;

    public sealed class Completion(ThreeQuartersNode node) : CompletionTests(node), IClassFixture<ThreeQuartersNode>;

    public sealed class Feed(SqliteNode node) : FeedTests(node), IClassFixture<SqliteNode>;

    public sealed class FiveCeremonies(SqliteNode node) : FiveCeremoniesTests(node), IClassFixture<SqliteNode>;

    public sealed class ForeignCases(SqliteNode node) : ForeignCaseTests(node), IClassFixture<SqliteNode>;

    public sealed class KeyEndpoints(SqliteNode node) : KeyEndpointTests(node), IClassFixture<SqliteNode>;

    public sealed class LiveEndpoint(SqliteNode node) : LiveOnOneNodeTests(node), IClassFixture<SqliteNode>;

    public sealed class PledgeCounting(SqliteNode node) : PledgeCountingTests(node), IClassFixture<SqliteNode>;

    public sealed class QueryValues(SqliteNode node) : QueryValueTests(node), IClassFixture<SqliteNode>;

    public sealed class RecitedWording(SqliteNode node) : RecitedWordingTests(node), IClassFixture<SqliteNode>;

    public sealed class RecommendingBody(SqliteNode node) : RecommendingBodyTests(node), IClassFixture<SqliteNode>;

    public sealed class RepeatedEvents(SqliteNode node) : RepeatedEventsTests(node), IClassFixture<SqliteNode>;

    public sealed class RepeatedSummary(SqliteNode node) : RepeatedSummaryTests(node), IClassFixture<SqliteNode>;

    public sealed class ReportClocks(SqliteNode node) : ReportClockTests(node), IClassFixture<SqliteNode>;

    public sealed class Reviews(SqliteNode node) : ReviewTests(node), IClassFixture<SqliteNode>;

    public sealed class SameLike(SqliteNode node) : SameLikeTests(node), IClassFixture<SqliteNode>;

    public sealed class ThreeQuartersNode : SqliteNode
    {
        protected override string[] Settings => [CompletionTests.Setting];
    }

    public sealed class TargetDates(SqliteNode node) : TargetDateTests(node), IClassFixture<SqliteNode>;

    public sealed class UnansweredRecommendations(SqliteNode node)
        : UnansweredRecommendationTests(node),
            IClassFixture<SqliteNode>;

    public sealed class WrongMoves(SqliteNode node) : WrongMoveTests(node), IClassFixture<SqliteNode>;
}

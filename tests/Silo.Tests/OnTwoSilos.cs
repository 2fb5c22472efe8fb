using Netralitas.Api.Tests.Acceptance;
using Netralitas.Api.Tests.Cases.Acceptance;
using Netralitas.Api.Tests.Ceremonies;
using Netralitas.Api.Tests.Feed;
using Netralitas.Api.Tests.Ingest;
using Netralitas.Api.Tests.Keys;
using Netralitas.Api.Tests.Live;
using Netralitas.Api.Tests.Queries;
using Netralitas.Api.Tests.Reviews;
using Netralitas.Silo.Tests.Hosting;

namespace Netralitas.Silo.Tests;

/// <summary>
/// What every host must do, on a cluster of two silos. Suites that use agencies of their own share a cluster; those that
/// count the nation, read the whole log, or want a setting, have one to themselves.
/// </summary>
public static class OnTwoSilos
{
    private const string Shared = "two silos";

    [CollectionDefinition(Shared)]
    public sealed class Collection : ICollectionFixture<TwoSilos>;

    [Collection(Shared)]
    public sealed class AgencyEvents(TwoSilos node) : AgencyEventTests(node);

    public sealed class AgencyList(TwoSilos node) : AgencyListTests(node), IClassFixture<TwoSilos>;

    [Collection(Shared)]
    public sealed class CeremonyList(TwoSilos node) : CeremonyBoardTests(node);

    [Collection(Shared)]
    public sealed class CeremonyFacts(TwoSilos node) : CeremonyFactsTests(node);

    public sealed class Completion(ThreeQuarters node) : CompletionTests(node), IClassFixture<ThreeQuarters>;

    public sealed class Feed(TwoSilos node) : FeedTests(node), IClassFixture<TwoSilos>;

    public sealed class FiveCeremonies(TwoSilos node) : FiveCeremoniesTests(node), IClassFixture<TwoSilos>;

    [Collection(Shared)]
    public sealed class ForeignCases(TwoSilos node) : ForeignCaseTests(node);

    public sealed class KeyEndpoints(TwoSilosOneEdge node) : KeyEndpointTests(node), IClassFixture<TwoSilosOneEdge>;

    [Collection(Shared)]
    public sealed class LiveEndpoint(TwoSilos node) : LiveEndpointTests(node);

    [Collection(Shared)]
    public sealed class PledgeCounting(TwoSilos node) : PledgeCountingTests(node);

    [Collection(Shared)]
    public sealed class QueryValues(TwoSilos node) : QueryValueTests(node);

    [Collection(Shared)]
    public sealed class RecitedWording(TwoSilos node) : RecitedWordingTests(node);

    [Collection(Shared)]
    public sealed class RecommendingBody(TwoSilos node) : RecommendingBodyTests(node);

    [Collection(Shared)]
    public sealed class RepeatedEvents(TwoSilos node) : RepeatedEventsTests(node);

    public sealed class RepeatedSummary(TwoSilosOneEdge node)
        : RepeatedSummaryTests(node),
            IClassFixture<TwoSilosOneEdge>;

    [Collection(Shared)]
    public sealed class ReportClocks(TwoSilos node) : ReportClockTests(node);

    [Collection(Shared)]
    public sealed class Reviews(TwoSilos node) : ReviewTests(node);

    [Collection(Shared)]
    public sealed class SameLike(TwoSilos node) : SameLikeTests(node);

    public sealed class ThreeQuarters : TwoSilos
    {
        protected override string[] Settings => [CompletionTests.Setting];
    }

    [Collection(Shared)]
    public sealed class UnansweredRecommendations(TwoSilos node) : UnansweredRecommendationTests(node);

    [Collection(Shared)]
    public sealed class WrongMoves(TwoSilos node) : WrongMoveTests(node);
}

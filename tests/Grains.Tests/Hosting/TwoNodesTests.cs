using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Turns;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>
/// Two nodes on one database, each with its own grains for the same ceremonies, which the log alone keeps apart: the case
/// of two activations after a crash, made permanent.
/// </summary>
public sealed class TwoNodesTests : GrainTests
{
    private const int Workers = 8;
    private const int RoundsEach = 40;

    private static readonly CeremonyId[] Ceremonies =
    [
        CeremonyId.Parse("81.72/satu"),
        CeremonyId.Parse("81.72/dua"),
        CeremonyId.Parse("52/tiga"),
    ];

    private static readonly ElectionId[][] Coverings =
    [
        [Shipped.Pemilu],
        [Shipped.Pilkada],
        [Shipped.Pemilu, Shipped.Pilkada],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(20231127)]
    [InlineData(20240214)]
    public async Task Under_parallel_random_load_the_figures_are_those_of_the_naive_model(int seed)
    {
        var nodes = new[] { Node, await StartAsync() };
        var workers = Enumerable.Range(0, Workers).Select(number => new Worker(number, seed, nodes)).ToList();

        await Task.WhenAll(workers.Select(worker => Task.Run(worker.RunAsync, Cancellation)));

        var standing = workers.SelectMany(worker => worker.Standing).ToHashSet();
        Assert.Equal(standing.Count, workers.Sum(worker => worker.AcceptedPledges - worker.AcceptedWithdrawals));
        foreach (var node in nodes.Append(await StartAsync()))
        {
            await ExpectAsync(node, standing, workers[0].Covering);
        }

        var chain = await ChainVerifier.VerifyAsync(Node.Log, progress: null, Cancellation);
        Assert.Null(chain.Broken);
    }

    private static async Task ExpectAsync(
        TestNode node,
        HashSet<(CeremonyId Ceremony, PersonKey Person, PledgeKind Kind)> standing,
        Dictionary<CeremonyId, ElectionId[]> covering
    )
    {
        foreach (var ceremony in Ceremonies)
        {
            var report = await node.AskAsync(ceremony);
            Assert.Equal(
                standing.Count(one => one.Ceremony == ceremony && one.Kind == PledgeKind.Spoken),
                report.Spoken.Pns
            );
            Assert.Equal(
                standing.Count(one => one.Ceremony == ceremony && one.Kind == PledgeKind.Signed),
                report.Signed.Pns
            );
            Assert.Equal(covering[ceremony], report.Facts!.Elections);
        }

        foreach (var agency in Ceremonies.Select(ceremony => ceremony.Agency).Distinct())
        {
            var report = await node.AskAsync(agency);
            foreach (var election in new[] { Shipped.Pemilu, Shipped.Pilkada })
            {
                var figures = report.Figures.SingleOrDefault(figures => figures.Election == election);
                Assert.Equal(Unique(agency, election, PledgeKind.Spoken), figures?.Spoken.Pns ?? 0);
                Assert.Equal(Unique(agency, election, PledgeKind.Signed), figures?.Signed.Pns ?? 0);
            }
        }

        int Unique(AgencyId agency, ElectionId election, PledgeKind kind) =>
            standing
                .Where(one =>
                    one.Ceremony.Agency == agency && covering[one.Ceremony].Contains(election) && one.Kind == kind
                )
                .DistinctBy(one => one.Person)
                .Count();
    }

    // Losing too often to the other node appended nothing, so it is safe to come back.
    private static async Task<ShareReply> Persist(Func<Task<ShareReply>> tell)
    {
        while (true)
        {
            try
            {
                return await tell();
            }
            catch (GrainContendedException)
            {
                await Task.Yield();
            }
        }
    }

    /// <summary>
    /// Sends to either node. Everyone signs the same hundred persons, so each must be accepted for one worker only; persons
    /// who are also withdrawn belong to one worker, which knows therefore what must stand.
    /// </summary>
    private sealed class Worker(int number, int seed, TestNode[] nodes)
    {
        private readonly Random random = new(seed + number);

        public HashSet<(CeremonyId Ceremony, PersonKey Person, PledgeKind Kind)> Standing { get; } = [];

        public Dictionary<CeremonyId, ElectionId[]> Covering { get; } = [];

        public int AcceptedPledges { get; private set; }

        public int AcceptedWithdrawals { get; private set; }

        public async Task RunAsync()
        {
            for (var round = 0; round < RoundsEach; round++)
            {
                var ceremony = Pick(Ceremonies);
                switch (random.Next(4))
                {
                    case 0:
                        await SignOwnAsync(ceremony, round);
                        break;
                    case 1:
                        await WithdrawOwnAsync(ceremony, round);
                        break;
                    default:
                        await PledgeSharedAsync(ceremony);
                        break;
                }

                if (number == 0)
                {
                    await CorrectAsync(ceremony, $"held-{round}");
                }
            }

            // The first worker alone says what the ceremonies are, so its last word is the last word.
            foreach (var ceremony in number == 0 ? Ceremonies : [])
            {
                await CorrectAsync(ceremony, $"held-last-{ceremony.Slug}");
            }
        }

        private async Task PledgeSharedAsync(CeremonyId ceremony)
        {
            var kind = Pick(Enum.GetValues<PledgeKind>());
            var share = Say.Of(ceremony);
            for (var count = 0; count < 5; count++)
            {
                var person = Say.Person(random.Next(1, 101));
                share.Pledge(person, kind);
                Standing.Add((ceremony, person, kind));
            }

            AcceptedPledges += (await SendAsync(share)).Accepted;
        }

        private async Task SignOwnAsync(CeremonyId ceremony, int round)
        {
            var person = OwnPerson();
            var share = Say.Of(ceremony).Pledge(person, PledgeKind.Signed, time: TimeOf(round));
            Standing.Add((ceremony, person, PledgeKind.Signed));
            AcceptedPledges += (await SendAsync(share)).Accepted;
        }

        private async Task WithdrawOwnAsync(CeremonyId ceremony, int round)
        {
            var person = OwnPerson();
            var stood = Standing.Remove((ceremony, person, PledgeKind.Signed));
            var withdrawal = new Domain.Ceremonies.CeremonyEvent.PledgeWithdrawn(
                PledgeKind.Signed,
                PersonCategory.Pns,
                person,
                "salah orang",
                TimeOf(round)
            );
            var reply = await SendAsync(Say.Of(ceremony).Report(withdrawal, $"withdrawn-{number}-{round}"));
            Assert.Equal(stood ? 1 : 0, reply.Accepted);
            AcceptedWithdrawals += reply.Accepted;
        }

        private async Task CorrectAsync(CeremonyId ceremony, string id)
        {
            Covering[ceremony] = Pick(Coverings);
            var reply = await SendAsync(Say.Of(ceremony).Report(Say.Held(Covering[ceremony]), id));
            Assert.Equal(1, reply.Accepted);
        }

        private Task<ShareReply> SendAsync(CeremonyShare share)
        {
            var node = Pick(nodes);
            return Persist(() => node.TellAsync(share));
        }

        private PersonKey OwnPerson() => Say.Person(200 + (number * 3) + random.Next(3));

        private static DateTimeOffset TimeOf(int round) => new(2023, 11, 27, 7, round, 0, TimeSpan.FromHours(9));

        private T Pick<T>(T[] from) => from[random.Next(from.Length)];
    }
}

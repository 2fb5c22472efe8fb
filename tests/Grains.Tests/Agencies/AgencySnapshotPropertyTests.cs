using Netralitas.Contracts;
using Netralitas.Domain.Elections;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Persons;
using Netralitas.Domain.Pledges;
using Netralitas.EventLog;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Ceremonies;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Tests.Ceremonies;
using Netralitas.Grains.Tests.Facts;
using Netralitas.Grains.Tests.Hosting;

namespace Netralitas.Grains.Tests.Agencies;

public sealed class AgencySnapshotPropertyTests : GrainTests
{
    private const int Steps = 40;
    private const int PersonsMax = 6;

    private static readonly ElectionId[][] Elections =
    [
        [Shipped.Pemilu],
        [Shipped.Pilkada],
        [Shipped.Pemilu, Shipped.Pilkada],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Restored_at_any_point_and_fed_the_rest_it_equals_one_that_read_everything(int seed)
    {
        var random = new Random(seed);
        var snapshots = new List<AgencySnapshot>();
        var followed = await Loaded.AnewAsync(Node);
        for (var step = 0; step < Steps; step++)
        {
            await HappenAsync(random, step);
            await Loaded.ReportAsync(followed.Agency);
            if (await followed.TryTakeAsync() is { } snapshot)
            {
                snapshots.Add(snapshot);
            }
        }

        var anew = await Loaded.AnewAsync(Node);
        var expected = Kept(await anew.TakeAsync());
        Assert.True(snapshots.Count > Steps / 2, $"only {snapshots.Count} steps changed anything");
        foreach (var snapshot in snapshots)
        {
            var restored = await Loaded.FromAsync(Node, snapshot);

            Assert.Equal((SnapshotUse.Used, anew.Report), (restored.Use, restored.Report));
            Assert.Equal(expected, Kept(await restored.TryTakeAsync() ?? snapshot));
        }
    }

    [Fact]
    public async Task An_agency_of_230_000_persons_comes_back_whole()
    {
        const int Persons = 230_000;
        const int RollSize = 23_000;
        var stream = Say.BalaiKota.Value;
        var head = StreamHead.Empty;
        head = await AppendAsync(stream, head, EventTypes.CeremonyHeld, CeremonyEventCodec.Encode(Say.Held()));
        for (var first = 0; first < Persons; first += RollSize)
        {
            PersonKey[] persons = [.. Enumerable.Range(first, RollSize).Select(PersonOf)];
            foreach (var kind in new[] { PledgeKind.Spoken, PledgeKind.Signed })
            {
                var roll = PersonList.Pack(kind, PersonCategory.Pns, persons);
                head = await AppendAsync(stream, head, EventTypes.PledgeRoll, roll);
            }
        }

        var anew = await Loaded.AnewAsync(Node);
        var snapshot = await anew.TakeAsync();
        var restored = await Loaded.FromAsync(Node, snapshot);

        Assert.Equal((SnapshotUse.Used, anew.Report), (restored.Use, restored.Report));
        var figures = Assert.Single((await restored.Agency.AskAsync())!.Figures);
        Assert.Equal((Persons, Persons), (figures.Spoken.Pns, figures.Signed.Pns));
        Assert.InRange(snapshot.Bytes.Length, Persons * sizeof(ulong), (Persons * sizeof(ulong)) + 1000);
    }

    // Whatever a step says may be refused, as with agencies; then nothing happened.
    private Task HappenAsync(Random random, int step)
    {
        var ceremony = random.Next(2) == 0 ? Say.BalaiKota : Say.Kecamatan;
        return random.Next(10) switch
        {
            0 => Node.TellAsync(
                AgencySays.Of(AgencySays.Tual, $"r{step}", AgencySays.RollOf(AgencySays.Tual, step, 1 + random.Next(9)))
            ),
            1 => Node.TellAsync(AgencySays.Of(AgencySays.Tual, $"p{step}", ProfileOf(step))),
            2 or 3 => Node.TellAsync(
                Say.Of(ceremony).Report(Say.Held(Elections[random.Next(Elections.Length)]), $"h{step}")
            ),
            4 or 5 => Node.TellAsync(Say.Of(ceremony).Withdraw(1 + random.Next(PersonsMax), $"w{step}")),
            _ => Node.TellAsync(PledgesOf(random, ceremony, step)),
        };
    }

    private CeremonyShare PledgesOf(Random random, CeremonyId ceremony, int step)
    {
        var share = Say.Of(ceremony);
        for (var count = random.Next(1, 4); count > 0; count--)
        {
            // Late enough that a pledge taken back may be given anew.
            var time = Node.Clock.GetUtcNow().AddSeconds(step);
            var kind = (PledgeKind)random.Next(2);
            share.Pledge(Say.Person(1 + random.Next(PersonsMax)), kind, (PersonCategory)random.Next(2), time);
        }

        return share;
    }

    private static Domain.Agencies.AgencyEvent.Registered ProfileOf(int step)
    {
        var tual = Shipped.Agency("81.72");
        return new Domain.Agencies.AgencyEvent.Registered($"Kota Tual {step}", tual.Kind, tual.Province, tual.TimeZone);
    }

    /// <summary>All a snapshot holds, in an order of its own, so that the same state gives the same text.</summary>
    private static string Kept(AgencySnapshot snapshot)
    {
        var contents = AgencySnapshotCodec.Decode(snapshot)!;
        var unique = contents.Ledger.Unique;
        var groups = unique.Persons.Select(group =>
            $"{group.Category} {group.Spoken} {group.Signed}: {string.Join(' ', group.Persons.Select(who => who.Value).Order())}"
        );
        var ceremonies = contents.Ledger.Ceremonies.Select(it =>
            $"{it.Entry.Slug} {it.Entry.Status} {string.Join(' ', it.Entry.Elections)} {it.HasPledges}"
        );
        var repeats = unique.Repeats.Select(it => $"{it.Person.Value} {it.Election} {it.Kind} {it.Extra}");
        return string.Join(
            '\n',
            [
                $"{contents.Position} {contents.Head.Version} {Convert.ToHexString(contents.Head.Hash.Span)}",
                .. ceremonies,
                .. groups.Order(StringComparer.Ordinal),
                .. repeats.Order(StringComparer.Ordinal),
            ]
        );
    }

    private static PersonKey PersonOf(int serial) => new(1_198_609_262_010_100_000UL + (ulong)serial);

    private async Task<StreamHead> AppendAsync(string stream, StreamHead head, string type, byte[] payload)
    {
        var record = new NewRecord(type, Node.Clock.GetUtcNow(), Identity: null, payload);
        var result = await Node.Log.AppendAsync(new Append(stream, head, [record]), Cancellation);
        var committed = Assert.IsType<AppendResult.Committed>(result);
        return new StreamHead(committed.Records[^1].Version, committed.Records[^1].Hash);
    }
}

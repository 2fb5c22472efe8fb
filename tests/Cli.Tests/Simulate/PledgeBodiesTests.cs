using System.Buffers;
using System.Text;
using System.Text.Json;
using Netralitas.Cli.Simulate;

namespace Netralitas.Cli.Tests.Simulate;

public sealed class PledgeBodiesTests
{
    private static readonly DateOnly Day = new(2024, 9, 23);
    private static readonly SimulationOptions Options = SmallNation.Options with { Signed = true, Duplicates = 0 };

    private readonly IReadOnlyList<SimulatedAgency> agencies = SmallNation.Agencies(Options);

    [Fact]
    public void Every_pledge_is_a_whole_cloudevent_of_its_agency()
    {
        foreach (var (request, e) in Events())
        {
            var agency = agencies[request.Agency];
            Assert.Equal("1.0", e.GetProperty("specversion").GetString());
            Assert.EndsWith(agency.Id, e.GetProperty("source").GetString(), StringComparison.Ordinal);
            Assert.StartsWith(
                $"{agency.Id}/pilkada-2024-",
                e.GetProperty("subject").GetString(),
                StringComparison.Ordinal
            );
            Assert.Equal(
                request.Kind == PledgeKind.Spoken ? "id.netralitas.pledge.spoken.v1" : "id.netralitas.pact.signed.v1",
                e.GetProperty("type").GetString()
            );
            var at = e.GetProperty("data").GetProperty("at").GetDateTimeOffset();
            Assert.Equal(agency.Offset, at.Offset);
            Assert.Equal(Day, DateOnly.FromDateTime(at.DateTime));
        }
    }

    [Fact]
    public void Every_person_pledges_once_per_kind_in_the_right_category()
    {
        var persons = Events()
            .Select(pair =>
                pair.Event.GetProperty("type").GetString() + pair.Event.GetProperty("data").GetProperty("person")
            )
            .ToList();

        Assert.Equal(10_000, persons.Distinct().Count());
        Assert.Equal(2 * agencies.Sum(agency => agency.Pns), persons.Count(person => person.Contains("\"pns\"")));
        Assert.Equal(2 * agencies.Sum(agency => agency.Pppk), persons.Count(person => person.Contains("\"pppk\"")));
    }

    [Fact]
    public void Ids_are_different_for_different_pledges()
    {
        Assert.Equal(10_000, Events().Select(pair => pair.Event.GetProperty("id").GetString()).Distinct().Count());
    }

    [Fact]
    public void A_ceremonys_pledges_name_the_ceremony_that_is_reported()
    {
        var reports = new AgencyEvents(Options, Day);
        var subjects = new HashSet<string?>();
        foreach (var agency in agencies)
        {
            foreach (var ceremony in agency.Ceremonies)
            {
                var buffer = new ArrayBufferWriter<byte>();
                reports.WriteHeld(buffer, agency, ceremony);
                subjects.Add(JsonDocument.Parse(buffer.WrittenMemory).RootElement.GetProperty("subject").GetString());
            }
        }

        Assert.Equal(subjects, Events().Select(pair => pair.Event.GetProperty("subject").GetString()).ToHashSet());
    }

    [Fact]
    public void The_same_options_give_the_same_bytes()
    {
        Assert.Equal(Bytes(Options), Bytes(Options));
        Assert.NotEqual(Bytes(Options), Bytes(Options with { Seed = 2 }));
    }

    private IEnumerable<(PlannedRequest Request, JsonElement Event)> Events()
    {
        var bodies = new PledgeBodies(agencies, Options, Day);
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var request in Schedule.Create(agencies, Options).Where(r => r.Shape != RequestShape.LateReport))
        {
            bodies.Write(request, buffer);
            var root = JsonDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).RootElement;
            Assert.Equal(request.Shape == RequestShape.Batch, root.ValueKind == JsonValueKind.Array);
            foreach (var e in root.ValueKind == JsonValueKind.Array ? root.EnumerateArray().ToList() : [root])
            {
                yield return (request, e);
            }
        }
    }

    private static byte[] Bytes(SimulationOptions options)
    {
        var members = SmallNation.Agencies(options);
        var bodies = new PledgeBodies(members, options, Day);
        var buffer = new ArrayBufferWriter<byte>();
        var all = new MemoryStream();
        foreach (var request in Schedule.Create(members, options).Where(r => r.Shape != RequestShape.LateReport))
        {
            bodies.Write(request, buffer);
            all.Write(buffer.WrittenSpan);
        }

        return all.ToArray();
    }
}

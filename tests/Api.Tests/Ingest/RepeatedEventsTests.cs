using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Ingest;

public abstract class RepeatedEventsTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task The_same_file_again_is_all_duplicates_and_changes_nothing()
    {
        await Task.WhenAll(SampleEvents.Lines.Select(SendAsync));
        var ceremonies = await ReadSamplesAsync();

        var again = await Task.WhenAll(SampleEvents.Lines.Select(SendAsync));

        Assert.All(
            again,
            answer => Assert.Equal((0, 1), (answer.Expect(200).Number("/accepted"), answer.Number("/duplicates")))
        );
        Assert.Equal(ceremonies, await ReadSamplesAsync());
    }

    [Fact]
    public async Task A_duplicate_is_told_where_the_first_one_stands()
    {
        var agency = Node.NewAgency();
        var held = Sent.Held($"{agency}/apel", Pemilu);
        var first = await AcceptAsync(agency, held);

        var second = await (await Node.AgencyAsync(agency)).SendAllAsync(held);

        Assert.Equal("duplicate", second.Word("/results/0/outcome"));
        Assert.Equal(first.Number("/position"), second.Number("/results/0/position"));
        Assert.Equal(first.Number("/position"), second.Number("/position"));
    }

    [Fact]
    public async Task The_same_id_with_other_content_is_a_conflict_and_changes_nothing()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(agency, Sent.HeldWith(ceremony, new { elections = new[] { Pemilu } }, "held-1"));
        var other = Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, place = "Aula" }, "held-1");
        var sender = await Node.AgencyAsync(agency);

        (await sender.SendAsync(other)).ExpectProblem(409, "event-id-conflict", "/id");
        var batch = await sender.SendAllAsync(other, Sent.Spoken(ceremony, Nip.Of(1)));

        Assert.Equal((1, 1), (batch.Number("/conflicts"), batch.Number("/accepted")));
        Assert.Equal(["conflict", "accepted"], batch.Words("/results", "outcome"));
        Assert.Equal("event-id-conflict", batch.Word("/results/0/code"));
        Assert.False((await CeremonyAsync(ceremony)).Has("", "place"));
    }

    [Fact]
    public async Task An_id_taken_by_one_ceremony_conflicts_at_another()
    {
        var agency = Node.NewAgency();
        var data = new { elections = new[] { Pemilu } };
        await AcceptAsync(agency, Sent.HeldWith($"{agency}/satu", data, "held-1"));

        var answer = await (await Node.AgencyAsync(agency)).SendAsync(Sent.HeldWith($"{agency}/dua", data, "held-1"));

        answer.ExpectProblem(409, "event-id-conflict", "/id");
        (await (await Node.OperatorAsync()).GetAsync($"/v1/agencies/{agency}/ceremonies/dua")).ExpectProblem(
            404,
            "not-found"
        );
    }

    [Fact]
    public async Task Two_ceremonies_of_one_request_cannot_share_an_id()
    {
        var agency = Node.NewAgency();
        var data = new { elections = new[] { Pemilu } };

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(
            Sent.HeldWith($"{agency}/satu", data, "held-1"),
            Sent.HeldWith($"{agency}/dua", data, "held-1")
        );

        Assert.Equal((1, 1), (answer.Expect(200).Number("/accepted"), answer.Number("/conflicts")));
    }

    [Fact]
    public async Task A_repeat_within_one_request_is_a_duplicate_and_other_content_a_conflict()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        var held = Sent.HeldWith(ceremony, new { elections = new[] { Pemilu } }, "held-1");
        var other = Sent.HeldWith(ceremony, new { elections = new[] { Pilkada } }, "held-1");

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(held, held, other);

        Assert.Equal(["accepted", "duplicate", "conflict"], answer.Expect(200).Words("/results", "outcome"));
        Assert.Equal([Pemilu], (await CeremonyAsync(ceremony)).Words("/elections"));
    }

    [Fact]
    public async Task A_person_twice_in_one_request_is_accepted_once_whatever_the_ids()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(
            Sent.Held(ceremony, Pemilu),
            Sent.Spoken(ceremony, Nip.Of(1)),
            Sent.Spoken(ceremony, Nip.Of(1))
        );

        Assert.Equal(["accepted", "accepted", "duplicate"], answer.Words("/results", "outcome"));
        Assert.Equal(1, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task A_list_with_one_new_person_is_accepted_and_counts_only_that_one()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        await AcceptAsync(agency, Sent.Held(ceremony, Pemilu), Sent.Roll(ceremony, Nip.Range(0, 100)));

        var answer = await (await Node.AgencyAsync(agency)).SendAllAsync(
            Sent.Roll(ceremony, Nip.Range(0, 100)),
            Sent.Roll(ceremony, Nip.Range(50, 51))
        );

        Assert.Equal(["duplicate", "accepted"], answer.Words("/results", "outcome"));
        Assert.Equal(101, (await AgencyAsync(agency)).Number("/spoken/persons"));
    }

    [Fact]
    public async Task Many_senders_of_the_same_events_at_once_count_once()
    {
        var agency = Node.NewAgency();
        var ceremony = $"{agency}/apel";
        string[] events = [Sent.Held(ceremony, Pemilu), .. Nip.Range(0, 20).Select(nip => Sent.Signed(ceremony, nip))];
        var sender = await Node.AgencyAsync(agency);

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => sender.SendAllAsync(events)));

        Assert.Equal(events.Length, answers.Sum(answer => answer.Expect(200).Number("/accepted")));
        Assert.Equal(11 * events.Length, answers.Sum(answer => answer.Number("/duplicates")));
        Assert.Equal(20, (await AgencyAsync(agency)).Number("/signed/persons"));
    }

    private async Task<Answer> SendAsync(string line) =>
        await (await Node.AgencyAsync(SampleEvents.AgencyOf(line))).SendAsync(line);

    private async Task<string[]> ReadSamplesAsync() =>
        [
            .. (await Task.WhenAll(SampleEvents.Agencies.Select(SampleEvents.CeremonyOf).Select(CeremonyAsync))).Select(
                answer => answer.Text
            ),
        ];
}

using System.Globalization;
using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Cases.Acceptance;

/// <summary>An agency must not find out that a case exists: not by what is refused, nor by how.</summary>
public abstract class ForeignCaseTests(TestNode node) : CaseTests(node)
{
    private const string Unknown = Bawaslu + "/tidak-pernah-ada";
    private const string Malformed = "KL.Bawaslu/Tidak%20Sah";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_foreign_case_an_unknown_one_and_no_id_at_all_are_answered_alike(bool isOwnPerson)
    {
        var agency = Node.NewAgency();
        var stranger = await Node.AgencyAsync(isOwnPerson ? agency : Node.NewAgency());
        var foreign = await ReportedAsync(agency);

        await SameAsync(id => stranger.GetAsync($"/v1/cases/{id}"), foreign, 404);
        await SameAsync(
            id => stranger.PostIfMatchAsync($"/v1/cases/{id}/moves/assessed", "\"1\"", """{"on":"2024-09-28"}"""),
            foreign,
            403
        );
        await SameAsync(id => stranger.PostIfMatchAsync($"/v1/cases/{id}/merge", "\"1\"", "{}"), foreign, 403);
        await SameAsync(id => stranger.PostAsync($"/v1/cases/{id}/reporters", """{"reason":"x"}"""), foreign, 403);
    }

    [Theory]
    [InlineData("reported")]
    [InlineData("verified-by-task-force")]
    [InlineData("assessed")]
    [InlineData("summoned")]
    [InlineData("decided")]
    [InlineData("blocked")]
    [InlineData("withdrawn")]
    [InlineData("corrected")]
    [InlineData("merge-dismissed")]
    public async Task An_event_of_a_foreign_case_is_refused_like_one_of_no_case(string move)
    {
        var agency = Node.NewAgency();
        var foreign = await ReportedAsync(Node.NewAgency());
        await AcceptAsync(agency, Sent.RollDeclared(agency, 10));
        await Node.SettleAsync();
        var sender = await Node.AgencyAsync(agency);
        var data = Everything(agency, move);
        string EventOf(string id) => SentCase.Event(agency, move, id, data, "satu-peristiwa");

        var (known, none) = (await sender.SendAsync(EventOf(foreign)), await sender.SendAsync(EventOf(Unknown)));
        AssertSame(none.ExpectProblem(422, "case-unknown", "/subject"), known);

        // Nor does the answer to several tell by the place in the log it stands at.
        var (knownInLines, noneInLines) = (
            await sender.SendAllAsync(EventOf(foreign)),
            await sender.SendAllAsync(EventOf(Unknown))
        );
        AssertSame(noneInLines.Expect(200).ExpectRejection(0, 0, "case-unknown", "/subject"), knownInLines);
        Assert.Single(History(await CaseAsync(foreign), "reported"));
    }

    [Fact]
    public async Task Lists_figures_and_the_own_feed_hold_nothing_of_a_case_the_agency_does_not_know_of()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.RollDeclared(agency, 10));
        var id = await ReportedAsync(agency);
        var own = await Node.AgencyAsync(agency);

        var list = (await own.GetAsync("/v1/cases")).Expect(200);
        Assert.Equal((0, 0), (list.Number("/total"), list.At("/items").GetArrayLength()));
        Assert.Equal(0, (await own.GetAsync($"/v1/agencies/{agency}?election={Pilkada}")).Number("/cases/open"));
        var feed = (await own.GetAsync("/v1/feed")).Expect(200);
        Assert.Equal(1, feed.Json.GetArrayLength());
        Assert.DoesNotContain(id, feed.Text, StringComparison.Ordinal);
        foreach (var stream in (string[])[$"cases/{id}", $"reporters/{id}", $"cases/{Unknown}"])
        {
            (await own.GetAsync($"/v1/proofs/{stream}")).ExpectProblem(404, "not-found");
            (await (await Node.OperatorAsync()).GetAsync($"/v1/proofs/{stream}")).ExpectProblem(404, "not-found");
        }
    }

    [Fact]
    public async Task The_agency_finds_the_case_once_the_recommendation_reached_it_and_no_other_agency_does()
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        var (own, other) = (await Node.AgencyAsync(agency), await Node.AgencyAsync(Node.NewAgency()));

        (await own.GetAsync($"/v1/cases/{id}")).Expect(200);
        Assert.Equal([id], (await own.GetAsync("/v1/cases")).Expect(200).Words("/items", "id"));
        (await other.GetAsync($"/v1/cases/{id}")).ExpectProblem(404, "case-unknown");
        Assert.Equal(0, (await other.GetAsync($"/v1/cases?agency={agency}")).Expect(200).Number("/total"));
        (await own.GetAsync("/v1/feed")).Expect(200);
        Assert.DoesNotContain(id, (await own.GetAsync("/v1/feed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_operators_feed_keeps_a_cases_place_and_withholds_what_it_is_of()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (id, before) = (NewCase(), await EndOfFeedAsync());
        await TellAsync(Bawaslu, "reported", id, SentCase.Report(agency, person, reporter: "Pelapor Feed"));

        var feed = (await (await Node.OperatorAsync()).GetAsync($"/v1/feed?after={before}")).Expect(200);

        Assert.NotEqual(0, feed.Json.GetArrayLength());
        Assert.All(
            feed.Json.EnumerateArray(),
            withheld =>
            {
                Assert.EndsWith(
                    "record.withheld.v1",
                    withheld.GetProperty("type").GetString(),
                    StringComparison.Ordinal
                );
                // Nor when it was: a day tells whose case it may be.
                Assert.Equal(
                    ["specversion", "id", "source", "type", "position"],
                    withheld.EnumerateObject().Select(member => member.Name)
                );
            }
        );
        foreach (var told in (string[])[id, person, "Pelapor Feed", Bawaslu, agency + "\""])
        {
            Assert.DoesNotContain(told, feed.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Only_institutions_of_the_joint_decree_are_told_of_a_proposed_merge()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (first, second) = (await RecommendedAsync(agency, person), NewCase(Ministry));
        await TellAsync(Ministry, "reported", second, SentCase.Report(agency, person));
        var ministry = await Node.AgencyAsync(Ministry);

        var read = (Answer?)null;
        await Eventually.IsTrueAsync(
            async () =>
            {
                read = (await ministry.GetAsync($"/v1/cases/{first}")).Expect(200);
                return read.Words("/mergeProposals").Length > 0;
            },
            "the case is told of the other"
        );

        Assert.Equal([second], read!.Words("/mergeProposals"));
        Assert.Contains("occurredOn", History(read, "merge-proposed").Single().GetRawText(), StringComparison.Ordinal);
        var own = (await (await Node.AgencyAsync(agency)).GetAsync($"/v1/cases/{first}")).Expect(200);
        Assert.Empty(own.Words("/mergeProposals"));
        Assert.DoesNotContain(second, own.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(OperatorRole.Viewer)]
    [InlineData(OperatorRole.Verifier)]
    [InlineData(OperatorRole.Administrator)]
    public async Task Who_is_not_entitled_to_cases_gets_aggregates_only_and_each_refusal_looks_alike(OperatorRole role)
    {
        var agency = Node.NewAgency();
        var id = await RecommendedAsync(agency);
        var holder = await Node.OperatorAsync(role);

        (await holder.GetAsync("/v1/cases")).ExpectProblem(403, "role-insufficient");
        await SameAsync(each => holder.GetAsync($"/v1/cases/{each}"), id, 403);
        await SameAsync(each => holder.PostAsync($"/v1/cases/{each}/reporters", """{"reason":"x"}"""), id, 403);
        (await holder.GetAsync("/v1/statistics/cases?by=act")).Expect(200);
        var page = (await holder.GetAsync($"/v1/agencies/{agency}?election={Pilkada}")).Expect(200);
        Assert.Equal(JsonValueKind.Null, page.At("/cases/open").ValueKind);
        Assert.Equal(JsonValueKind.Null, page.At("/cases/followUpRate").ValueKind);
    }

    [Theory]
    [InlineData("moves/blocked", OperatorRole.CaseOfficer)]
    [InlineData("moves/erased", OperatorRole.PrivacyOfficer)]
    [InlineData("merge", OperatorRole.CaseOfficer)]
    public async Task An_operator_too_is_told_alike_of_an_unknown_case_and_of_no_id(string move, OperatorRole role)
    {
        var holder = await Node.OperatorAsync(role);
        var body = JsonSerializer.Serialize(new { on = "2024-10-28", into = Unknown });

        await SameAsync(id => holder.PostIfMatchAsync($"/v1/cases/{id}/{move}", "\"1\"", body), Unknown, 404);
    }

    [Fact]
    public async Task An_agency_cannot_tell_that_another_institution_reported_the_same_act_as_it_did()
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (own, other) = (NewCase(agency), NewCase(Ministry));
        await TellAsync(agency, "reported", own, SentCase.Report(agency, person));
        var holder = await Node.AgencyAsync(agency);
        var before = (await holder.GetAsync($"/v1/cases/{own}")).Expect(200);

        await TellAsync(Ministry, "reported", other, SentCase.Report(agency, person));
        await Eventually.IsTrueAsync(
            async () => (await CaseAsync(own)).Words("/mergeProposals").Contains(other),
            "the case is told of the other"
        );

        var after = (await holder.GetAsync($"/v1/cases/{own}")).Expect(200);
        Assert.Equal(before.Text, after.Text);
        Assert.Equal(before.Headers.ETag, after.Headers.ETag);
        Assert.False(after.Has("", "position"));
        var entries = after.At("/history").GetArrayLength();
        Assert.Equal(
            Enumerable.Range(1, entries).Select(version => version.ToString(CultureInfo.InvariantCulture)),
            after.Words("/history", "version")
        );
        Assert.Equal($"\"{entries}\"", after.Headers.ETag!.Tag);
        Assert.False((await holder.GetAsync("/v1/cases")).Expect(200).Has("/items/0", "version"));
        (await holder.GetAsync($"/v1/cases/{other}")).ExpectProblem(404, "case-unknown");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_agency_is_not_told_with_which_case_its_own_was_merged(bool isOwnEnded)
    {
        var (agency, person) = (Node.NewAgency(), NewPerson());
        var (own, other) = (NewCase(agency), NewCase(Ministry));
        var (from, into) = isOwnEnded ? (own, other) : (other, own);
        await TellAsync(agency, "reported", own, SentCase.Report(agency, person));
        await TellAsync(Ministry, "reported", other, SentCase.Report(agency, person));
        var officer = await Node.OperatorAsync(OperatorRole.CaseOfficer);
        await Eventually.IsTrueAsync(
            async () =>
            {
                var tag = (await CaseAsync(from)).Headers.ETag!.Tag;
                var body = JsonSerializer.Serialize(new { into });
                return (await officer.PostIfMatchAsync($"/v1/cases/{from}/merge", tag, body)).Status == 200;
            },
            "the case is merged"
        );

        var read = (await (await Node.AgencyAsync(agency)).GetAsync($"/v1/cases/{own}")).Expect(200);

        Assert.Equal((isOwnEnded ? "merged" : "received", null), (read.Word("/status"), read.Word("/mergedInto")));
        Assert.DoesNotContain(other, read.Text, StringComparison.Ordinal);
    }

    // A page ends early where its events are large.
    private async Task<long> EndOfFeedAsync()
    {
        var reader = await Node.OperatorAsync();
        for (var position = 0L; ; )
        {
            var page = (await reader.GetAsync($"/v1/feed?after={position}&limit=1000")).Expect(200);
            if (page.Json.GetArrayLength() == 0)
            {
                return position;
            }

            position = page.Json.EnumerateArray().Last().GetProperty("position").GetInt64();
        }
    }

    /// <summary>Asks of a case, of one nobody knows and of what is no id.</summary>
    private static async Task SameAsync(Func<string, Task<Answer>> ask, string foreign, int status)
    {
        var none = (await ask(Unknown)).Expect(status);
        AssertSame(none, await ask(foreign));
        AssertSame(none, await ask(Malformed));
    }

    private static void AssertSame(Answer expected, Answer actual)
    {
        Assert.Equal(expected.Text, actual.Text);
        Assert.Equal((expected.Status, expected.MediaType), (actual.Status, actual.MediaType));
        Assert.Equal(HeadersOf(expected), HeadersOf(actual));
    }

    private static string[] HeadersOf(Answer answer) =>
        [
            .. answer
                .Headers.Where(each => each.Key != "Date")
                .Select(each => $"{each.Key}: {string.Join(',', each.Value)}"),
        ];

    // What every move of the theory finds its fields in.
    private static object Everything(string agency, string move) =>
        new
        {
            on = "2024-10-28",
            result = move == "assessed" ? "violation" : "sufficient",
            person = new
            {
                category = "pns",
                number = Nip.Of(1),
                name = "Nama",
            },
            agency,
            act = SentCase.Like,
            occurredOn = "2024-09-23",
            knownOn = "2024-09-23",
            election = Pilkada,
            origin = "report",
            narrative = "Isi",
            round = 1,
            appearOn = "2024-10-29",
            with = Unknown,
        };
}

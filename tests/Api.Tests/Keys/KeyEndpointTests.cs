using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Keys;

public abstract class KeyEndpointTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task A_key_is_shown_once_and_works_at_once()
    {
        var made = await MakeAsync("""{"label":"SIMPEG Tual","agency":"81.72"}""");

        Assert.Equal(("81.72", "SIMPEG Tual"), (made.Word("/agency"), made.Word("/label")));
        var sender = Node.WithKey(made.Word("/key")!);
        (await sender.SendAsync(Sent.Held("81.72/apel", Pemilu))).Expect(200);
    }

    [Fact]
    public async Task The_list_names_every_key_and_no_secret()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        var made = await MakeAsync("""{"label":"pembaca","role":"viewer"}""");
        var secret = made.Word("/key")!.Split('_', 3)[2];

        var list = (await administrator.GetAsync("/v1/keys?limit=1000")).Expect(200);

        Assert.Contains(made.Word("/id")!, list.Words("/items", "id"));
        Assert.DoesNotContain(secret, list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("ntr_", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("hash", list.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(administrator.KeyId, ItemOf(list, made).GetProperty("createdBy").GetString());
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_once_and_stays_on_the_list_with_who_revoked_it()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        var made = await MakeAsync("""{"label":"pembaca","role":"viewer"}""");
        var holder = Node.WithKey(made.Word("/key")!);
        (await holder.GetAsync("/v1/elections")).Expect(200);

        (await administrator.DeleteAsync($"/v1/keys/{made.Word("/id")}")).Expect(204);

        (await holder.GetAsync("/v1/elections")).ExpectProblem(401, "key-missing-or-invalid");
        var list = await administrator.GetAsync("/v1/keys?limit=1000");
        Assert.Equal(administrator.KeyId, ItemOf(list, made).GetProperty("revokedBy").GetString());
        Assert.NotNull(ItemOf(list, made).GetProperty("revokedAt").GetString());
        (await administrator.DeleteAsync($"/v1/keys/{made.Word("/id")}")).ExpectProblem(404, "not-found");
    }

    [Fact]
    public async Task A_revoked_agencys_key_sends_nothing_more()
    {
        var agency = Node.NewAgency();
        var made = await MakeAsync($$"""{"label":"lama","agency":"{{agency}}"}""");
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        await administrator.DeleteAsync($"/v1/keys/{made.Word("/id")}");

        var answer = await Node.WithKey(made.Word("/key")!).SendAsync(Sent.Held($"{agency}/apel", Pemilu));

        answer.ExpectProblem(401, "key-missing-or-invalid");
        Assert.Equal("notStarted", (await AgencyAsync(agency)).Word("/status"));
    }

    [Theory]
    [InlineData("""{"label":"x"}""", "key-owner", "/agency")]
    [InlineData("""{"label":"x","agency":"52","role":"viewer"}""", "key-owner", "/agency")]
    [InlineData("""{"label":"x","agency":"Kota Tual"}""", "agency-invalid", "/agency")]
    [InlineData("""{"label":"x","role":"raja"}""", "role-unknown", "/role")]
    [InlineData("""{"agency":"52"}""", "field-missing", "/label")]
    [InlineData("""{"label":7,"agency":"52"}""", "type-invalid", "/label")]
    public async Task A_key_for_nobody_or_for_two_is_not_made(string body, string code, string pointer)
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        var before = (await administrator.GetAsync("/v1/keys?limit=1000")).At("/items").GetArrayLength();

        (await administrator.PostAsync("/v1/keys", body)).ExpectProblem(422, code, pointer);

        Assert.Equal(before, (await administrator.GetAsync("/v1/keys?limit=1000")).At("/items").GetArrayLength());
    }

    [Fact]
    public async Task The_list_is_paged_without_gap_or_repeat()
    {
        var administrator = await Node.OperatorAsync(OperatorRole.Administrator);
        for (var count = 0; count < 5; count++)
        {
            await MakeAsync("""{"label":"halaman","role":"viewer"}""");
        }

        var whole = (await administrator.GetAsync("/v1/keys?limit=1000")).Words("/items", "id");
        var paged = new List<string>();
        string? cursor = "";
        while (cursor is not null)
        {
            var page = (await administrator.GetAsync($"/v1/keys?limit=2&cursor={cursor}")).Expect(200);
            paged.AddRange(page.Words("/items", "id"));
            cursor = page.Word("/cursor");
        }

        Assert.Equal(whole, paged);
    }

    private async Task<Answer> MakeAsync(string body) =>
        (await (await Node.OperatorAsync(OperatorRole.Administrator)).PostAsync("/v1/keys", body)).Expect(201);

    private static System.Text.Json.JsonElement ItemOf(Answer list, Answer made) =>
        list.At("/items").EnumerateArray().Single(item => item.GetProperty("id").GetString() == made.Word("/id"));
}

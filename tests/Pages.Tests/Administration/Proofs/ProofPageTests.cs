using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Contracts;
using Netralitas.EventLog;
using Netralitas.Grains.Cases;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration.Proofs;

public sealed class ProofPageTests(SqliteNode node) : AdministrationTests(node), IClassFixture<SqliteNode>
{
    private IEventLog Log => Node.Services.GetRequiredService<IEventLog>();

    [Fact]
    public async Task A_streams_chain_is_shown_and_computed_anew()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));
        var proof = await ReadAsync($"/v1/proofs/{agency}/apel");

        var shown = (await OpenAsync($"/admin/proofs?stream={agency}/apel")).Expect(200);
        var verified = (await OpenAsync($"/admin/proofs?stream={agency}/apel&verify=1", language: "en")).Expect(200);

        Assert.Contains($"<code>{proof.Word("/head/hash")}</code>", shown.Text, StringComparison.Ordinal);
        Assert.Contains($"href=\"/v1/proofs/{agency}/apel\"", shown.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("badge good", shown.Text, StringComparison.Ordinal);
        Assert.Contains("<span class=\"badge good\">Intact</span>", verified.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Nip.Of(1), verified.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("52/tidak-ada")]
    [InlineData("elections/pemilu-1955")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("readings/kunci")]
    [InlineData("cases/kl.bawaslu/satu")]
    [InlineData("reporters/kl.bawaslu/satu")]
    public async Task A_stream_that_there_is_not_or_that_is_of_cases_is_not_found(string stream)
    {
        await AppendReadingAsync();

        var page = (await OpenAsync($"/admin/proofs?stream={Uri.EscapeDataString(stream)}&verify=1")).Expect(404);

        Assert.Contains("Tidak ada aliran itu.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heads_name_every_stream_but_those_of_cases()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.RollDeclared(agency, 10), Sent.Held($"{agency}/apel", Pemilu));
        await AppendReadingAsync();

        var file = (await OpenAsync("/admin/proofs/heads.txt")).Expect(200);

        Assert.Equal("text/plain", file.MediaType);
        var lines = file.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        foreach (var stream in (string[])[agency, $"{agency}/apel"])
        {
            var head = await Log.ReadHeadAsync(stream, Cancellation);
            Assert.Contains($"{stream}\t{head.Version}\t{Convert.ToHexStringLower(head.Hash.Span)}", lines);
        }

        Assert.Matches(
            "^readings/\\*\t\\*\t[0-9a-f]{64}$",
            Assert.Single(lines, line => line.StartsWith("readings", StringComparison.Ordinal))
        );
        Assert.DoesNotContain("kunci", file.Text, StringComparison.Ordinal);
        Assert.Equal(
            $"# end, {lines.Count(line => !line.StartsWith('#') && !line.Contains('*', StringComparison.Ordinal))} streams",
            lines[^1]
        );
    }

    [Fact]
    public async Task What_happens_to_a_case_shows_in_the_one_hash_of_them_all()
    {
        await AppendReadingAsync();
        var before = await SealedAsync();

        await AppendReadingAsync();

        Assert.NotEqual(before, await SealedAsync());
    }

    [Fact]
    public async Task A_changed_record_shows()
    {
        var folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
        await using (var own = new ClockedNode(folder, TimeProvider.System))
        {
            await own.InitializeAsync();
            (await (await own.AgencyAsync("52")).SendAsync(Sent.Held("52/apel", Pemilu))).Expect(200);
            await using (
                var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "log.db")};Pooling=False")
            )
            {
                await connection.OpenAsync(Cancellation);
                await using var command = connection.CreateCommand();
                command.CommandText = "UPDATE records SET recorded_at = recorded_at + 1 WHERE stream = '52/apel'";
                await command.ExecuteNonQueryAsync(Cancellation);
            }

            var administrator = await own.OperatorAsync(OperatorRole.Administrator);
            var page = (await administrator.GetAsync("/admin/proofs?stream=52/apel&verify=1")).Expect(200);

            Assert.Contains("<span class=\"badge bad\">Rusak</span>", page.Text, StringComparison.Ordinal);
            Assert.Contains("HashMismatch", page.Text, StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("/admin/proofs")]
    [InlineData("/admin/proofs/heads.txt")]
    public Task Only_administrators_come_here(string path) => ExpectAdministratorsOnlyAsync(path);

    private async Task<string> SealedAsync() =>
        (await OpenAsync("/admin/proofs/heads.txt"))
            .Text.Split('\n')
            .Single(line => line.StartsWith("readings", StringComparison.Ordinal));

    private async Task AppendReadingAsync()
    {
        var stream = CaseStreams.ReadingsOf("kunci");
        var head = await Log.ReadHeadAsync(stream, Cancellation);
        var record = new NewRecord(EventTypes.CaseRead, TimeProvider.System.GetUtcNow(), null, "{}"u8.ToArray());
        Assert.IsType<AppendResult.Committed>(await Log.AppendAsync(new Append(stream, head, [record]), Cancellation));
    }
}

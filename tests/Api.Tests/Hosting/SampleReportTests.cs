using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Hosting;

public sealed partial class SampleReportTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    [Fact]
    public async Task The_samples_are_reported_with_the_agencies_keys_and_an_operators_key_is_shown()
    {
        var output = new StringWriter();
        var ring = Node.Services.GetRequiredService<KeyCache>();

        await SampleReport.RunAsync(Node.Http.BaseAddress!, ring, output, Cancellation);

        Assert.Equal(5, Regex.Count(output.ToString(), "\"accepted\":1", RegexOptions.None, TimeSpan.FromSeconds(1)));
        var shown = Node.WithKey(Key().Match(output.ToString()).Value);
        var summary = await shown.GetAsync($"/v1/summary?election={Pemilu}");
        Assert.Equal(3, summary.Expect(200).Number("/agencies/reported"));
        var keys = (await shown.GetAsync("/v1/keys")).Expect(200).At("/items").EnumerateArray();
        Assert.All(
            keys.Where(key => key.GetProperty("agency").GetString() is not null),
            key => Assert.NotNull(key.GetProperty("revokedAt").GetString())
        );
    }

    [Fact]
    public async Task Every_address_that_is_shown_is_there()
    {
        await using var fresh = new SqliteNode();
        await fresh.InitializeAsync();
        var output = new StringWriter();

        await SampleReport.RunAsync(
            fresh.Http.BaseAddress!,
            fresh.Services.GetRequiredService<KeyCache>(),
            output,
            Cancellation
        );

        var shown = fresh.WithKey(Key().Match(output.ToString()).Value);
        var addresses = Address().Matches(output.ToString()).Select(match => match.Value).ToList();
        Assert.Equal(7, addresses.Count);
        foreach (var address in addresses)
        {
            (await shown.GetAsync(address)).Expect(200);
        }
    }

    [Fact]
    public async Task The_first_administrators_key_is_shown_only_while_there_is_none()
    {
        var (first, second) = (new StringWriter(), new StringWriter());
        await using var fresh = new SqliteNode();
        await fresh.InitializeAsync();
        var ring = fresh.Services.GetRequiredService<KeyCache>();

        await FirstKey.ShowAsync(ring, first, Cancellation);
        await FirstKey.ShowAsync(ring, second, Cancellation);

        (await fresh.WithKey(Key().Match(first.ToString()).Value).GetAsync("/v1/keys")).Expect(200);
        Assert.Empty(second.ToString());
    }

    [GeneratedRegex("ntr_[A-Za-z0-9_-]+", RegexOptions.None, 1000)]
    private static partial Regex Key();

    [GeneratedRegex("http://[^\"\\s]+", RegexOptions.None, 1000)]
    private static partial Regex Address();
}

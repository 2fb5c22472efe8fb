using System.Text.RegularExpressions;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Acceptance;

/// <summary>Alone on their nodes, since they compare whole summaries.</summary>
public abstract partial class RepeatedSummaryTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task The_summary_after_the_same_file_again_differs_only_in_when_it_was_read()
    {
        await SendSamplesAsync();
        var (pemilu, pilkada) = (await SummaryAsync(), await SummaryAsync(Pilkada));

        await SendSamplesAsync();

        Assert.Equal(WithoutAsOf(pemilu), WithoutAsOf(await SummaryAsync()));
        Assert.Equal(WithoutAsOf(pilkada), WithoutAsOf(await SummaryAsync(Pilkada)));
    }

    private async Task SendSamplesAsync()
    {
        foreach (var line in SampleEvents.Lines)
        {
            await (await Node.AgencyAsync(SampleEvents.AgencyOf(line))).SendAsync(line);
        }
    }

    private static string WithoutAsOf(Answer summary)
    {
        Assert.Matches(AsOf(), summary.Text);
        return AsOf().Replace(summary.Text, "", 1);
    }

    [GeneratedRegex("\"asOf\":\"[^\"]+\",", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsOf();
}

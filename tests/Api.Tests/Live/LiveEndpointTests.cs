using System.Text.Json;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Live;

public abstract class LiveEndpointTests(TestNode node) : NodeTests(node)
{
    protected const string Path = $"/v1/live?election={Pemilu}";

    [Fact]
    public async Task A_viewer_is_told_an_agencys_new_line_after_it_reported()
    {
        var agency = Node.NewAgency();
        await using var events = await ServerSentEvents.OpenAsync(await Node.OperatorAsync(), Path);
        await events.NextBatchAsync();

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu), Sent.Spoken($"{agency}/apel", Nip.Of(1)));

        var (line, _) = await WaitForAsync(events, agency);
        Assert.Equal("reported", line.GetProperty("status").GetString());
        Assert.Equal(1, line.GetProperty("spoken").GetProperty("persons").GetInt32());
    }

    [Fact]
    public async Task Who_comes_back_with_the_last_id_is_told_what_they_missed()
    {
        var (before, missed) = (Node.NewAgency(), Node.NewAgency());
        var viewer = await Node.OperatorAsync();
        string position;
        await using (var events = await ServerSentEvents.OpenAsync(viewer, Path))
        {
            await AcceptAsync(before, Sent.Held($"{before}/apel", Pemilu));
            (_, position) = await WaitForAsync(events, before);
        }

        await AcceptAsync(missed, Sent.Held($"{missed}/apel", Pemilu));
        await using var again = await ServerSentEvents.OpenAsync(viewer, Path, position);
        var (line, _) = await WaitForAsync(again, missed);

        Assert.Equal("reported", line.GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("999999999")]
    [InlineData("kemarin")]
    [InlineData("-1")]
    public async Task A_last_id_that_means_nothing_here_is_passed_over(string lastEventId)
    {
        var agency = Node.NewAgency();
        await using var events = await ServerSentEvents.OpenAsync(await Node.OperatorAsync(), Path, lastEventId);
        await events.NextBatchAsync();

        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));

        await WaitForAsync(events, agency);
        Assert.Contains(agency, Seen);
    }

    /// <summary>The agencies that the last wait was told of.</summary>
    protected List<string> Seen { get; } = [];

    /// <summary>Reads until the agency's line came, and the position that its batch ends with.</summary>
    private protected async Task<(JsonElement Line, string Position)> WaitForAsync(
        ServerSentEvents events,
        string agency
    )
    {
        Seen.Clear();
        while (true)
        {
            var (agencies, position) = await events.NextBatchAsync();
            var lines = agencies.ConvertAll(data => JsonSerializer.Deserialize<JsonElement>(data));
            Seen.AddRange(lines.Select(line => line.GetProperty("id").GetString()!));
            var found = lines.FindIndex(line => line.GetProperty("id").GetString() == agency);
            if (found >= 0)
            {
                return (lines[found], position);
            }
        }
    }
}

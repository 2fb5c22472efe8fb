using System.Text.Json;
using Netralitas.Domain.Tests.Facts;
using Netralitas.Domain.Wording;

namespace Netralitas.Domain.Tests.Wording;

/// <summary>The samples carry the same words the acceptance cases are judged by.</summary>
public sealed class SampleCeremoniesTests
{
    private static readonly Dictionary<string, WordingText> Recited = new(StringComparer.Ordinal)
    {
        ["52"] = FiveCeremonies.NusaTenggaraBarat,
        ["81.72"] = FiveCeremonies.Tual,
        ["62.11"] = FiveCeremonies.PulangPisau,
        ["73.22"] = FiveCeremonies.LuwuUtara,
        ["51.01"] = FiveCeremonies.Jembrana,
    };

    [Theory]
    [InlineData("52")]
    [InlineData("81.72")]
    [InlineData("62.11")]
    [InlineData("73.22")]
    [InlineData("51.01")]
    public void A_sample_holds_the_wording_as_recited_and_the_stream_holds_the_sample(string agency)
    {
        var single = JsonElement.Parse(DataFile.Read($"samples/ceremonies/{agency}.json"));
        var line = Lines().Single(line => line.GetProperty("source").GetString() == agency);

        Assert.True(JsonElement.DeepEquals(single, line));
        Assert.StartsWith(agency + "/", single.GetProperty("subject").GetString(), StringComparison.Ordinal);
        var points = single.GetProperty("data").GetProperty("wording").GetProperty("points").EnumerateArray();
        Assert.Equal(Recited[agency].Points, points.Select(point => point.GetString()));
    }

    [Fact]
    public void The_stream_holds_the_five_ceremonies_and_nothing_else() => Assert.Equal(Recited.Count, Lines().Count());

    private static IEnumerable<JsonElement> Lines() =>
        System
            .Text.Encoding.UTF8.GetString(DataFile.Read("samples/five-ceremonies.ndjson"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonElement.Parse(line));
}

using System.Text.Json;

namespace Netralitas.Bench.Pages.Reading;

/// <summary>The pages that are measured, with an agency and a ceremony of the nation that was loaded.</summary>
internal static class PageAddresses
{
    /// <summary>What the server answers at least: a request that finds its key and says a few constants.</summary>
    public const string Ceiling = "/v1/elections";

    private const string Query = $"election={NationLoad.Election}";

    /// <summary>Their addresses.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(PageReader reader, CancellationToken cancellation)
    {
        using var agencies = JsonDocument.Parse(
            await reader.ReadAsync($"/v1/agencies?{Query}&sort=-spoken&limit=1", cancellation)
        );
        var agency = agencies.RootElement.GetProperty("items")[0].GetProperty("id").GetString()!;
        using var one = JsonDocument.Parse(await reader.ReadAsync($"/v1/agencies/{agency}?{Query}", cancellation));
        var ceremony = one.RootElement.GetProperty("ceremonies")[0].GetProperty("id").GetString()!;
        return
        [
            $"/?{Query}",
            $"/provinces/35?{Query}",
            $"/agencies?{Query}",
            $"/agencies/{agency}?{Query}",
            $"/agencies/{agency}/ceremonies/{ceremony[(agency.Length + 1)..]}?{Query}",
            $"/ceremonies?{Query}",
            $"/verification?{Query}",
            $"/overdue?{Query}",
            $"/agencies/{agency}/minutes?{Query}",
            $"/public?{Query}",
        ];
    }
}

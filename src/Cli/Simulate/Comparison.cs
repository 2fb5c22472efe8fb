using System.Globalization;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;

namespace Netralitas.Cli.Simulate;

/// <summary>Compares what was sent with what the server shows, person for person.</summary>
/// <param name="server">The server, with an administrator's key.</param>
/// <param name="surroundings">The clock.</param>
/// <param name="options">Election and kinds.</param>
public sealed class Comparison(ServerConnection server, Surroundings surroundings, SimulationOptions options)
{
    private const int PollsMax = 600;

    private static readonly TimeSpan PollPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits until the server's figures stand at <paramref name="position"/> or later, then compares.</summary>
    /// <param name="agencies">What was sent.</param>
    /// <param name="position">The last position acknowledged.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>The differences; empty when every figure is equal.</returns>
    public async Task<IReadOnlyList<Bilingual>> RunAsync(
        IReadOnlyList<SimulatedAgency> agencies,
        long position,
        CancellationToken cancellation
    )
    {
        var nation = await ReadNationAsync(position, cancellation);
        if (nation.Value is not { } figures)
        {
            return [nation.Problem!.Message];
        }

        var differences = new List<Bilingual>();
        if (figures.Position < position)
        {
            differences.Add(
                new Bilingual(
                    $"Ringkasan berhenti di posisi {Number(figures.Position)}, yang dikonfirmasi {Number(position)}.",
                    $"The summary stays at position {Number(figures.Position)}; {Number(position)} was acknowledged."
                )
            );
        }

        var all = agencies.Sum(agency => (long)agency.Persons);
        var sent = new PersonFigures(all, all, options.Signed ? all : 0);
        Compare("nasional / nation", Text(sent), Text(figures.Persons), differences);
        var rows = await new AgencyDirectory(server).ReadAsync(options.Election, cancellation);
        if (rows.Value is not { } shown)
        {
            return [.. differences, rows.Problem!.Message];
        }

        var byId = shown.ToDictionary(row => row.Id, StringComparer.Ordinal);
        foreach (var agency in agencies)
        {
            var everyone = new CategoryFigures(agency.Pns, agency.Pppk);
            var expected = Text(everyone, everyone, options.Signed ? everyone : CategoryFigures.None);
            var row = byId.GetValueOrDefault(agency.Id);
            Compare(agency.Id, expected, row is null ? "–" : Text(row.Roll, row.Spoken, row.Signed), differences);
        }

        return differences;
    }

    private async Task<Answer<NationFigures>> ReadNationAsync(long position, CancellationToken cancellation)
    {
        var path = $"{ServerPaths.Summary}?election={Uri.EscapeDataString(options.Election)}";
        for (var poll = 1; ; poll++)
        {
            var answer = await server.GetAsync<NationFigures>(path, cancellation);
            if (answer.Value is not { } figures || figures.Position >= position || poll == PollsMax)
            {
                return answer;
            }

            await Task.Delay(PollPause, surroundings.Time, cancellation);
        }
    }

    // What is compared is what is shown, so that a difference always shows.
    private static void Compare(string whose, string sent, string shown, List<Bilingual> differences)
    {
        if (!string.Equals(sent, shown, StringComparison.Ordinal))
        {
            differences.Add(
                new Bilingual($"{whose}: dikirim {sent}; server {shown}", $"{whose}: sent {sent}; server {shown}")
            );
        }
    }

    private static string Text(PersonFigures figures) =>
        $"roll {Number(figures.Roll)}, spoken {Number(figures.Spoken)}, signed {Number(figures.Signed)}";

    private static string Text(CategoryFigures? roll, CategoryFigures spoken, CategoryFigures signed) =>
        $"roll {Text(roll)}, spoken {Text(spoken)}, signed {Text(signed)}";

    private static string Text(CategoryFigures? figures) =>
        figures is null ? "–" : $"{Number(figures.Pns)} PNS + {Number(figures.Pppk)} PPPK";

    private static string Number(long? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";
}

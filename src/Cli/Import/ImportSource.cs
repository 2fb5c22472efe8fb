using System.Globalization;
using Netralitas.Cli.Terminal;
using Spectre.Console;

namespace Netralitas.Cli.Import;

/// <summary>Which file is imported as what; exactly one of the first four is given.</summary>
/// <param name="Ndjson">Events.</param>
/// <param name="Roll">A roll as CSV; needs <paramref name="Agency"/> and <paramref name="AsOf"/>.</param>
/// <param name="Pledges">Persons as CSV; needs <paramref name="Agency"/>.</param>
/// <param name="Cases">A register of cases as CSV; needs <paramref name="Agency"/>.</param>
/// <param name="Agency">The agency a CSV file speaks of; of a register of cases, whose it is.</param>
/// <param name="AsOf">The day a roll stands at.</param>
public sealed record ImportSource(
    string? Ndjson,
    string? Roll,
    string? Pledges,
    string? Cases,
    string? Agency,
    DateOnly? AsOf
)
{
    /// <summary>Opens the file; null, and the faults are shown, if a CSV file has any: then nothing is sent.</summary>
    public ImportJob? Open(IAnsiConsole error)
    {
        if (Ndjson is not null)
        {
            return ImportJob.OfNdjson(Ndjson);
        }

        var path = Roll ?? Pledges ?? Cases!;
        var (events, problems) =
            Roll is not null ? RollCsv.Read(Roll, Agency!, AsOf!.Value)
            : Pledges is not null ? PledgesCsv.Read(Pledges, Agency!)
            : CasesCsv.Read(Cases!, Agency!);
        if (problems.Count == 0 && events.Ndjson.Length > 0)
        {
            return ImportJob.OfCsv(path, events);
        }

        Show(error, path, problems);
        return null;
    }

    private static void Show(IAnsiConsole error, string path, IReadOnlyList<CsvProblem> problems)
    {
        if (problems.Count == 0)
        {
            error.Problem(new Bilingual($"{path} tidak berisi baris data.", $"{path} holds no line of data."));
            return;
        }

        var table = new Table().AddColumns("Baris / line", "Kolom / column", "Aturan / rule", "Sebab / reason");
        foreach (var problem in problems.OrderBy(problem => problem.Line).Take(CsvFile.ProblemsMax))
        {
            var line = problem.Line.ToString(CultureInfo.InvariantCulture);
            table.Plain(line, problem.Column, problem.Rule, $"{problem.Detail.Id}\n{problem.Detail.En}");
        }

        error.Write(table);
        error.Problem(new Bilingual($"{path} tidak dikirim.", $"{path} was not sent."));
    }
}

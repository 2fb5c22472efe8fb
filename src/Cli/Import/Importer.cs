using System.Net;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Netralitas.Contracts;

namespace Netralitas.Cli.Import;

/// <summary>Sends a file's events slice by slice, and remembers after each acknowledged slice how far it came.</summary>
/// <param name="server">Takes the events.</param>
/// <param name="report">Told what happens.</param>
public sealed class Importer(ServerConnection server, ImportReport report)
{
    /// <summary>Imports, from the start or from where an earlier run stopped.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(ImportJob job, CancellationToken cancellation)
    {
        var scan = await FileScan.OfAsync(job.Events, cancellation);
        if (scan.LongestBytes >= NdjsonSlices.BytesMax)
        {
            report.LineTooLong(scan.LongestLine);
            return ExitCode.Failed;
        }

        var kept = new ProgressFile(job.Path);
        var target = server.Address.Url.ToString();
        var progress =
            kept.Load(target, scan.Sha256)
            ?? new ImportProgress(target, scan.Sha256, 0, 0, 0, new ImportTotals(0, 0, 0, 0));
        using var rejected = new RejectedFile(job.Path, progress.RejectedBytes);
        report.Starts(progress, scan);
        await foreach (
            var slice in new NdjsonSlices(job.Events).ReadAsync(progress.Bytes, progress.Lines, cancellation)
        )
        {
            var answer = await SendAsync(slice, cancellation);
            if (answer.Value is not { } counted)
            {
                report.Stops(slice, answer.Problem!);
                return ExitCode.Failed;
            }

            var lines = (counted.Results ?? [])
                .Where(result => !result.IsDuplicate)
                .Select(result => new RejectedLine(job.LineOf(slice.Lines[result.Index], result.Pointer), result))
                .ToList();
            rejected.Add(lines);
            report.Rejects(lines);
            progress = progress with
            {
                Bytes = slice.BytesDone,
                Lines = slice.LinesDone,
                RejectedBytes = rejected.Bytes,
                Totals = progress.Totals.Plus(counted),
            };
            kept.Save(progress);
            report.Advances(progress);
        }

        return Finish(kept, progress, rejected);
    }

    private int Finish(ProgressFile kept, ImportProgress progress, RejectedFile rejected)
    {
        if (!progress.Totals.NeedAttention)
        {
            rejected.Delete();
        }

        kept.Delete();
        report.Ends(progress.Totals, rejected.Place);
        return progress.Totals.NeedAttention ? ExitCode.Failed : ExitCode.Ok;
    }

    // A request of one event may be answered as one event is: its rejection or conflict is then the status itself.
    private async Task<Answer<EventsAnswer>> SendAsync(ImportSlice slice, CancellationToken cancellation)
    {
        var answer = await server.SendEventsAsync(slice.Body, MediaTypes.Ndjson, key: null, cancellation);
        if (slice.Lines.Count > 1 || answer.Problem is not { } problem)
        {
            return answer;
        }

        return problem.Status switch
        {
            HttpStatusCode.Conflict => One(conflicts: 1, rejected: 0, "conflict", problem),
            HttpStatusCode.UnprocessableEntity => One(conflicts: 0, rejected: 1, "rejected", problem),
            _ => answer,
        };
    }

    private static Answer<EventsAnswer> One(int conflicts, int rejected, string outcome, ServerProblem problem)
    {
        var result = new EventResult(0, null, outcome, problem.Code, problem.Pointer, problem.Detail);
        return new Answer<EventsAnswer>(new EventsAnswer(0, 0, conflicts, rejected, 0, [result]), null);
    }
}

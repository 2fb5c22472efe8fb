using System.Globalization;
using System.Net.Mime;
using Netralitas.Domain.Rules;
using Netralitas.Grains.Codec;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Parts.Export;

/// <summary>
/// Answers with a list as a file, line by line: the answer begins before the lines are looked for, and holds a buffer, never
/// the file. When and at which log position the figures stood is in <c>X-As-Of</c> and <c>X-Log-Position</c>, and on a
/// workbook's second sheet; a CSV has nothing but its lines, or no program could read it.
/// </summary>
/// <typeparam name="T">A line of the list.</typeparam>
/// <param name="list">The list.</param>
/// <param name="page">Who reads, in which language, for which election.</param>
internal sealed class ExportResult<T>(ExportList<T> list, PageScope page) : IResult
{
    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, cancellation) = (httpContext.Response, httpContext.RequestAborted);
        var format = ExportFormat.Of(httpContext);
        response.ContentType = format.MediaType;
        response.Headers.ContentDisposition = new ContentDisposition { FileName = NameOf(format) }.ToString();
        response.Headers["X-As-Of"] = Rfc3339.Format(list.AsOf);
        response.Headers["X-Log-Position"] = list.Position.ToString(CultureInfo.InvariantCulture);
        await response.StartAsync(cancellation);
        await using ExportWriter writer =
            format == ExportFormat.Csv
                ? new CsvExport(response.Body, page.Tongue, cancellation)
                : new XlsxExport(response.Body, page.Tongue, page.Tongue.Say(list.Name), cancellation);
        await writer.BeginAsync([
            .. list.Columns.Select(each => new ExportHeading(page.Tongue.Say(each.Heading), each.Kind, each.Width)),
        ]);
        var count = 0L;
        foreach (var line in list.Lines)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var column in list.Columns)
            {
                column.Write(writer.Row, line);
            }

            await writer.EndRowAsync();
            count++;
        }

        await writer.EndAsync(About(count));
    }

    private string NameOf(ExportFormat format) =>
        "netralitas-"
        + page.Tongue.Say(list.Name).ToLowerInvariant().Replace(' ', '-')
        + $"-{page.Election.Id.Value}-{page.Zone.DayAt(list.AsOf):yyyy-MM-dd}.{format.Extension}";

    private List<(BilingualText Name, string Value)> About(long count)
    {
        var request = page.Http.Request;
        var filter = request.Query.Where(pair => pair.Key != "election").Select(pair => $"{pair.Key}={pair.Value}");
        return
        [
            (new("Daftar", "List"), page.Tongue.Say(list.Name)),
            (new("Pemilihan", "Election"), page.Tongue.Say(page.Election.Name)),
            (new("Saringan", "Filter"), string.Join("  ", filter) is { Length: > 0 } text ? text : "–"),
            (new("Baris", "Lines"), page.Tongue.Number(count)),
            (new("Keadaan per", "As of"), page.Tongue.Moment(list.AsOf, page.Zone)),
            (new("Posisi log", "Log position"), list.Position.ToString(CultureInfo.InvariantCulture)),
            (new("Sumber", "Source"), $"Netralitas {request.Scheme}://{request.Host}{request.Path}"),
        ];
    }
}

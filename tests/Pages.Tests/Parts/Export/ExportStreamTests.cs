using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Domain.Rules;
using Netralitas.Pages.Parts.Export;
using Netralitas.Pages.Parts.Frame;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>A list of as many lines as the nation has ceremonies, its source watched while the file is on its way.</summary>
public sealed class ExportStreamTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const int Lines = 54_000;

    // One buffer of the file, one of the package and the lines of a deflated block.
    private const long HeldBytesMax = 128 * 1024;

    public static TheoryData<string> Formats => ["csv", "xlsx"];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task The_first_bytes_leave_before_the_first_line_is_asked_for(string format)
    {
        var body = new MeteredBody();
        var atFirst = -1L;

        await WriteAsync(format, body, line => atFirst = line == 0 ? body.Taken : atFirst);

        Assert.True(atFirst > 0, $"{atFirst} bytes");
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Bytes_leave_as_lines_come(string format)
    {
        var body = new MeteredBody();
        var seen = new List<long>();

        await WriteAsync(format, body, line => Note(seen, line, body.Taken));

        var growth = seen.Zip(seen.Skip(1), (before, after) => after - before).ToList();
        Assert.All(growth, more => Assert.True(more > 0, "nothing left while a tenth of the lines came"));
        Assert.True(
            body.Taken - seen[^1] < HeldBytesMax + growth.Max(),
            $"{body.Taken - seen[^1]} bytes were held back"
        );
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Whoever_reads_slowly_slows_the_lines_down(string format)
    {
        var body = new MeteredBody { StopsAt = 64 * 1024 };
        var asked = 0;

        var writing = WriteAsync(format, body, line => asked = line + 1);

        // Nothing but the body makes the writer wait, so it has run up to there.
        Assert.False(writing.IsCompleted);
        Assert.InRange(asked, 1, Lines / 2);
        Assert.True(body.Taken < 64 * 1024 + HeldBytesMax, $"{body.Taken} bytes");
        body.Open();
        await writing;
        Assert.Equal(Lines, asked);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task Nobody_asks_for_more_lines_once_the_reader_has_left(string format)
    {
        using var reader = new CancellationTokenSource();
        var asked = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            WriteAsync(
                format,
                new MeteredBody(),
                line =>
                {
                    asked++;
                    if (line == 1000)
                    {
                        reader.Cancel();
                    }
                },
                reader
            )
        );

        Assert.Equal(1001, asked);
    }

    [Fact]
    public async Task A_workbook_of_many_lines_is_whole_and_valid()
    {
        var body = new MeteredBody();

        await WriteAsync("xlsx", body, _ => { });

        var sheet = ReadFile.Xlsx(body.Bytes);
        Assert.Equal(Lines + 1, sheet.Rows.Count);
        Assert.Equal(["Apel 53999", "53999"], sheet.Rows[^1]);
    }

    [Fact]
    public async Task A_csv_of_many_lines_is_whole()
    {
        var body = new MeteredBody();

        await WriteAsync("csv", body, _ => { });

        var rows = ReadFile.Csv(body.Bytes, ';');
        Assert.Equal(Lines + 1, rows.Count);
        Assert.Equal(["Apel 53999", "53999"], rows[^1]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), body.Bytes[..3]);
    }

    private static void Note(List<long> seen, int line, long taken)
    {
        if (line % (Lines / 10) == Lines / 10 - 1)
        {
            seen.Add(taken);
        }
    }

    private async Task WriteAsync(
        string format,
        MeteredBody body,
        Action<int> asked,
        CancellationTokenSource? reader = null
    )
    {
        using var scope = Node.Services.CreateScope();
        var http = new DefaultHttpContext
        {
            RequestServices = scope.ServiceProvider,
            RequestAborted = reader?.Token ?? Cancellation,
        };
        http.Response.Body = body;
        http.SetEndpoint(
            new Endpoint(
                null,
                new EndpointMetadataCollection(format == "csv" ? ExportFormat.Csv : ExportFormat.Xlsx),
                ""
            )
        );
        var page = scope.ServiceProvider.GetRequiredService<PageScope>();
        page.Open(http);
        var list = new ExportList<int>(
            new BilingualText("Apel", "Ceremonies"),
            [
                ExportColumn<int>.Text("Apel", "Ceremony", 20, line => $"Apel {line}"),
                ExportColumn<int>.Whole("Nomor", "Number", line => line),
            ],
            Watched(asked),
            page.Now,
            1
        );
        await new ExportResult<int>(list, page).ExecuteAsync(http);
    }

    private static IEnumerable<int> Watched(Action<int> asked)
    {
        for (var line = 0; line < Lines; line++)
        {
            asked(line);
            yield return line;
        }
    }
}

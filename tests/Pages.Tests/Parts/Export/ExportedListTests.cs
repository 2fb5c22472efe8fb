using System.Globalization;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Parts.Export;

/// <summary>Files of lists, read back and compared with what the API says under the same filter.</summary>
public sealed class ExportedListTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Hostile = "=HYPERLINK(\"http://x.test\",\"klik\")";
    private static int number;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        if (Interlocked.Exchange(ref number, 1) == 1)
        {
            return;
        }

        await AcceptAsync(
            "81.72",
            Sent.RollDeclared("81.72", 4, 2, 1),
            Held("81.72/apel", "Lapangan Lodar El", "2023-11-27")
        );
        await AcceptAsync("81.72", Sent.Roll("81.72/apel", Nip.Range(0, 3)));
        await AcceptAsync("81.71", Held("81.71/apel", Hostile, "2023-11-28"));
        await AcceptAsync("81.01", Sent.Scheduled("81.01/apel", Pemilu));
        await Node.SettleAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("province=81&sort=-spoken")]
    [InlineData("status=overdue&sort=name")]
    [InlineData("q=kota+tual")]
    [InlineData("status=reported")]
    public async Task Agencies_are_those_of_the_list_in_its_order_with_its_figures(string filter)
    {
        var items = (await AgenciesAsync($"limit=1000&{filter}")).At("/items").EnumerateArray().ToList();
        var csv = await CsvAsync($"/export/agencies.csv?election={Pemilu}&{filter}");
        var xlsx = await XlsxAsync($"/export/agencies.xlsx?election={Pemilu}&{filter}");

        var expected = items.Select(item => item.GetProperty("id").GetString()!).ToList();
        Assert.Equal(expected, csv.Skip(1).Select(row => row[0]));
        Assert.Equal(expected, xlsx.Rows.Skip(1).Select(row => row[0]));
        Assert.Equal(csv[0], xlsx.Rows[0]);
        for (var i = 0; i < items.Count; i++)
        {
            var (item, plain, real) = (items[i], csv[i + 1], xlsx.Values[i + 1]);
            Assert.Equal(item.GetProperty("name").GetString(), plain[1]);
            var spoken = Array.IndexOf(csv[0], "Mengucapkan ASN");
            Assert.Equal((double)item.GetProperty("spoken").GetProperty("persons").GetInt32(), real[spoken]);
            Assert.Equal(item.GetProperty("spoken").GetProperty("persons").ToString(), plain[spoken]);
            var share = item.GetProperty("completion").GetProperty("spoken");
            var at = Array.IndexOf(csv[0], "Kelengkapan ucap");
            Assert.Equal(share.ToString().Replace('.', ','), plain[at]);
            Assert.Equal(share.ValueKind == System.Text.Json.JsonValueKind.Null ? null : share.GetDouble(), real[at]);
        }
    }

    [Fact]
    public async Task The_overdue_are_those_the_list_calls_overdue()
    {
        var expected = (await AgenciesAsync("limit=1000&status=overdue")).Words("/items", "id");

        var csv = await CsvAsync($"/export/overdue.csv?election={Pemilu}");

        Assert.Equal(expected, csv.Skip(1).Select(row => row[0]));
        Assert.NotEmpty(expected);
    }

    [Fact]
    public async Task Provinces_add_up_as_the_summary_says()
    {
        var summary = (await SummaryAsync()).At("/provinces").EnumerateArray().ToList();

        var xlsx = await XlsxAsync($"/export/provinces.xlsx?election={Pemilu}");

        var (total, spoken) = (2, Array.IndexOf(xlsx.Rows[0], "Mengucapkan ASN"));
        Assert.Equal(
            summary.Select(each => each.GetProperty("code").GetString()),
            xlsx.Rows.Skip(1).Select(row => row[0])
        );
        Assert.Equal(
            summary.Select(each => (object)(double)each.GetProperty("agencies").GetProperty("total").GetInt32()),
            xlsx.Values.Skip(1).Select(row => row[total])
        );
        Assert.Equal(
            summary.Select(each => (object)(double)each.GetProperty("persons").GetProperty("spoken").GetInt32()),
            xlsx.Values.Skip(1).Select(row => row[spoken])
        );
    }

    [Fact]
    public async Task A_ceremony_is_what_the_api_says_of_it()
    {
        var told = await CeremonyAsync("81.72/apel");

        var csv = await CsvAsync($"/export/ceremonies.csv?election={Pemilu}&agency=81.72");
        var xlsx = await XlsxAsync($"/export/ceremonies.xlsx?election={Pemilu}&agency=81.72");

        string Cell(string heading) => csv[1][Array.IndexOf(csv[0], heading)];
        object? Value(string heading) => xlsx.Values[1][Array.IndexOf(xlsx.Rows[0], heading)];
        Assert.Equal(2, csv.Count);
        Assert.Equal(told.Word("/id"), Cell("Apel"));
        Assert.Equal(told.Word("/place"), Cell("Tempat"));
        Assert.Equal(
            told.Number("/tallies/spoken/persons"),
            int.Parse(Cell("Mengucapkan ASN"), CultureInfo.InvariantCulture)
        );
        Assert.Equal("27/11/2023", Cell("Tanggal"));
        Assert.Equal(new DateTime(2023, 11, 27, 0, 0, 0, DateTimeKind.Unspecified), Value("Tanggal"));
        Assert.Equal("WIT", Cell("Zona waktu"));
        var reported = DateTimeOffset.Parse(told.Word("/history/0/recordedAt")!, CultureInfo.InvariantCulture);
        Assert.Equal(
            reported.ToOffset(TimeSpan.FromHours(9)).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture),
            Cell("Dilaporkan")
        );
        Assert.IsType<DateTime>(Value("Dilaporkan"));
    }

    [Theory]
    [InlineData("", new[] { "81.01/apel", "81.71/apel", "81.72/apel" })]
    [InlineData("status=held&sort=-date", new[] { "81.71/apel", "81.72/apel" })]
    [InlineData("from=2023-11-28&to=2023-11-28", new[] { "81.71/apel" })]
    [InlineData("q=lodar", new[] { "81.72/apel" })]
    [InlineData("province=52", new string[0])]
    public async Task Ceremonies_are_filtered_and_ordered_as_the_page_does(string filter, string[] expected)
    {
        var csv = await CsvAsync($"/export/ceremonies.csv?election={Pemilu}&{filter}");

        Assert.Equal(expected, csv.Skip(1).Select(row => row[0]));
    }

    [Fact]
    public async Task What_an_agency_wrote_never_is_a_formula()
    {
        var csv = await CsvAsync($"/export/ceremonies.csv?election={Pemilu}&agency=81.71");
        var xlsx = await XlsxAsync($"/export/ceremonies.xlsx?election={Pemilu}&agency=81.71");

        var place = Array.IndexOf(csv[0], "Tempat");
        Assert.StartsWith("'=HYPERLINK(", csv[1][place], StringComparison.Ordinal);
        Assert.Equal(Hostile, xlsx.Values[1][place]);
    }

    [Fact]
    public async Task A_number_in_a_units_name_is_whole_only_in_the_agencys_own_template()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(
            agency,
            Sent.Event(
                "agency.roll-declared.v1",
                agency,
                new
                {
                    asOf = "2023-11-01",
                    units = new[]
                    {
                        new
                        {
                            id = $"{agency}/a",
                            name = "Camat 19860926 201001 1 001",
                            pns = 1,
                            pppk = 0,
                            nonAsn = 0,
                        },
                    },
                }
            )
        );
        var (viewer, own) = (await Node.OperatorAsync(), await Node.AgencyAsync(agency));

        foreach (
            var path in new[]
            {
                $"/export/units.csv?agency={agency}",
                $"/agencies/{agency}/roll",
                $"/agencies/{agency}/roll/template.csv",
            }
        )
        {
            Assert.DoesNotContain("201001", (await viewer.GetAsync(path)).Expect(200).Text, StringComparison.Ordinal);
        }

        var template = await own.GetAsync($"/agencies/{agency}/roll/template.csv");
        Assert.Contains("19860926 201001 1 001", template.Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Units_stand_with_what_their_ceremonies_came_to()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(
            agency,
            Sent.RollDeclared(agency, 4, 2, 1),
            Sent.HeldWith(
                $"{agency}/u",
                new
                {
                    elections = new[] { Pilkada },
                    heldOn = "2023-11-27",
                    unit = $"{agency}/bkpsdm",
                }
            )
        );
        await AcceptAsync(agency, Sent.Roll($"{agency}/u", Nip.Range(50, 2)));

        var csv = await CsvAsync($"/export/units.csv?election={Pilkada}&agency={agency}");

        Assert.Equal(
            [
                $"{agency}/bkpsdm",
                "BKPSDM",
                "01/11/2023",
                "4",
                "2",
                "6",
                "1",
                "1",
                "2",
                "0",
                "2",
                "0",
                "0",
                "0",
                "0",
                "0",
            ],
            csv[1]
        );
    }

    [Fact]
    public async Task An_english_reader_gets_english_headings_commas_and_iso_days()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/export/ceremonies.csv?election={Pemilu}&agency=81.72"
        );
        request.Headers.Add("Cookie", "lang=en");

        var (bytes, name) = await GetAsync(await Node.OperatorAsync(), request);

        var csv = ReadFile.Csv(bytes, ',');
        Assert.Equal("2023-11-27", csv[1][Array.IndexOf(csv[0], "Day")]);
        Assert.StartsWith("netralitas-ceremonies-pemilu-2024-", name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_tells_its_name_and_when_and_where_in_the_log_it_stands()
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            $"/export/agencies.xlsx?election={Pilkada}&province=81"
        );
        using var response = await (await Node.OperatorAsync()).OpenAsync(
            request,
            HttpCompletionOption.ResponseContentRead
        );

        Assert.Matches(
            @"^netralitas-instansi-pilkada-2024-\d{4}-\d\d-\d\d\.xlsx\z",
            response.Content.Headers.ContentDisposition!.FileName
        );
        Assert.True(
            DateTimeOffset.TryParse(response.Headers.GetValues("X-As-Of").Single(), CultureInfo.InvariantCulture, out _)
        );
        Assert.True(
            long.Parse(response.Headers.GetValues("X-Log-Position").Single(), CultureInfo.InvariantCulture) > 0
        );
        Assert.True(response.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("agencies", 1)]
    [InlineData("ceremonies", 1)]
    public async Task An_agency_gets_its_own_lines_alone(string list, int lines)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/export/{list}.csv?election={Pemilu}");

        var (bytes, _) = await GetAsync(await Node.AgencyAsync("81.72"), request);

        var rows = ReadFile.Csv(bytes, ';').Skip(1).ToList();
        Assert.Equal(lines, rows.Count);
        Assert.All(rows, row => Assert.StartsWith("81.72", row[0], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/export/ceremonies.csv?agency=81.71", 403)]
    [InlineData("/export/units.csv?agency=81.71", 403)]
    [InlineData("/export/provinces.csv", 403)]
    [InlineData("/export/overdue.xlsx", 403)]
    public async Task An_agency_is_refused_what_is_not_its_own(string path, int status) =>
        (await (await Node.AgencyAsync("81.72")).GetAsync(path)).Expect(status);

    [Theory]
    [InlineData("/export/agencies.csv?status=selesai", 400)]
    [InlineData("/export/ceremonies.xlsx?from=kemarin", 400)]
    [InlineData("/export/units.csv", 400)]
    [InlineData("/export/agencies.pdf", 404)]
    [InlineData("/export/cases.csv", 403)]
    public async Task What_cannot_be_given_is_a_page_that_says_why(string path, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");

        var answer = (await (await Node.OperatorAsync()).CallAsync(request)).Expect(status);

        Assert.Equal("text/html", answer.MediaType);
    }

    private static string Held(string ceremony, string place, string on) =>
        Sent.HeldWith(
            ceremony,
            new
            {
                elections = new[] { Pemilu },
                heldOn = on,
                place,
            }
        );

    private async Task<List<string[]>> CsvAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return ReadFile.Csv((await GetAsync(await Node.OperatorAsync(OperatorRole.Viewer), request)).Bytes, ';');
    }

    private async Task<ReadFile.Sheet> XlsxAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return ReadFile.Xlsx((await GetAsync(await Node.OperatorAsync(OperatorRole.Viewer), request)).Bytes);
    }

    private static async Task<(byte[] Bytes, string? Name)> GetAsync(KeyHolder caller, HttpRequestMessage request)
    {
        using var response = await caller.OpenAsync(request, HttpCompletionOption.ResponseContentRead);
        Assert.Equal(System.Net.HttpStatusCode.OK, response.StatusCode);
        return (
            await response.Content.ReadAsByteArrayAsync(Cancellation),
            response.Content.Headers.ContentDisposition?.FileName
        );
    }
}

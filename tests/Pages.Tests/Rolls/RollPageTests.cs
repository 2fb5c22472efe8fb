using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Rolls;

public sealed partial class RollPageTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Good =
        "unit_id,unit_name,pns,pppk,non_asn\ndinas-a,Dinas <script>A</script>,1234,2,0\ndinas-b,Dinas B,5,0,1\n";

    [Fact]
    public async Task A_preview_shows_sums_and_differences_and_saves_nothing()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.RollDeclared(agency, 4));

        var preview = (await LookAsync(agency, Good)).Expect(200);

        Assert.Contains("1.239", preview.Text, StringComparison.Ordinal);
        Assert.Contains("Unit baru (2)", Plain(preview), StringComparison.Ordinal);
        Assert.Contains("Unit yang tidak ada lagi (1)", Plain(preview), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>A", preview.Text, StringComparison.Ordinal);
        Assert.Equal(4, (await AgencyAsync(agency)).Number("/roll/pns"));
    }

    [Fact]
    public async Task A_roll_that_is_confirmed_is_in_force_and_twice_is_once()
    {
        var agency = Node.NewAgency();
        var preview = (await LookAsync(agency, Good)).Expect(200);

        var (first, second) = (await DeclareAsync(agency, preview), await DeclareAsync(agency, preview));

        Assert.Equal($"/agencies/{agency}/roll?notice=roll-declared", first.Headers.Location!.ToString());
        Assert.Equal($"/agencies/{agency}/roll?notice=roll-known", second.Headers.Location!.ToString());
        var told = await AgencyAsync(agency);
        Assert.Equal((1239, 2, 1), (told.Number("/roll/pns"), told.Number("/roll/pppk"), told.Number("/roll/nonAsn")));
        Assert.Equal("2024-09-01", told.Word("/rollAsOf"));
    }

    [Fact]
    public async Task Going_back_to_an_earlier_roll_is_a_declaration_of_its_own()
    {
        var agency = Node.NewAgency();
        await DeclareAsync(agency, (await LookAsync(agency, Good)).Expect(200));
        await DeclareAsync(
            agency,
            (await LookAsync(agency, Good.Replace("1234", "9", StringComparison.Ordinal))).Expect(200)
        );

        var back = await DeclareAsync(agency, (await LookAsync(agency, Good)).Expect(200));

        Assert.EndsWith("roll-declared", back.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1239, (await AgencyAsync(agency)).Number("/roll/pns"));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_template_comes_back_as_the_roll_in_force(string format)
    {
        var agency = Node.NewAgency();
        await DeclareAsync(
            agency,
            (await LookAsync(agency, Good.Replace("Dinas B", "=Dinas B", StringComparison.Ordinal))).Expect(200)
        );
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/agencies/{agency}/roll/template.{format}");
        using var template = await (await Node.AgencyAsync(agency)).OpenAsync(
            request,
            HttpCompletionOption.ResponseContentRead
        );

        var preview = await LookAsync(agency, await template.Content.ReadAsByteArrayAsync(Cancellation));

        Assert.Contains("Sama dengan daftar yang berlaku", preview.Expect(200).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bad_file_shows_each_fault_in_both_languages_and_what_was_typed()
    {
        var agency = Node.NewAgency();

        var answer = (await LookAsync(agency, "unit_id,unit_name,pns,pppk,non_asn\na,<b>A</b>,-1,x,0\n")).Expect(422);

        Assert.Contains("Jumlah tidak boleh negatif.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("A count is never negative.", answer.Text, StringComparison.Ordinal);
        Assert.Contains("value=\"2024-09-01\"", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"roll\"", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2999-01-01", "date-in-future")]
    [InlineData("kemarin", "date-invalid")]
    [InlineData("", "field-missing")]
    public async Task A_day_that_cannot_be_is_refused_by_its_rule(string asOf, string code)
    {
        var answer = (await LookAsync(Node.NewAgency(), Encoding.UTF8.GetBytes(Good), asOf)).Expect(422);

        Assert.Contains(code, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_roll_that_fits_no_event_is_told_the_limit()
    {
        var lines = string.Concat(
            Enumerable
                .Range(0, 1500)
                .Select(i =>
                    string.Create(CultureInfo.InvariantCulture, $"unit-{i},Unit Pelaksana Teknis Nomor {i},1,1,1\n")
                )
        );

        var answer = (await LookAsync(Node.NewAgency(), "unit_id,unit_name,pns,pppk,non_asn\n" + lines)).Expect(422);

        Assert.Contains("65536", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bukan json")]
    [InlineData("{\"asOf\":\"2024-09-01\"}")]
    [InlineData("{\"asOf\":\"2024-09-01\",\"units\":[{\"id\":\"52/a\",\"name\":\"A\",\"pns\":1}]}")]
    [InlineData("{\"asOf\":\"2024-09-01\",\"units\":[{\"id\":\"52/a\",\"name\":\"A\",\"pns\":-1}]}")]
    public async Task A_form_that_was_tampered_with_declares_nothing(string roll)
    {
        var agency = Node.NewAgency();

        (await SendAsync(agency, roll, "none")).Expect(422);

        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await AgencyAsync(agency)).At("/roll").ValueKind);
    }

    [Fact]
    public async Task An_operator_reads_and_is_told_why_there_is_no_form()
    {
        var agency = Node.NewAgency();
        var viewer = await Node.OperatorAsync();

        var page = (await viewer.GetAsync($"/agencies/{agency}/roll")).Expect(200);

        Assert.DoesNotContain("<form", page.Text, StringComparison.Ordinal);
        Assert.Contains("Hanya dapat dibaca", page.Text, StringComparison.Ordinal);
        (
            await viewer.PostAsync($"/agencies/{agency}/roll/declare", "roll=x", "application/x-www-form-urlencoded")
        ).Expect(403);
    }

    [Fact]
    public async Task Another_agency_neither_reads_nor_declares()
    {
        var (agency, other) = (Node.NewAgency(), await Node.AgencyAsync(Node.NewAgency()));

        (await other.GetAsync($"/agencies/{agency}/roll")).Expect(403);
        (await other.GetAsync($"/agencies/{agency}/roll/template.csv")).Expect(403);
        (
            await other.PostAsync($"/agencies/{agency}/roll/declare", "roll=x", "application/x-www-form-urlencoded")
        ).Expect(403);
    }

    private Task<Answer> LookAsync(string agency, string file) => LookAsync(agency, Encoding.UTF8.GetBytes(file));

    private async Task<Answer> LookAsync(string agency, byte[] file, string asOf = "2024-09-01")
    {
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        var form = new MultipartFormDataContent { { new StringContent(asOf), "asOf" }, { part, "file", "daftar" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/agencies/{agency}/roll") { Content = form };
        return await (await Node.AgencyAsync(agency)).CallAsync(request);
    }

    private async Task<Answer> DeclareAsync(string agency, Answer preview)
    {
        var answer = await SendAsync(agency, Field(preview, "roll"), Field(preview, "before"));
        Assert.Equal((int)HttpStatusCode.SeeOther, answer.Status);
        return answer;
    }

    private async Task<Answer> SendAsync(string agency, string roll, string before)
    {
        var form = new FormUrlEncodedContent([new("roll", roll), new("before", before)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/agencies/{agency}/roll/declare")
        {
            Content = form,
        };

        // What a browser would go on to is what is looked at here.
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(handler) { BaseAddress = Node.Http.BaseAddress };
        return await new KeyHolder(http, (await Node.AgencyAsync(agency)).Key).CallAsync(request);
    }

    private static string Field(Answer page, string name) =>
        WebUtility.HtmlDecode(
            Hidden().Matches(page.Text).Single(found => found.Groups["name"].Value == name).Groups["value"].Value
        );

    private static string Plain(Answer page) => WebUtility.HtmlDecode(page.Text);

    [GeneratedRegex(
        "type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"",
        RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Hidden();
}

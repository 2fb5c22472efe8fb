using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Security;

/// <summary>Every address of the edge with every kind of caller, by key and by session, against one table.</summary>
public sealed class AccessMatrixTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private const string Own = "52";
    private const string Foreign = "73";

    // Whoever calls is asked who they are (?), is refused for who they are (-), or is let through to what answers (y). In the
    // order: nobody, the agency of the address, another agency, viewer, verifier, administrator, case officer, reporters'
    // guardian, privacy officer.
    private const string Table = """
        ?yy------ POST /v1/events
        ?yyyyyyyy GET /v1/elections
        ?----y--- POST /v1/elections/{election}/target
        ?--yyyyyy GET /v1/summary
        ?--yyyyyy GET /v1/agencies
        ?y-yyyyyy GET /v1/agencies/{agency}
        ?y-yyyyyy GET /v1/agencies/{agency}/ceremonies/{slug}
        ?---yy--- POST /v1/agencies/{agency}/ceremonies/{slug}/verify
        ?---yy--- POST /v1/agencies/{agency}/ceremonies/{slug}/return
        yyyyyyyyy GET /v1/limits
        ?yyyyyyyy GET /v1/violations
        ?yyyyyyyy GET /v1/violations/{act}
        ?yy---yyy GET /v1/cases
        ?yy---yyy GET /v1/cases/{registrar}/{slug}
        ?-----y-y POST /v1/cases/{registrar}/{slug}/moves/{move}
        ?-----y-- POST /v1/cases/{registrar}/{slug}/merge
        ?------y- POST /v1/cases/{registrar}/{slug}/reporters
        ?--yyyyyy GET /v1/statistics/cases
        ?-------y POST /v1/persons/export
        ?-------y POST /v1/breaches/report
        ?yyyyyyyy GET /v1/feed
        ?--yyyyyy GET /v1/live
        ?y-yyyyyy GET /v1/proofs/{**stream}
        yyyyyyyyy GET /health/live
        yyyyyyyyy GET /health/ready
        ?--yyyyyy GET /metrics
        ?yyyyyyyy GET /openapi/{documentName}.json
        ?yyyyyyyy GET /docs/{documentName?}
        yyyyyyyyy GET /docs/favicon.svg
        yyyyyyyyy GET /docs/scalar.aspnetcore.js
        yyyyyyyyy GET /docs/scalar.js
        yyyyyyyyy GET /assets/{file}
        ?----y--- POST /v1/keys/
        ?----y--- GET /v1/keys/
        ?----y--- DELETE /v1/keys/{id}
        ?--yyyyyy GET /live/nation
        ?yyyyyyyy GET /live/changes
        ?yyyyyyyy GET /
        ?--yyyyyy GET /agencies
        ?--yyyyyy GET /ceremonies
        ?--yyyyyy GET /provinces/{code}
        ?y-yyyyyy GET /agencies/{agency}
        ?y-yyyyyy GET /agencies/{agency}/units/{unit}
        ?y-yyyyyy GET /agencies/{agency}/ceremonies/{slug}
        ?y-yyyyyy GET /agencies/{agency}/roll
        ?y-yyyyyy GET /agencies/{agency}/roll/template.csv
        ?y-yyyyyy GET /agencies/{agency}/roll/template.xlsx
        ?y------- POST /agencies/{agency}/roll
        ?y------- POST /agencies/{agency}/roll/declare
        ?---yy--- GET /verification
        ?---yy--- POST /agencies/{agency}/ceremonies/{slug}/verify
        ?---yy--- POST /agencies/{agency}/ceremonies/{slug}/return
        ?--yyyyyy GET /overdue
        ?---yy--- GET /reminders
        ?---yy--- POST /reminders
        ?yy---yyy GET /cases
        ?-----y-- GET /cases/merges
        ?yy---yyy GET /cases/{registrar}/{slug}
        ?-----y-y POST /cases/{registrar}/{slug}/moves/{move}
        ?------y- POST /cases/{registrar}/{slug}/reporters
        ?-----y-- POST /cases/{registrar}/{slug}/merge
        ?-----y-- POST /cases/{registrar}/{slug}/dismiss
        ?yyyyyyyy GET /filters
        ?yyyyyyyy POST /filters
        ?yyyyyyyy POST /filters/delete
        ?yyyyyyyy GET /export/agencies.csv
        ?yyyyyyyy GET /export/agencies.xlsx
        ?--yyyyyy GET /export/overdue.csv
        ?--yyyyyy GET /export/overdue.xlsx
        ?--yyyyyy GET /export/provinces.csv
        ?--yyyyyy GET /export/provinces.xlsx
        ?yyyyyyyy GET /export/ceremonies.csv
        ?yyyyyyyy GET /export/ceremonies.xlsx
        ?yyyyyyyy GET /export/units.csv
        ?yyyyyyyy GET /export/units.xlsx
        ?yy---yyy GET /export/cases.csv
        ?yy---yyy GET /export/cases.xlsx
        ?y-yyyyyy GET /agencies/{agency}/minutes
        yyyyyyyyy GET /public/proofs/{agency}
        yyyyyyyyy GET /public
        yyyyyyyyy GET /public/en
        yyyyyyyyy GET /sign-in
        yyyyyyyyy POST /sign-in
        ?yyyyyyyy POST /sign-out
        yyyyyyyyy GET /first/{token}
        yyyyyyyyy POST /first/{token}
        yyyyyyyyy GET /invitation/{token}
        yyyyyyyyy POST /invitation/{token}
        ?yyyyyyyy GET /account
        ?yyyyyyyy POST /account/sessions/end
        ?yyyyyyyy POST /account/sessions/end-all
        ?yyyyyyyy POST /account/password
        ?yyyyyyyy GET /account/code
        ?yyyyyyyy POST /account/code
        ?yyyyyyyy POST /account/recovery
        ?----y--- GET /admin/
        ?----y--- GET /admin/keys
        ?----y--- GET /admin/keys/new
        ?----y--- POST /admin/keys/new
        ?----y--- GET /admin/keys/{id}/revoke
        ?----y--- POST /admin/keys/{id}/revoke
        ?----y--- GET /admin/elections
        ?----y--- GET /admin/elections/{election}/target
        ?----y--- POST /admin/elections/{election}/target
        ?----y--- GET /admin/health
        ?----y--- GET /admin/proofs
        ?----y--- GET /admin/proofs/heads.txt
        ?----y--- GET /admin/accounts/
        ?----y--- POST /admin/accounts/
        ?----y--- GET /admin/accounts/{login}
        ?----y--- POST /admin/accounts/{login}
        ?----y--- POST /admin/accounts/{login}/disable
        ?----y--- POST /admin/accounts/{login}/enable
        ?----y--- POST /admin/accounts/{login}/link
        ?----y--- POST /admin/accounts/{login}/end-sessions
        ?--yyyyyy GET /admin/rules/
        ?--yyyyyy GET /admin/rules/{file}
        """;

    private const int Nobody = 0;
    private const int OwnAgency = 1;
    private const int ForeignAgency = 2;
    private const int FirstRole = 3;

    private static readonly string[] Refusals = ["role-insufficient", "agency-key-required", "agency-foreign"];

    private static readonly (string Letters, string Address)[] Rows =
    [
        .. Table.Split('\n').Select(line => (line[..line.IndexOf(' ')], line[(line.IndexOf(' ') + 1)..])),
    ];

    public static TheoryData<int> Callers =>
        [.. Enumerable.Range(Nobody, FirstRole + Enum.GetValues<OperatorRole>().Length)];

    [Fact]
    public void The_table_names_every_address_once()
    {
        var listed = Endpoints().Select(each => each.Address).Order(StringComparer.Ordinal);

        Assert.Equal(listed, Rows.Select(row => row.Address).Order(StringComparer.Ordinal));
        Assert.All(Rows, row => Assert.Equal(Callers.Count, row.Letters.Length));
    }

    [Fact]
    public void Every_address_says_what_it_asks_of_its_caller() =>
        Assert.All(
            Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>(),
            endpoint =>
                Assert.True(
                    endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null
                        || endpoint.Metadata.GetMetadata<AuthorizationPolicy>() is not null,
                    endpoint.RoutePattern.RawText
                )
        );

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task By_key_each_caller_comes_as_far_as_the_table_says(int caller)
    {
        var key = caller switch
        {
            Nobody => null,
            OwnAgency => (await Node.AgencyAsync(Own)).Key,
            ForeignAgency => (await Node.AgencyAsync(Foreign)).Key,
            _ => (await Node.OperatorAsync(RoleOf(caller))).Key,
        };
        await CompareAsync(caller, request => request.Headers.Authorization = key is null ? null : new("Bearer", key));
    }

    [Theory]
    [MemberData(nameof(Callers))]
    public async Task By_session_each_caller_comes_as_far_as_the_table_says(int caller)
    {
        if (caller == Nobody)
        {
            return;
        }

        var person = caller switch
        {
            OwnAgency => await Node.SignInAsync(role: null, Own),
            ForeignAgency => await Node.SignInAsync(role: null, Foreign),
            _ => await Node.SignInAsync(RoleOf(caller)),
        };
        var cookie = person.Browser.Cookies.GetCookieHeader(Node.Http.BaseAddress!);
        await CompareAsync(caller, request => request.Headers.Add("Cookie", cookie));
    }

    // What is sent lacks the token of a page and all that is asked for: nothing is changed by whoever is let through.
    private async Task CompareAsync(int caller, Action<HttpRequestMessage> sign)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = Node.Http.BaseAddress,
        };
        var found = new List<string>();
        foreach (var (address, method, path) in Endpoints())
        {
            using var request = new HttpRequestMessage(method, path);
            sign(request);
            using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
            found.Add($"{await JudgeAsync(answer)} {address}");
        }

        Assert.Equal(
            Rows.Select(row => $"{row.Letters[caller]} {row.Address}").Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal)
        );
    }

    private static async Task<char> JudgeAsync(HttpResponseMessage answer)
    {
        var to = answer.Headers.Location?.OriginalString ?? "";
        if ((int)answer.StatusCode == 401 || to.StartsWith("/sign-in?to=", StringComparison.Ordinal))
        {
            return '?';
        }

        // Streams end when nobody reads them; only a refusal is read.
        var text = (int)answer.StatusCode == 403 ? await answer.Content.ReadAsStringAsync(Cancellation) : "";
        return Refusals.Any(code => text.Contains(code, StringComparison.Ordinal)) ? '-' : 'y';
    }

    private static OperatorRole RoleOf(int caller) => Enum.GetValues<OperatorRole>()[caller - FirstRole];

    private IEnumerable<(string Address, HttpMethod Method, string Path)> Endpoints() =>
        from endpoint in Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        select ($"{method} {endpoint.RoutePattern.RawText}", new HttpMethod(method), PathOf(endpoint.RoutePattern));

    private static string PathOf(RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is RoutePatternLiteralPart literal ? literal.Content
                        : part is RoutePatternSeparatorPart separator ? separator.Content
                        : Own
                    )
                )
            )
        );
}

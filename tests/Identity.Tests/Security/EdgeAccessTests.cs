using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Problems;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Security;

/// <summary>Every address of the edge, as the node itself lists them: none is forgotten here when one is added.</summary>
public sealed class EdgeAccessTests(SqliteNode node) : NodeTests(node), IClassFixture<SqliteNode>
{
    private static readonly string[] Open =
    [
        "GET /health/live",
        "GET /health/ready",
        "GET /v1/limits",
        "GET /assets/52",
        "GET /docs/favicon.svg",
        "GET /docs/scalar.aspnetcore.js",
        "GET /docs/scalar.js",
    ];

    private static readonly string[] OpenPages =
    [
        "GET /sign-in",
        "POST /sign-in",
        "GET /first/52",
        "POST /first/52",
        "GET /invitation/52",
        "POST /invitation/52",
        "GET /public",
        "GET /public/en",
        "GET /public/proofs/52",
    ];

    [Fact]
    public async Task Of_the_pages_only_the_publics_and_those_to_sign_in_on_are_open_and_none_takes_a_form_of_another_site()
    {
        var pages = Addresses(isPage: true).ToList();
        Assert.Equal(OpenPages.Length, pages.Count(each => OpenPages.Contains(each.Name)));

        foreach (var (name, method, path) in pages)
        {
            var answer = await AskAsync(method, path);
            var isOpen = OpenPages.Contains(name);
            if (method == HttpMethod.Get && !isOpen)
            {
                Assert.True(answer.Status == 303, $"{name}: {answer.Status}");
                Assert.StartsWith("/sign-in?to=%2F", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
            }
            else
            {
                int[] expected =
                    method == HttpMethod.Get ? [200, 404]
                    : isOpen ? [403]
                    : [401];
                Assert.True(expected.Contains(answer.Status), $"{name}: {answer.Status}");
            }
        }
    }

    [Fact]
    public async Task Nothing_but_health_limits_and_what_pages_look_like_is_open()
    {
        var addresses = Addresses(isPage: false).ToList();
        Assert.Equal(Open.Length, addresses.Count(each => Open.Contains(each.Name)));
        Assert.True(addresses.Count > 15, $"only {addresses.Count} addresses");

        foreach (var (name, method, path) in addresses)
        {
            var answer = await Node.Nobody.CallAsync(new HttpRequestMessage(method, path));
            if (Open.Contains(name))
            {
                Assert.True(answer.Status is 200 or 404, $"{name}: {answer.Status}");
            }
            else
            {
                answer.ExpectProblem(401, "key-missing-or-invalid");
                Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
            }
        }
    }

    [Theory]
    [InlineData("ntr_")]
    [InlineData("ntr_aaaaaaaaaaaa_")]
    [InlineData("ntr_aaaaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")]
    [InlineData("kunci")]
    public async Task A_key_that_is_none_opens_nothing(string key)
    {
        foreach (var (name, method, path) in Addresses(isPage: false).Where(each => !Open.Contains(each.Name)))
        {
            var answer = await Node.WithKey(key).CallAsync(new HttpRequestMessage(method, path));

            Assert.True(answer.Status == 401, $"{name}: {answer.Status}");
        }
    }

    [Fact]
    public async Task A_good_keys_id_with_another_secret_opens_nothing()
    {
        var good = (await Node.OperatorAsync()).Key;
        var forged = good[..^1] + (good[^1] == 'A' ? 'Q' : 'A');

        (await Node.WithKey(forged).GetAsync("/v1/elections")).ExpectProblem(401, "key-missing-or-invalid");
        (await Node.WithKey(good).GetAsync("/v1/elections")).Expect(200);
        // Also once the key is known by sight.
        (await Node.WithKey(good).GetAsync("/v1/elections")).Expect(200);
        (await Node.WithKey(forged).GetAsync("/v1/elections")).ExpectProblem(401, "key-missing-or-invalid");
        (await Node.WithKey(good + "A").GetAsync("/v1/elections")).ExpectProblem(401, "key-missing-or-invalid");
    }

    [Fact]
    public async Task An_address_that_does_not_exist_is_not_found_for_those_with_a_key()
    {
        var viewer = await Node.OperatorAsync();

        (await viewer.GetAsync("/v1/tidak-ada")).ExpectProblem(404, "not-found");
        (await viewer.DeleteAsync("/v1/summary")).ExpectProblem(405, "method-not-allowed");
        (await Node.Nobody.GetAsync("/v1/tidak-ada")).ExpectProblem(401, "key-missing-or-invalid");
    }

    // Without following it: where they are sent is what is asked.
    private async Task<Answer> AskAsync(HttpMethod method, string path)
    {
        using var browser = new Browser(Node.Http.BaseAddress!);
        return await browser.SendAsync(new HttpRequestMessage(method, path));
    }

    private IEnumerable<(string Name, HttpMethod Method, string Path)> Addresses(bool isPage) =>
        from endpoint in Node.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetRequiredMetadata<HttpMethodMetadata>().HttpMethods
        where (endpoint.Metadata.GetMetadata<PageMark>() is not null) == isPage
        let path = PathOf(endpoint.RoutePattern)
        select ($"{method} {path}", new HttpMethod(method), path);

    private static string PathOf(Microsoft.AspNetCore.Routing.Patterns.RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content
                        : part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator
                            ? separator.Content
                        : "52"
                    )
                )
            )
        );
}

using System.Net;
using Netralitas.Cli.Server;

namespace Netralitas.Cli.Tests.Server;

public sealed class ServerProblemTests
{
    [Fact]
    public async Task A_problem_in_two_languages_is_read_whole()
    {
        var problem = await ReadAsync(
            """{"title":"x","status":422,"code":"nip-invalid","pointer":"/data/person/number","detail":{"id":"salah","en":"wrong"}}"""
        );

        Assert.Equal("nip-invalid", problem.Code);
        Assert.Equal("nip-invalid /data/person/number: salah", problem.Message.Id);
        Assert.Equal("nip-invalid /data/person/number: wrong", problem.Message.En);
    }

    [Fact]
    public async Task A_problem_with_one_text_says_it_once()
    {
        var problem = await ReadAsync("""{"detail":"quota exceeded"}""");

        Assert.Equal("quota exceeded", problem.Message.ToString());
    }

    [Theory]
    [InlineData("<html>bad gateway</html>")]
    [InlineData("")]
    [InlineData("[]")]
    public async Task An_answer_that_is_no_problem_document_is_told_by_its_status(string body)
    {
        var problem = await ReadAsync(body);

        Assert.Contains("422", problem.Message.Id, StringComparison.Ordinal);
    }

    private static async Task<ServerProblem> ReadAsync(string body)
    {
        using var response = new HttpResponseMessage(HttpStatusCode.UnprocessableEntity);
        response.Content = new StringContent(body);
        return await ServerProblem.ReadAsync(response, TestContext.Current.CancellationToken);
    }
}

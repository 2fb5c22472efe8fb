using System.Net;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Pages.Tests.Administration;

/// <summary>What tests of the administration's pages share: people with a role who open pages and send forms.</summary>
public abstract class AdministrationTests(TestNode node) : NodeTests(node)
{
    /// <summary>Opens a page as somebody with a role; a redirection is the answer, and is not followed.</summary>
    protected async Task<Answer> OpenAsync(
        string path,
        OperatorRole role = OperatorRole.Administrator,
        string language = "id"
    )
    {
        using var reader = new PageReader(Node, await Node.OperatorAsync(role), language);
        return await reader.GetAsync(path);
    }

    /// <summary>Sends a form.</summary>
    protected async Task<Answer> SendFormAsync(
        string path,
        OperatorRole role,
        params (string Name, string Value)[] fields
    )
    {
        using var reader = new PageReader(Node, await Node.OperatorAsync(role));
        return await reader.SendAsync(path, fields);
    }

    /// <summary>Sends a form as an administrator.</summary>
    protected Task<Answer> SendFormAsync(string path, params (string Name, string Value)[] fields) =>
        SendFormAsync(path, OperatorRole.Administrator, fields);

    /// <summary>The text of an answer as its reader sees it.</summary>
    protected static string Shown(Answer answer) => WebUtility.HtmlDecode(answer.Text);

    /// <summary>Checks that nobody but an administrator gets an answer here, and that who does not is told so on a page.</summary>
    protected async Task ExpectAdministratorsOnlyAsync(string path)
    {
        (await OpenAsync(path)).Expect(200);
        foreach (var role in Enum.GetValues<OperatorRole>().Where(role => role != OperatorRole.Administrator))
        {
            var refused = (await OpenAsync(path, role)).Expect(403);
            Assert.Equal("text/html", refused.MediaType);
            Assert.Contains("role-insufficient", refused.Text, StringComparison.Ordinal);
        }

        var agency = await (await Node.AgencyAsync("52")).GetAsync(path);
        agency.Expect(403);
    }
}

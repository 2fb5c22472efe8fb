using System.Globalization;
using System.Text.Json;
using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;

namespace Netralitas.Testing.Nodes;

/// <summary>What tests of cases share: the institutions, and words for reporting, moving and reading a case.</summary>
public abstract class CaseTests(TestNode node) : NodeTests(node)
{
    protected const string Bawaslu = "kl.bawaslu";
    protected const string Bkn = "kl.bkn";
    protected const string Kasn = "kl.kasn";
    protected const string Ministry = "kl.kemendagri";
    protected const string Severe = "relieved-of-post-12-months";

    private static int used;

    /// <summary>A number in an institution's register that no other test uses.</summary>
    protected static string NewCase(string registrar = Bawaslu) =>
        string.Create(CultureInfo.InvariantCulture, $"{registrar}/uji-{Interlocked.Increment(ref used)}");

    /// <summary>A person no other case is about.</summary>
    protected static string NewPerson() => Nip.Of(100_000 + Interlocked.Increment(ref used));

    /// <summary>Says something of a case with an institution's key.</summary>
    protected async Task<Answer> SayAsync(string sender, string move, string id, object data) =>
        await (await Node.AgencyAsync(sender)).SendAsync(SentCase.Event(sender, move, id, data));

    /// <summary>Says something that must be accepted.</summary>
    protected async Task TellAsync(string sender, string move, string id, object data)
    {
        var answer = (await SayAsync(sender, move, id, data)).Expect(200);
        Assert.True(answer.Number("/accepted") == 1, answer.Text);
    }

    /// <summary>A case as an operator reads it.</summary>
    protected async Task<Answer> CaseAsync(string id, OperatorRole role = OperatorRole.CaseOfficer) =>
        (await (await Node.OperatorAsync(role)).GetAsync($"/v1/cases/{id}")).Expect(200);

    /// <summary>Moves a case as an operator who just read it.</summary>
    protected async Task<Answer> MoveAsync(
        string id,
        string move,
        object data,
        OperatorRole role = OperatorRole.CaseOfficer
    )
    {
        var tag = (await CaseAsync(id, role)).Headers.ETag!.Tag;
        return await (await Node.OperatorAsync(role)).PostIfMatchAsync(
            $"/v1/cases/{id}/moves/{move}",
            tag,
            JsonSerializer.Serialize(data)
        );
    }

    /// <summary>A case that Bawaslu registered about somebody of an agency.</summary>
    protected async Task<string> ReportedAsync(string agency, string? person = null, string act = SentCase.Like)
    {
        var id = NewCase();
        await TellAsync(Bawaslu, "reported", id, SentCase.Report(agency, person ?? NewPerson(), act));
        return id;
    }

    /// <summary>A case on which the agency was asked to act, on 1 October 2024.</summary>
    protected async Task<string> RecommendedAsync(string agency, string? person = null, string act = SentCase.Like)
    {
        var id = await ReportedAsync(agency, person, act);
        await TellAsync(Bawaslu, "assessed", id, SentCase.Result("2024-09-28", "violation"));
        await TellAsync(Bkn, "recommended", id, new { on = "2024-10-01", level = "severe" });
        return id;
    }

    /// <summary>The same, and the person was examined on 3 October.</summary>
    protected async Task<string> ExaminedAsync(string agency, string? person = null, string act = SentCase.Like)
    {
        var id = await RecommendedAsync(agency, person, act);
        await TellAsync(agency, "summoned", id, SentCase.Summons("2024-10-02", 1, "2024-10-03"));
        await TellAsync(agency, "examined", id, SentCase.Result("2024-10-03", "appeared"));
        return id;
    }

    /// <summary>What of a case's history is of a type.</summary>
    protected static JsonElement[] History(Answer read, string move) =>
        [
            .. read.At("/history")
                .EnumerateArray()
                .Where(each => each.GetProperty("type").GetString() == $"id.netralitas.case.{move}.v1"),
        ];

    /// <summary>A text of what happened.</summary>
    protected static string? Data(JsonElement entry, string name) =>
        entry.GetProperty("data").GetProperty(name).GetString();
}

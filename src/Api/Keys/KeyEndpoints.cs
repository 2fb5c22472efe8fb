using System.Text.Json;
using Netralitas.Api.Queries;
using Netralitas.Grains.Codec;
using Netralitas.Grains.Lists;
using Netralitas.Identity.Keys;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;

namespace Netralitas.Api.Keys;

/// <summary>
/// <c>/v1/keys</c>: makes keys, shown once; lists them, never their secrets; revokes them, at once. Administrators only.
/// </summary>
internal static class KeyEndpoints
{
    public static async Task<IResult> CreateAsync(HttpContext http, KeyCache ring)
    {
        var (fields, problem) = await RequestJson.ReadAsync(http.Request);
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var wish = KeyWish.Read(
            fields!.Text("label", KeyWish.LabelMax),
            fields.OptionalText("agency"),
            fields.OptionalText("role"),
            fields.Fail
        );
        if (fields.Fault is { } fault)
        {
            return new ProblemResult(new Problem(StatusCodes.Status422UnprocessableEntity, fault));
        }

        var (key, stored) = await wish.MakeAsync(ring, Caller.Of(http).KeyId, http.RequestAborted);
        return new JsonBody(
            json =>
            {
                json.WriteString("key", key.Reveal());
                Write(json, stored);
            },
            StatusCodes.Status201Created
        );
    }

    public static async Task<IResult> ListAsync(HttpContext http, IKeyStore store)
    {
        var (page, problem) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var keys = await store.ListAsync(http.RequestAborted);
        var rest = page!.After is null ? keys : [.. keys.SkipWhile(key => key.Id != page.After).Skip(1)];
        return new JsonBody(json =>
        {
            json.WriteStartArray("items");
            foreach (var key in rest.Take(page.Limit))
            {
                json.WriteStartObject();
                Write(json, key);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("cursor", rest.Count > page.Limit ? ListPage.CursorAfter(rest[page.Limit - 1].Id) : null);
        });
    }

    public static async Task<IResult> RevokeAsync(HttpContext http, string id, KeyCache ring) =>
        await ring.RevokeAsync(id, Caller.Of(http).KeyId, http.RequestAborted)
            ? TypedResults.NoContent()
            : new ProblemResult(CommonProblems.NotFound);

    private static void Write(Utf8JsonWriter json, StoredKey key)
    {
        json.WriteString("id", key.Id);
        json.WriteString("label", key.Label);
        json.WriteString("agency", key.Agency);
        json.WriteString("role", key.Role);
        json.WriteString("createdAt", Rfc3339.Format(key.CreatedAt));
        json.WriteString("createdBy", key.CreatedBy);
        json.WriteString("revokedAt", key.RevokedAt is { } at ? Rfc3339.Format(at) : null);
        json.WriteString("revokedBy", key.RevokedBy);
    }
}

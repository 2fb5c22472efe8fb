using Microsoft.AspNetCore.Http.HttpResults;
using Netralitas.Api.Queries;
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
    public static async Task<Results<Created<KeyMade>, ProblemResult>> CreateAsync(HttpContext http, KeyCache ring)
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
        return TypedResults.Created(
            (string?)null,
            new KeyMade(
                key.Reveal(),
                stored.Id,
                stored.Label,
                stored.Agency,
                stored.Role,
                stored.CreatedAt,
                stored.CreatedBy,
                stored.RevokedAt,
                stored.RevokedBy
            )
        );
    }

    public static async Task<Results<Ok<Page<KeyAnswer>>, ProblemResult>> ListAsync(HttpContext http, IKeyStore store)
    {
        var (page, problem) = QueryProblem.Of(ListPage.Read(http.Request.Query.Given));
        if (problem is not null)
        {
            return new ProblemResult(problem);
        }

        var keys = await store.ListAsync(http.RequestAborted);
        var rest = page!.After is null ? keys : [.. keys.SkipWhile(key => key.Id != page.After).Skip(1)];
        return TypedResults.Ok(
            new Page<KeyAnswer>(
                rest.Take(page.Limit).Select(KeyAnswer.Of),
                rest.Count > page.Limit ? ListPage.CursorAfter(rest[page.Limit - 1].Id) : null
            )
        );
    }

    public static async Task<Results<NoContent, ProblemResult>> RevokeAsync(
        HttpContext http,
        string id,
        KeyCache ring
    ) =>
        await ring.RevokeAsync(id, Caller.Of(http).KeyId, http.RequestAborted)
            ? TypedResults.NoContent()
            : new ProblemResult(CommonProblems.NotFound);
}

/// <summary>Asks for a key: an agency's, or an operator's of a role.</summary>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Agency">The agency it speaks for.</param>
/// <param name="Role">The operator's role.</param>
internal sealed record KeyRequest(string Label, string? Agency = null, string? Role = null);

/// <summary>A key as it is listed: never its secret.</summary>
internal sealed record KeyAnswer(
    string Id,
    string Label,
    string? Agency,
    string? Role,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? RevokedAt,
    string? RevokedBy
)
{
    public static KeyAnswer Of(StoredKey key) =>
        new(key.Id, key.Label, key.Agency, key.Role, key.CreatedAt, key.CreatedBy, key.RevokedAt, key.RevokedBy);
}

/// <summary>A key that was made.</summary>
/// <param name="Key">The key itself, shown this once.</param>
/// <param name="Id">What it is called when it is listed or revoked.</param>
/// <param name="Label">What its owner calls it.</param>
/// <param name="Agency">The agency it speaks for; null for an operator's.</param>
/// <param name="Role">The operator's role; null for an agency's.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
/// <param name="RevokedAt">Null: it is good.</param>
/// <param name="RevokedBy">Null: it is good.</param>
internal sealed record KeyMade(
    string Key,
    string Id,
    string Label,
    string? Agency,
    string? Role,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? RevokedAt,
    string? RevokedBy
);

using Netralitas.Identity.Keys;
using Netralitas.Identity.Problems;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Keys;

/// <summary><c>/admin/keys/{id}/revoke</c>: asks first, then revokes a key at once.</summary>
internal static class KeyRevocationPageHandler
{
    public static async Task<IResult> AskAsync(HttpContext http, string id, IKeyStore store)
    {
        var keys = await store.ListAsync(http.RequestAborted);
        return keys.FirstOrDefault(key => key.Id == id && key.RevokedAt is null) is { } found
            ? PageResult.Of<KeyRevocationPage, StoredKey>(found)
            : new ProblemResult(CommonProblems.NotFound);
    }

    public static async Task<IResult> RevokeAsync(HttpContext http, string id, KeyCache ring, PageScope scope) =>
        await ring.RevokeAsync(id, Caller.Of(http).KeyId, http.RequestAborted)
            ? PageResult.SeeOther(scope.Link("/admin/keys"), "key-revoked")
            : new ProblemResult(CommonProblems.NotFound);
}

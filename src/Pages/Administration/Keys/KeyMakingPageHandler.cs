using Netralitas.Domain.Rules;
using Netralitas.Identity.Keys;
using Netralitas.Identity.Security;
using Netralitas.Pages.Parts.Frame;

namespace Netralitas.Pages.Administration.Keys;

/// <summary>
/// <c>/admin/keys/new</c>: makes a key. The answer to the form is the only page that ever shows it, so it does not lead on to
/// another; nothing keeps that page.
/// </summary>
internal static class KeyMakingPageHandler
{
    public static IResult Show(HttpContext http) =>
        PageResult.Of<KeyMakingPage, KeyMakingModel>(
            new KeyMakingModel("", http.Request.Query["agency"].ToString(), "", Fault: null)
        );

    public static async Task<IResult> MakeAsync(HttpContext http, KeyCache ring)
    {
        var form = await PageForm.ReadAsync(http);
        var label = form.Required("label", KeyWish.LabelMax);
        var (agency, role) = (form.Optional("agency"), form.Optional("role"));
        var wish = KeyWish.Read(label, agency, role, form.Fail);
        if (form.Fault is { } fault)
        {
            return PageResult.Of<KeyMakingPage, KeyMakingModel>(
                new KeyMakingModel(label, agency ?? "", role ?? "", fault),
                StatusCodes.Status422UnprocessableEntity
            );
        }

        var (key, stored) = await wish.MakeAsync(ring, Caller.Of(http).KeyId, http.RequestAborted);
        return PageResult.Of<KeyMadePage, KeyMadeModel>(
            new KeyMadeModel(key.Reveal(), stored),
            StatusCodes.Status201Created
        );
    }
}

/// <summary>The form for a key, with what was typed into it.</summary>
/// <param name="Label">What its owner will call it.</param>
/// <param name="Agency">The agency it is for, if one was typed.</param>
/// <param name="Role">The role it is for, if one was chosen.</param>
/// <param name="Fault">What was wrong with it; null if it was not sent yet.</param>
public sealed record KeyMakingModel(string Label, string Agency, string Role, Rejection? Fault);

/// <summary>A key just made, shown this once.</summary>
/// <param name="Key">The whole key.</param>
/// <param name="Stored">What is kept of it.</param>
public sealed record KeyMadeModel(string Key, StoredKey Stored);

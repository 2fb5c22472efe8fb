using Netralitas.Domain.Ceremonies;
using Netralitas.Domain.Persons;

namespace Netralitas.Api.Pages.Ceremonies;

/// <summary>
/// An evidence's address as a page shows it. It becomes a link only over http or https, and only if no person's number is in
/// it; whatever else an agency wrote there is shown as the text it is.
/// </summary>
/// <param name="Text">The address, persons' numbers masked.</param>
/// <param name="Address">Where the link goes; null if there is none.</param>
public sealed record EvidenceLink(string Text, string? Address)
{
    /// <summary>The link of a piece of evidence.</summary>
    public static EvidenceLink Of(Evidence evidence)
    {
        var shown = NumberMask.MaskIn(evidence.Uri);
        var isSafe =
            shown == evidence.Uri
            && Uri.TryCreate(evidence.Uri, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        return new EvidenceLink(shown, isSafe ? evidence.Uri : null);
    }
}

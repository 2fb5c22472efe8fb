using Netralitas.Pages.Parts.Language;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>
/// Marks a page whose address says its language. Whoever asks gets the same answer, so anybody between may keep it.
/// </summary>
/// <param name="tongue">The language.</param>
public sealed class OwnLanguage(PageTongue tongue)
{
    /// <summary>The language of the page asked for; null where the reader chooses.</summary>
    public static PageTongue? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<OwnLanguage>()?.tongue;

    private readonly PageTongue tongue = tongue;
}

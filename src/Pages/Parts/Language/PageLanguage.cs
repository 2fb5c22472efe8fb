namespace Netralitas.Pages.Parts.Language;

/// <summary>The language a reader has chosen for the pages: Indonesian first, English by a switch.</summary>
public enum PageLanguage
{
    /// <summary>Bahasa Indonesia.</summary>
    Indonesian = 1,

    /// <summary>English.</summary>
    English = 2,
}

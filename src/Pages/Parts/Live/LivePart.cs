namespace Netralitas.Pages.Parts.Live;

/// <summary>A piece of a page that changes by itself, as it is now.</summary>
/// <param name="Id">The id of its element; or the name of a mark, for what is only told to have changed.</param>
/// <param name="Text">Its element as HTML; or the mark's value.</param>
public readonly record struct LivePart(string Id, string Text);

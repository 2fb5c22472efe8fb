namespace Netralitas.Pages.Parts.Frame;

/// <summary>One step of the way from the nation to a page.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Address">Where it is; null for the page itself, and where its reader may not go.</param>
public sealed record Crumb(string Name, string? Address);

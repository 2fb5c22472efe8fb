using Netralitas.Domain.Facts;

namespace Netralitas.Pages.Administration.Rules;

/// <summary>One fact of a file, for people.</summary>
/// <param name="Place">Where in the file it stands: <c>clocks › report › ladder</c>.</param>
/// <param name="Id">What the file calls it; null if nothing.</param>
/// <param name="Name">What people call it; null if the file does not say.</param>
/// <param name="Values">What it says, field by field.</param>
/// <param name="From">First day it holds; null if open.</param>
/// <param name="To">Last day it holds; null if open.</param>
/// <param name="Source">Who says so.</param>
/// <param name="Mark">How well it is known.</param>
/// <param name="Note">What else the file says of it; null if nothing.</param>
public sealed record FactRow(
    string Place,
    string? Id,
    string? Name,
    IReadOnlyList<(string Field, string Text)> Values,
    DateOnly? From,
    DateOnly? To,
    string? Source,
    Confidence Mark,
    string? Note
);

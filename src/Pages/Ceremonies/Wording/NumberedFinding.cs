using Netralitas.Domain.Wording;

namespace Netralitas.Pages.Ceremonies.Wording;

/// <summary>A finding with the number by which text and list refer to each other.</summary>
/// <param name="Number">The number, from 1 through the whole text.</param>
/// <param name="Finding">The finding; persons' numbers in it are masked.</param>
public sealed record NumberedFinding(int Number, WordingFinding Finding);

using Netralitas.Domain.Facts;
using Netralitas.Domain.Rules;

namespace Netralitas.Domain.Wording;

/// <summary>A reference text of the pledge.</summary>
/// <param name="Id">Its identifier: <c>ikrar</c>, <c>pakta</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Points">Its points as they read with every slot filled as the reference fills it.</param>
/// <param name="Basis">Where the text comes from, for people.</param>
/// <param name="Source">The same as the file states it, with how well it is known.</param>
public sealed record ReferenceWording(
    string Id,
    BilingualText Name,
    IReadOnlyList<string> Points,
    BilingualText Basis,
    FactSource Source
);

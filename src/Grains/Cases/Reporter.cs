namespace Netralitas.Grains.Cases;

/// <summary>Who reported (<i>pelapor</i>). Never part of a case: kept in a stream of its own under a key of its own.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Contact">How to reach them, or null.</param>
/// <param name="Institution">The institution they reported for, or null.</param>
[GenerateSerializer, Immutable, Alias("netralitas.reporter")]
public sealed record Reporter(
    [property: Id(0)] string Name,
    [property: Id(1)] string? Contact,
    [property: Id(2)] string? Institution
);

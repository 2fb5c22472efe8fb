namespace Netralitas.Grains.Cases;

/// <summary>Who reported (<i>pelapor</i>). Never part of a case: kept in a stream of its own under a key of its own.</summary>
/// <param name="Name">Their name.</param>
/// <param name="Contact">How to reach them, or null.</param>
/// <param name="Institution">The institution they reported for, or null.</param>
public sealed record Reporter(string Name, string? Contact, string? Institution);

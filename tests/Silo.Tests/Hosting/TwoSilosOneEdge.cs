namespace Netralitas.Silo.Tests.Hosting;

/// <summary>
/// A cluster of two silos that is asked at the first one only, for what a caller may expect of one edge at once and of
/// the others within a second.
/// </summary>
public sealed class TwoSilosOneEdge : TwoSilos
{
    private protected override Uri[] Edges => base.Edges[..1];
}

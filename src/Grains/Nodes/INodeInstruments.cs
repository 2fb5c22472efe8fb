namespace Netralitas.Grains.Nodes;

/// <summary>What a node's instruments told since it started, whoever collects it.</summary>
public interface INodeInstruments
{
    /// <summary>The sum of an instrument's series, of a histogram the number of measurements; null if it has told nothing.</summary>
    double? TotalOf(string instrument);

    /// <summary>The bound of a histogram that a share of its measurements does not exceed; null if there is none.</summary>
    double? BoundOf(string instrument, double share);
}

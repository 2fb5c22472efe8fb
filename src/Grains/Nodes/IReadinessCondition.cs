namespace Netralitas.Grains.Nodes;

/// <summary>Something that must hold before a node may be sent requests.</summary>
public interface IReadinessCondition
{
    /// <summary>Whether it holds now. Answers from memory: a probe must never wait.</summary>
    bool Holds { get; }
}

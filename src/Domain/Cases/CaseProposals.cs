namespace Netralitas.Domain.Cases;

/// <summary>Other cases that seemed to be about the same act, and what became of each.</summary>
public sealed class CaseProposals
{
    private readonly Dictionary<CaseId, State> states = [];

    private enum State
    {
        Open,
        Dismissed,
        Joined,
    }

    /// <summary>Those that wait for an operator's word.</summary>
    public IEnumerable<CaseId> Open => states.Where(pair => pair.Value == State.Open).Select(pair => pair.Key);

    /// <summary>Whether a merge with the other case was ever proposed, or done.</summary>
    public bool Knows(CaseId other) => states.ContainsKey(other);

    /// <summary>Whether the other case's reports joined.</summary>
    public bool HasJoined(CaseId other) => states.GetValueOrDefault(other) == State.Joined;

    /// <summary>Those whose reports joined.</summary>
    public IEnumerable<CaseId> Joined => states.Where(pair => pair.Value == State.Joined).Select(pair => pair.Key);

    /// <summary>Takes an event into account; one that is about something else changes nothing.</summary>
    public void Apply(CaseEvent happened)
    {
        switch (happened)
        {
            case CaseEvent.MergeProposed it:
                states.TryAdd(it.With, State.Open);
                break;
            case CaseEvent.MergeDismissed it:
                states[it.With] = State.Dismissed;
                break;
            case CaseEvent.ReportsJoined it:
                states[it.From] = State.Joined;
                break;
        }
    }
}

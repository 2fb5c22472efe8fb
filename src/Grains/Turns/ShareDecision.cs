using Netralitas.Domain.Rules;

namespace Netralitas.Grains.Turns;

/// <summary>What a turn decided of one share; becomes the reply once it is committed.</summary>
internal sealed class ShareDecision
{
    public int Accepted { get; set; }

    public List<EventOutcome> Others { get; } = [];

    /// <summary>Whether any event was taken in, now or before.</summary>
    public bool HasTaken => Accepted > 0 || Others.Exists(other => other.Outcome == Outcome.Duplicate);

    public void Reject(int index, Rejection why) => Others.Add(new EventOutcome(index, Outcome.Rejected, why));

    public ShareReply At(long position) => new(position, Accepted, Others);
}

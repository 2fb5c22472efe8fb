namespace Netralitas.Silo.Tests.Cases;

/// <summary>A clock that is ahead, for what happens once a claim has run out.</summary>
/// <param name="ahead">How far.</param>
internal sealed class LaterClock(TimeSpan ahead) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;
}

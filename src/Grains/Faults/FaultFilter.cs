namespace Netralitas.Grains.Faults;

/// <summary>Makes what an actor throws fit to leave the silo.</summary>
public sealed class FaultFilter : IIncomingGrainCallFilter
{
    /// <inheritdoc />
    public async Task Invoke(IIncomingGrainCallContext context)
    {
        try
        {
            await context.Invoke();
        }
        catch (Exception thrown) when (ActorFaultException.Knows(thrown))
        {
            throw ActorFaultException.Of(thrown);
        }
    }
}

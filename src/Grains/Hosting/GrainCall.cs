using Netralitas.Grains;
using Netralitas.Grains.Faults;
using Orleans.Runtime;

namespace Netralitas.Grains.Hosting;

/// <summary>Calls a grain so that its caller sees what any host's actors would throw.</summary>
internal static class GrainCall
{
    /// <inheritdoc cref="MakeAsync{T}" />
    public static Task MakeAsync(Func<Task> call, CancellationToken cancellation) =>
        MakeAsync(
            async () =>
            {
                await call();
                return true;
            },
            cancellation
        );

    /// <summary>Makes the call.</summary>
    /// <exception cref="ActorUnreachableException">The grain's silo did not answer.</exception>
    public static async Task<T> MakeAsync<T>(Func<Task<T>> call, CancellationToken cancellation)
    {
        try
        {
            return await call().WaitAsync(cancellation);
        }
        catch (ActorFaultException fault)
        {
            throw fault.Open();
        }
        catch (Exception fault) when (fault is OrleansException or TimeoutException)
        {
            throw new ActorUnreachableException(fault.Message, fault);
        }
    }
}

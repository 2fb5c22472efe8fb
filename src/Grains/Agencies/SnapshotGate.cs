namespace Netralitas.Grains.Agencies;

/// <summary>
/// Bounds how many of a silo's agencies use grain storage at once: a silo that stops has hundreds of snapshots to write in
/// the same moment, and each use is a connection to the database.
/// </summary>
public sealed class SnapshotGate : IDisposable
{
    private const int UsesMax = 8;

    private readonly SemaphoreSlim uses = new(UsesMax, UsesMax);

    /// <summary>Uses the storage when it is this one's turn.</summary>
    public async Task UseAsync(Func<Task> use, CancellationToken cancellation)
    {
        await uses.WaitAsync(cancellation);
        try
        {
            await use();
        }
        finally
        {
            uses.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => uses.Dispose();
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace Netralitas.Grains.Agencies;

/// <summary>Keeps snapshots in grain storage, for the next activation anywhere in the cluster.</summary>
internal sealed class SnapshotKeeping(
    [FromKeyedServices(StateNames.Storage)] IGrainStorage storage,
    SnapshotGate gate,
    SnapshotMeter meter,
    ILogger<SnapshotKeeping> logger
) : ISnapshotKeeping
{
    /// <inheritdoc />
    public IAgencySnapshots Of(GrainId agency) => new AgencySnapshotStore(storage, agency, gate, meter, logger);
}

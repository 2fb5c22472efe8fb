using Netralitas.Grains.Agencies;
using Netralitas.Grains.Hosting;

namespace Netralitas.Silo.Clustering;

/// <summary>Where grains' snapshots are kept.</summary>
internal static class SnapshotStorage
{
    /// <summary>In the database, for the next activation anywhere in the cluster.</summary>
    public static void AddSnapshotStorage(this ISiloBuilder silo, string postgres, string provider)
    {
        silo.AddAdoNetGrainStorage(
            StateNames.Storage,
            storage =>
            {
                (storage.Invariant, storage.ConnectionString) = (provider, postgres);
                storage.GrainStorageSerializer = new SnapshotSerializer();
            }
        );
        silo.AddSnapshots();
    }
}

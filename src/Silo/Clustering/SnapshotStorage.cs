using Netralitas.Grains.Agencies;

namespace Netralitas.Silo.Clustering;

/// <summary>Where grains' snapshots are kept.</summary>
internal static class SnapshotStorage
{
    /// <summary>In the database, for the next activation anywhere in the cluster.</summary>
    public static void AddSnapshotStorage(this ISiloBuilder silo, string postgres, string provider) =>
        silo.AddAdoNetGrainStorage(
            StateNames.Storage,
            storage =>
            {
                (storage.Invariant, storage.ConnectionString) = (provider, postgres);
                storage.GrainStorageSerializer = new SnapshotSerializer();
            }
        );

    /// <summary>In memory, for a silo that is alone: after a restart agencies read their history.</summary>
    public static void AddSnapshotStorage(this ISiloBuilder silo) =>
        silo.AddMemoryGrainStorage(
            StateNames.Storage,
            storage => storage.GrainStorageSerializer = new SnapshotSerializer()
        );
}

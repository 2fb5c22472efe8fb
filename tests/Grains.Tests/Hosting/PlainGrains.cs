using System.Collections.Concurrent;
using System.Reflection;
using Netralitas.Domain.Identifiers;
using Netralitas.Grains.Agencies;
using Netralitas.Grains.Cases;
using Netralitas.Grains.Ceremonies;
using Orleans.Runtime;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>
/// The grains as plain objects, called without a silo: whatever they promise, they keep by themselves and the log, and no
/// scheduler helps them.
/// </summary>
public class PlainGrains : DispatchProxy
{
    private readonly ConcurrentDictionary<(Type Kind, string Key), object> grains = new();
    private CaseContext context = null!;

    internal static IGrainFactory Of(CaseContext context)
    {
        var factory = Create<IGrainFactory, PlainGrains>();
        ((PlainGrains)(object)factory).context = context;
        return factory;
    }

    internal static int CountOf(IGrainFactory factory) => ((PlainGrains)(object)factory).grains.Count;

    /// <summary>An agency that nobody else reaches.</summary>
    internal static AgencyGrain Agency(AgencyId id, DecisionContext context, IAgencySnapshots? snapshots = null) =>
        new(PlainContext.Of(id.Value), context, snapshots is null ? null : new Keeping(snapshots));

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var kind = targetMethod!.GetGenericArguments()[0];
        return grains.GetOrAdd((kind, (string)args![0]!), key => Make(key.Kind, key.Key));
    }

    private object Make(Type kind, string key) =>
        kind == typeof(ICeremonyGrain) ? new CeremonyGrain(PlainContext.Of(key), context.Shared)
        : kind == typeof(IAgencyGrain) ? new AgencyGrain(PlainContext.Of(key), context.Shared)
        : kind == typeof(ICaseGrain) ? new CaseGrain(PlainContext.Of(key), context)
        : throw new NotSupportedException($"{kind} is no grain of the tests");

    private sealed class Keeping(IAgencySnapshots snapshots) : ISnapshotKeeping
    {
        public IAgencySnapshots Of(GrainId agency) => snapshots;
    }
}

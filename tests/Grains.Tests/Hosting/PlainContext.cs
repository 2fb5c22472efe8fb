using System.Reflection;
using Orleans.Runtime;

namespace Netralitas.Grains.Tests.Hosting;

/// <summary>Tells a grain its key; there is nothing else to tell where there is no silo.</summary>
public class PlainContext : DispatchProxy
{
    private GrainId id;

    public static IGrainContext Of(string key)
    {
        var context = Create<IGrainContext, PlainContext>();
        ((PlainContext)(object)context).id = GrainId.Create("plain", key);
        return context;
    }

    protected override object Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod!.Name switch
        {
            $"get_{nameof(IGrainContext.GrainId)}" => id,
            $"get_{nameof(IGrainContext.Address)}" => new GrainAddress { GrainId = id },
            var name => throw new NotSupportedException(name),
        };
}

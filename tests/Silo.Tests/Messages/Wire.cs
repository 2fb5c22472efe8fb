using Microsoft.Extensions.DependencyInjection;
using Netralitas.Grains.Hosting;
using Orleans.Serialization;

namespace Netralitas.Silo.Tests.Messages;

/// <summary>Messages as bytes, as silos exchange them: each says by its alias what it is.</summary>
internal static class Wire
{
    private static readonly Serializer Serializer = new ServiceCollection()
        .AddSerializer()
        .Configure<ExceptionSerializationOptions>(GrainServices.CarryFaults)
        .BuildServiceProvider()
        .GetRequiredService<Serializer>();

    public static byte[] Write(object message) => Serializer.SerializeToArray(message);

    public static object Read(byte[] bytes) => Serializer.Deserialize<object>(bytes)!;
}

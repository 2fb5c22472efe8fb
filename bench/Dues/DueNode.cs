using Netralitas.Bench.Servers;
using Netralitas.Silo.Hosting;

namespace Netralitas.Dues;

/// <summary>The product's node in this process, on a clock that can jump.</summary>
internal static class DueNode
{
    /// <summary>Starts it on a store.</summary>
    public static async Task<WebApplication> StartAsync(string setting, string keyFile, TimeProvider clock)
    {
        string[] args =
        [
            setting,
            $"--Netralitas:CaseKey={keyFile}",
            "--urls=http://127.0.0.1:0",
            .. SiloPorts.Free().Settings,
            "--Logging:LogLevel:Default=Warning",
        ];
        var node = (WebApplication)SiloApp.Build(args, services => services.AddSingleton(clock));
        await node.StartAsync();
        return node;
    }
}

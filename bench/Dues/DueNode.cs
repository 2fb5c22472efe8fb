using Netralitas.Api.Hosting;

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
            "--Logging:LogLevel:Default=Warning",
        ];
        var node = NodeApp.Build(args, (builder, _) => builder.Services.AddSingleton(clock));
        await node.StartAsync();
        return node;
    }
}

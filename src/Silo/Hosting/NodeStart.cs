using System.Net.Sockets;
using Netralitas.EventLog;

namespace Netralitas.Silo.Hosting;

/// <summary>Starts a host so that whoever runs it gets a sentence instead of a stack trace.</summary>
public static class NodeStart
{
    /// <summary>
    /// Builds and starts a host; if its settings, facts or database do not allow it, says why in one line and returns
    /// null.
    /// </summary>
    /// <param name="build">Builds the host.</param>
    /// <param name="errors">Where the line goes.</param>
    /// <param name="isMendable">Tells what else, beyond <see cref="LineOf"/>, is for an administrator to mend.</param>
    public static async Task<T?> TryAsync<T>(Func<T> build, TextWriter errors, Func<Exception, bool>? isMendable = null)
        where T : class, IHost
    {
        T? host = null;
        try
        {
            host = build();
            await host.StartAsync();
            return host;
        }
        catch (Exception fault) when (LineOf(fault) is not null || isMendable?.Invoke(fault) is true)
        {
            await errors.WriteLineAsync($"Netralitas tidak dapat dimulai · cannot start: {OneLine(fault)}");
            await DisposeAsync(host);
            return null;
        }
    }

    /// <summary>What an administrator can mend, in one line; null for what is ours to mend, and shows its trace.</summary>
    public static string? LineOf(Exception fault) =>
        fault
            is LogUnavailableException
                or SchemaTooNewException
                or ClusterSchemaException
                or FormatException
                or IOException
                or SocketException
            ? OneLine(fault)
            : null;

    private static string OneLine(Exception fault) => fault.Message.ReplaceLineEndings(" ");

    // A host that never started may not be able to stop in order.
    private static async Task DisposeAsync(IHost? host)
    {
        if (host is IAsyncDisposable started)
        {
            await started.DisposeAsync();
        }
    }
}

namespace Netralitas.Silo.Hosting;

/// <summary>Where a node can be reached from its own machine.</summary>
public static class NodeAddress
{
    private static readonly HashSet<string> Anywhere = new(StringComparer.Ordinal) { "+", "*", "0.0.0.0", "[::]" };

    /// <summary>An address to ask, from one the node listens on, which may stand for every network it has.</summary>
    public static Uri ToAsk(string listening)
    {
        var bound = BindingAddress.Parse(listening);
        var host = Anywhere.Contains(bound.Host) ? "localhost" : bound.Host;
        return new UriBuilder(bound.Scheme, host, bound.Port).Uri;
    }
}

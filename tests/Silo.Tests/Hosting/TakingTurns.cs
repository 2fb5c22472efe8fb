namespace Netralitas.Silo.Tests.Hosting;

/// <summary>Sends each request to the next of several addresses, whatever address it names.</summary>
internal sealed class TakingTurns(params Uri[] addresses) : DelegatingHandler(new SocketsHttpHandler())
{
    private int last = -1;

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        var address = addresses[(uint)Interlocked.Increment(ref last) % addresses.Length];
        request.RequestUri = new Uri(address, request.RequestUri!.PathAndQuery);
        return base.SendAsync(request, cancellationToken);
    }
}

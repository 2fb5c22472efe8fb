namespace Netralitas.Cli.Tests.Server;

/// <summary>Takes requests and never answers.</summary>
public sealed class SilentServer : HttpMessageHandler
{
    private int requests;

    public int Requests => requests;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        Interlocked.Increment(ref requests);
        return await new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);
    }
}

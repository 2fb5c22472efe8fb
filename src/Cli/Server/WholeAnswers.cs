namespace Netralitas.Cli.Server;

/// <summary>
/// Takes an answer for one when all of it is there: a connection may still break while it arrives, and that is an attempt that
/// failed as much as one that found no connection.
/// </summary>
/// <param name="transport">What carries the requests.</param>
internal sealed class WholeAnswers(HttpMessageHandler transport) : DelegatingHandler(transport)
{
    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            await response.Content.LoadIntoBufferAsync(cancellationToken);
            return response;
        }
        catch (OperationCanceledException e) when (!cancellationToken.IsCancellationRequested)
        {
            // The transport says so when it gets no connection in time; to whoever asked it is a server that is not there.
            throw new HttpRequestException("No connection in time.", e);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }
}

using System.Net.Http.Headers;
using System.Text;

namespace Netralitas.Testing.Callers;

/// <summary>Someone who calls the node: an agency's system, an operator, or somebody without a key.</summary>
/// <param name="http">The way to the node.</param>
/// <param name="key">Their key, or null.</param>
public sealed class KeyHolder(HttpClient http, string? key)
{
    public const string Structured = "application/cloudevents+json";
    public const string Batch = "application/cloudevents-batch+json";
    public const string Lines = "application/x-ndjson";

    public string Key => key ?? throw new InvalidOperationException("this caller has no key");

    /// <summary>The part of the key by which lists name it.</summary>
    public string KeyId => Key.Split('_')[1];

    public Task<Answer> GetAsync(string path) => CallAsync(new HttpRequestMessage(HttpMethod.Get, path));

    public Task<Answer> DeleteAsync(string path) => CallAsync(new HttpRequestMessage(HttpMethod.Delete, path));

    public Task<Answer> PostAsync(string path, string json = "") => PostAsync(path, json, "application/json");

    public Task<Answer> PostAsync(string path, string body, string mediaType) =>
        PostAsync(path, Encoding.UTF8.GetBytes(body), mediaType);

    public Task<Answer> PostAsync(string path, byte[] body, string mediaType, string? encoding = null)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return CallAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content });
    }

    /// <summary>Posts to what the caller read before; <paramref name="tag"/> is its ETag.</summary>
    public Task<Answer> PostIfMatchAsync(string path, string tag, string json)
    {
        var content = new StringContent(json, Encoding.UTF8, "application/json");
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.TryAddWithoutValidation("If-Match", tag);
        return CallAsync(request);
    }

    /// <summary>Sends one event alone.</summary>
    public Task<Answer> SendAsync(string cloudEvent) => PostAsync("/v1/events", cloudEvent, Structured);

    /// <summary>Sends events as lines, and asks for the outcome of each.</summary>
    public Task<Answer> SendAllAsync(params string[] events) =>
        PostAsync("/v1/events?results=all", string.Join('\n', events), Lines);

    /// <summary>Sends a request as it stands, with this caller's key.</summary>
    public async Task<Answer> CallAsync(HttpRequestMessage request)
    {
        using var response = await OpenAsync(request, HttpCompletionOption.ResponseContentRead);
        return new Answer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers,
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>Sends a request and returns as soon as the answer begins or is there.</summary>
    public async Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request, HttpCompletionOption until)
    {
        using (request)
        {
            if (key is not null)
            {
                request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
            }

            return await http.SendAsync(request, until, TestContext.Current.CancellationToken);
        }
    }
}

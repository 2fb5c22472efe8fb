using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Netralitas.Grains.Nodes;
using Netralitas.Identity.Security;
using Netralitas.Silo.Hosting;

namespace Netralitas.Api.Tests.Hosting;

public sealed class DrainTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
    private readonly HeldClock clock = new();

    [Fact]
    public async Task A_node_told_to_stop_says_so_and_goes_on_answering_until_its_drain_delay_is_over()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var app = Build("--Netralitas:DrainDelay=00:00:01");
        await app.StartAsync(cancellation);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/health/ready", cancellation)).StatusCode);

        var stopping = app.StopAsync(cancellation);

        using var ready = await http.GetAsync("/health/ready", cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/v1/limits", cancellation)).StatusCode);
        Assert.False(stopping.IsCompleted);
        clock.LetGo();
        await stopping;
        await Assert.ThrowsAsync<HttpRequestException>(() => http.GetAsync("/health/live", cancellation));
    }

    [Theory]
    [InlineData("/v1/live?election=pemilu-2024")]
    [InlineData("/live/nation?election=pemilu-2024")]
    [InlineData("/live/changes")]
    public async Task A_viewers_stream_ends_in_order_when_the_node_stops_while_something_is_sent(string path)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var writes = new HeldWrites();
        await using var app = Build(
            "--Netralitas:DrainDelay=00:00:00",
            services => services.AddSingleton<IStartupFilter>(writes)
        );
        await app.StartAsync(cancellation);
        var ring = app.Services.GetRequiredService<KeyCache>();
        var (key, _) = await ring.CreateAsync(null, OperatorRole.Viewer, "uji", "uji", cancellation);
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Reveal());
        await using var stream = await http.GetStreamAsync(path, cancellation);
        using var reader = new StreamReader(stream);

        clock.LetGo();
        var drained = new TaskCompletionSource();
        await using var onDrain = app.Services.GetRequiredService<NodeState>().Drained.Register(drained.SetResult);
        var stopping = app.StopAsync(cancellation);
        await drained.Task;
        writes.LetGo();
        await stopping;

        // A stream that was cut off instead would throw.
        Assert.NotEmpty(await reader.ReadToEndAsync(cancellation));
    }

    [Fact]
    public async Task Draining_leaves_a_node_all_its_time_to_finish_what_it_took_in()
    {
        await using var app = Build("--Netralitas:DrainDelay=00:02:00");

        var host = app.Services.GetRequiredService<IOptions<HostOptions>>().Value;

        Assert.Equal(TimeSpan.FromSeconds(150), host.ShutdownTimeout);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private WebApplication Build(string setting, Action<IServiceCollection>? more = null) =>
        (WebApplication)
            SiloApp.Build(
                [
                    "--urls=http://127.0.0.1:0",
                    "--Logging:Console:LogLevel:Default=None",
                    $"--Netralitas:Database={Path.Combine(folder, "log.db")}",
                    setting,
                ],
                services =>
                {
                    services.AddSingleton<TimeProvider>(clock);
                    more?.Invoke(services);
                }
            );
}

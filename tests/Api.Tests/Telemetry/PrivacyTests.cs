using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netralitas.Identity.Security;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Telemetry;

public sealed partial class PrivacyTests(PrivacyTests.Exporting node)
    : NodeTests(node),
        IClassFixture<PrivacyTests.Exporting>
{
    private static readonly string[] Sources = ["Netralitas.EventLog", "Microsoft.AspNetCore"];

    /// <summary>A node told to export, so that its spans get all they ever have; nobody listens at the address.</summary>
    public sealed class Exporting : SqliteNode
    {
        protected override string[] Settings => ["--OTEL_EXPORTER_OTLP_ENDPOINT=http://127.0.0.1:9"];
    }

    [Fact]
    public async Task Logs_hold_no_full_number_and_no_key()
    {
        using var logged = new LoggedText();
        Node.Services.GetRequiredService<ILoggerFactory>().AddProvider(logged);

        await DoGoodAndBadAsync();

        logged.CreateLogger("test").LogWarning("the listener listens");
        Assert.NotEmpty(logged.Texts);
        AssertClean(logged.Texts);
    }

    [Fact]
    public async Task Spans_hold_no_full_number_and_no_key()
    {
        var seen = new ConcurrentBag<string>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => seen.Add(Describe(span)),
        };
        ActivitySource.AddActivityListener(listener);

        await DoGoodAndBadAsync();

        Assert.Contains(seen, text => text.Contains("POST /v1/events", StringComparison.Ordinal));
        AssertClean(seen);
    }

    private async Task DoGoodAndBadAsync()
    {
        var agency = Node.NewAgency();
        var sender = await Node.AgencyAsync(agency);
        var viewer = await Node.OperatorAsync(OperatorRole.Administrator);
        await sender.SendAllAsync(
            Sent.Held($"{agency}/apel", Pemilu),
            Sent.Spoken($"{agency}/apel", Nip.Of(1)),
            Sent.Spoken($"{agency}/apel", "198602312015051001"),
            Sent.Roll($"{agency}/apel", Nip.Range(2, 5)),
            Sent.Withdrawn($"{agency}/apel", Nip.Of(9)),
            Sent.Event("ceremony.held.v1", $"{agency}/x", new { place = Nip.Of(1), elections = 7 }, id: Nip.Of(1)),
            $"{{ \"rusak\": \"{Nip.Of(1)}\" "
        );
        await sender.SendAsync($"{{ \"rusak\": \"{Nip.Of(1)}\" ");
        await sender.PostAsync("/v1/events", Nip.Of(1), "text/plain");
        await viewer.GetAsync($"/v1/agencies/{Nip.Of(1)}?election={Pemilu}");
        await viewer.GetAsync($"/v1/agencies?election={Pemilu}&q={Nip.Of(1)}");
        await viewer.GetAsync($"/v1/agencies/52/ceremonies/{Nip.Of(1)}");
        await viewer.GetAsync($"/v1/proofs/{Nip.Of(1)}");
        await viewer.GetAsync($"/{Nip.Of(1)}");
        await viewer.GetAsync("/v1/feed?limit=1000");
        await viewer.DeleteAsync($"/v1/keys/{sender.Key}");
        await viewer.PostAsync("/v1/keys", """{"label":"satu","role":"viewer"}""");
        await Node.WithKey($"{sender.Key}x").GetAsync("/v1/elections");
        await Node.Nobody.GetAsync($"/v1/elections?key={sender.Key}");
    }

    private static void AssertClean(IEnumerable<string> texts) =>
        Assert.All(
            texts,
            text =>
            {
                Assert.DoesNotMatch(EighteenDigits(), text);
                Assert.DoesNotContain("ntr_", text, StringComparison.Ordinal);
            }
        );

    private static string Describe(Activity span)
    {
        var tags = span.TagObjects.Concat(span.Events.SelectMany(each => each.Tags));
        return $"{span.DisplayName} {span.StatusDescription} {string.Join(' ', tags.Select(tag => $"{tag.Key}={tag.Value}"))}";
    }

    [GeneratedRegex("[0-9]{18}", RegexOptions.None, 1000)]
    private static partial Regex EighteenDigits();

    private sealed class LoggedText : ILoggerProvider, ILogger
    {
        public ConcurrentBag<string> Texts { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            Texts.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var members = state as IEnumerable<KeyValuePair<string, object?>> ?? [];
            Texts.Add($"{formatter(state, exception)} {exception} {string.Join(' ', members)}");
        }

        public void Dispose() { }
    }
}

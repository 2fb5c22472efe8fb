using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using Netralitas.Cli.Keys;
using Netralitas.Cli.Server;
using Netralitas.Cli.Terminal;
using Netralitas.Contracts;

namespace Netralitas.Cli.Simulate;

/// <summary>
/// Makes the nation known before the clock runs: a key for each agency, registrations, rolls, and the ceremonies, unless they are
/// reported on their morning. All of it may be
/// repeated: the events' ids come from their content.
/// </summary>
/// <param name="servers">The servers, with an administrator's key.</param>
/// <param name="options">Connections and seed.</param>
/// <param name="events">Writes the agencies' events.</param>
public sealed class Setup(ServerSet servers, SimulationOptions options, AgencyEvents events)
{
    private const int EventsPerRequest = 1_000;
    private const int BytesPerRequest = 4 << 20;

    private readonly ConcurrentBag<Bilingual> problems = [];

    /// <summary>Why it is not complete; empty when it is.</summary>
    public IReadOnlyCollection<Bilingual> Problems => problems;

    /// <summary>Sets up all agencies, some at a time; stops soon after the first problem.</summary>
    /// <param name="agencies">The agencies.</param>
    /// <param name="done">Told after each agency; called from many threads.</param>
    /// <param name="cancellation">Stops.</param>
    /// <returns>A key for each agency, in their order.</returns>
    public async Task<MadeKey[]> RunAsync(
        IReadOnlyList<SimulatedAgency> agencies,
        Action done,
        CancellationToken cancellation
    )
    {
        var keys = new MadeKey[agencies.Count];
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Connections,
            CancellationToken = cancellation,
        };
        await Parallel.ForAsync(
            0,
            agencies.Count,
            parallel,
            async (i, token) =>
            {
                var server = servers.Of(i);
                if (problems.IsEmpty && await MakeKeyAsync(server, agencies[i], token) is { } key)
                {
                    keys[i] = key;
                    await DescribeAsync(server, agencies[i], key, token);
                    done();
                }
            }
        );
        return keys;
    }

    /// <summary>Revokes the keys, so that a simulation leaves none that opens anything.</summary>
    public async Task RevokeAsync(IEnumerable<MadeKey> keys, CancellationToken cancellation) =>
        await Parallel.ForEachAsync(
            keys,
            new ParallelOptions { MaxDegreeOfParallelism = options.Connections, CancellationToken = cancellation },
            async (key, token) =>
                await servers.First.DeleteAsync($"{ServerPaths.Keys}/{Uri.EscapeDataString(key.Id)}", token)
        );

    private async Task<MadeKey?> MakeKeyAsync(
        ServerConnection server,
        SimulatedAgency agency,
        CancellationToken cancellation
    )
    {
        var label = string.Create(CultureInfo.InvariantCulture, $"simulate {options.Seed}");
        var request = new KeyRequest(label, agency.Id, Role: null);
        var answer = await server.PostAsync<MadeKey>(ServerPaths.Keys, request, cancellation);
        if (answer.Problem is { } problem)
        {
            problems.Add(problem.Message);
        }

        return answer.Value;
    }

    private async Task DescribeAsync(
        ServerConnection server,
        SimulatedAgency agency,
        MadeKey key,
        CancellationToken cancellation
    )
    {
        var lines = new ArrayBufferWriter<byte>();
        var count = 0;
        if (agency.IsCentral)
        {
            AgencyEvents.WriteRegistered(lines, agency);
            await EndLineAsync();
        }

        events.WriteRoll(lines, agency);
        await EndLineAsync();
        var known = options.Morning is null ? agency.Ceremonies : [];
        foreach (var ceremony in known.Where(ceremony => !ceremony.ReportedLate))
        {
            events.WriteHeld(lines, agency, ceremony);
            await EndLineAsync();
        }

        if (count > 0)
        {
            await SendAsync();
        }

        async Task EndLineAsync()
        {
            lines.Write("\n"u8);
            if (++count == EventsPerRequest || lines.WrittenCount > BytesPerRequest)
            {
                await SendAsync();
            }
        }

        async Task SendAsync()
        {
            var answer = await server.SendEventsAsync(lines.WrittenMemory, MediaTypes.Ndjson, key.Key, cancellation);
            Check(agency, answer);
            lines.ResetWrittenCount();
            count = 0;
        }
    }

    private void Check(SimulatedAgency agency, Answer<EventsAnswer> answer)
    {
        if (answer.Problem is { } problem)
        {
            problems.Add(new Bilingual($"{agency.Id}: {problem.Message.Id}", $"{agency.Id}: {problem.Message.En}"));
        }
        else if (answer.Value?.Results?.FirstOrDefault(result => !result.IsDuplicate) is { } bad)
        {
            var place = $"{agency.Id}: {bad.Outcome} {bad.Code} {bad.Pointer}";
            problems.Add(new Bilingual($"{place} {bad.Detail?.Id}", $"{place} {bad.Detail?.En}"));
        }
    }
}

using System.Diagnostics;
using System.Globalization;
using Netralitas.Bench;
using Netralitas.Bench.Report;
using Netralitas.EventLog;
using Netralitas.Grains;
using Netralitas.Grains.Cases;

namespace Netralitas.Dues;

/// <summary>One store: fills it with open cases, watches the idle node, lets an hour's worth fall due, clears it.</summary>
/// <param name="options">How much.</param>
/// <param name="table">Where the figures go.</param>
/// <param name="cancellation">Stops.</param>
internal sealed class DueRun(DueOptions options, TextTable table, CancellationToken cancellation)
{
    // Ten in the morning in Makassar, in the campaign.
    private static readonly DateTimeOffset Start = new(2024, 10, 7, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(15);

    public async Task RunAsync(string store, string setting, string keyFile)
    {
        var clock = new ShiftedClock(Start);
        await using var node = await DueNode.StartAsync(setting, keyFile, clock);
        var (grains, dues, log) = (
            node.Services.GetRequiredService<IGrainFactory>(),
            node.Services.GetRequiredService<IDueStore>(),
            node.Services.GetRequiredService<IEventLog>()
        );
        // A node compiles itself for some seconds after its start, which is no cost of being idle.
        await Task.Delay(Settling, cancellation);
        await Say($"{store}: an empty node is watched");
        var empty = await IdleNode.MeasureAsync(options.Idle, cancellation);
        await Say($"{store}: {options.Cases} cases are reported");
        var filling = Stopwatch.StartNew();
        await new CaseLoad(grains, DateOnly.FromDateTime(Start.Date)).ReportAsync(
            options.Cases,
            options.Due,
            cancellation
        );
        var filled = filling.Elapsed;
        await Task.Delay(Settling, cancellation);
        await Say($"{store}: the node with {options.Cases} open cases is watched");
        var idle = await IdleNode.MeasureAsync(options.Idle, cancellation);

        // Two days later the early ones have run out and the rest has not.
        clock.JumpTo(Start.AddDays(2).AddHours(-9));
        var due = await dues.CountAsync(clock.GetUtcNow(), cancellation);
        if (due != options.Due)
        {
            throw new BenchFailedException($"{store}: {due} cases are due, not {options.Due}");
        }

        var before = await log.ReadPositionAsync(cancellation);
        var watch = Stopwatch.StartNew();
        var runner = node.Services.GetRequiredService<DueRunner>();
        while (await dues.CountAsync(clock.GetUtcNow(), cancellation) > 0)
        {
            await runner.RunAsync(cancellation);
        }

        var cleared = watch.Elapsed;
        var events = await log.ReadPositionAsync(cancellation) - before;
        if (events != options.Due)
        {
            throw new BenchFailedException($"{store}: {events} events of clocks, not {options.Due}");
        }

        var ceiling = await AppendCeiling.MeasureAsync(log, options.Due, clock.GetUtcNow());
        table.Add(
            store,
            Percent(empty),
            Percent(idle),
            Seconds(filled),
            Seconds(cleared),
            Seconds(ceiling),
            (cleared / ceiling).ToString("0.0 ×", CultureInfo.InvariantCulture)
        );
        await node.StopAsync(cancellation);
    }

    private static Task Say(string what) => Console.Error.WriteLineAsync(what);

    private static string Percent(double share) => share.ToString("0.00 %", CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}

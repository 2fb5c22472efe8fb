using Netralitas.Bench.Load;
using Netralitas.Bench.Pages.Reading;
using Netralitas.Bench.Pages.Viewers;
using Netralitas.Bench.Report;
using Netralitas.Bench.Rounds;
using Netralitas.Bench.Servers;
using Netralitas.Bench.Stores;

namespace Netralitas.Bench.Pages;

/// <summary>One node with the nation on it: how its pages answer, what they weigh, how exports start, when viewers see a commit.</summary>
internal static class PageLineup
{
    /// <summary>Runs everything and prints the figures as they come.</summary>
    public static async Task RunAsync(PageOptions options, CancellationToken cancellation)
    {
        Directory.CreateDirectory(options.Folder);
        var fsync = await FsyncProbe.RunAsync(options.Folder, cancellation);
        Console.Out.WriteLine(MachineText.Of(fsync, postgres: null));
        await using var node = Contender.Start(ServerRole.NodeSqlite, new SqliteFile(options.Folder, "pages"));
        await node.HearReadyAsync(cancellation);
        await NationLoad.RunAsync(node.Ready, options.Persons, cancellation);
        await NodeSetup.RunAsync(node.Ready, NationLoad.Election, cancellation);

        using var reader = new PageReader(node.Ready);
        await Console.Out.WriteLineAsync("\nWeight of a first visit, compressed, all files\n");
        await Console.Out.WriteLineAsync((await PageWeight.MeasureAsync(reader, cancellation)).ToString());
        await Console.Out.WriteLineAsync("\nFirst byte, nobody sending\n");
        var idle = new FirstBytes(reader, options.Time);
        await Console.Out.WriteLineAsync((await idle.MeasureAsync(Task.CompletedTask, cancellation)).ToString());
        await Console.Out.WriteLineAsync("\nFirst byte, batches coming in as fast as they are taken\n");
        await Console.Out.WriteLineAsync(
            (await FullRate.WhileAsync(node, load => idle.MeasureAsync(load, cancellation), cancellation)).ToString()
        );
        await Console.Out.WriteLineAsync("\nExports of the nation\n");
        await Console.Out.WriteLineAsync((await Exports.MeasureAsync(reader, node, cancellation)).ToString());
        await Console.Out.WriteLineAsync("\nFrom a commit to the viewers of the nation's page\n");
        var table = ViewerCrowd.NewTable();
        foreach (var viewers in options.Viewers)
        {
            await ViewerCrowd.MeasureAsync(node.Ready, viewers, options.Watched, table, cancellation);
        }

        await Console.Out.WriteLineAsync(table.ToString());
    }
}

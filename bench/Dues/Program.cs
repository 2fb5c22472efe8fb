using Netralitas.Bench;
using Netralitas.Dues;

if (DueOptions.TryParse(args, out var options))
{
    return await BenchCommand.RunAsync(cancellation => DueLineup.RunAsync(options, cancellation));
}

await Console.Error.WriteLineAsync(DueOptions.Usage);
return 2;

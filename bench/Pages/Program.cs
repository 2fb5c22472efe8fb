using Netralitas.Bench;
using Netralitas.Bench.Pages;
using Netralitas.Bench.Pages.Viewers;
using Netralitas.Bench.Servers;

if (RoleArguments.TryParse(args, out var role, out var store))
{
    return await RoleHost.RunAsync(role, store);
}

if (ViewerArguments.TryParse(args, out var crowd))
{
    return await ViewerProcess.RunAsync(crowd);
}

if (PageOptions.TryParse(args, out var options))
{
    return await BenchCommand.RunAsync(cancellation => PageLineup.RunAsync(options, cancellation));
}

await Console.Error.WriteLineAsync(PageOptions.Usage);
return 2;

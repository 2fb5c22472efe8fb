using Netralitas.Bench;
using Netralitas.Bench.Servers;

return RoleArguments.TryParse(args, out var role, out var store)
    ? await RoleHost.RunAsync(role, store)
    : await BenchCommand.RunAsync(args);

using Netralitas.Bench.Servers;
using Netralitas.Cluster;
using Netralitas.Cluster.Silos;

return RoleArguments.TryParse(args, out var role, out var store) ? await RoleHost.RunAsync(role, store)
    : SiloArguments.TryParse(args) is { } silo ? await SiloHost.RunAsync(silo)
    : await ClusterCommand.RunAsync(args);

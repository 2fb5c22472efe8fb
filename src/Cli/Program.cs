using Netralitas.Cli;
using Netralitas.Cli.Terminal;

return await NetralitasCommand.RunAsync(args, Surroundings.OfProcess());

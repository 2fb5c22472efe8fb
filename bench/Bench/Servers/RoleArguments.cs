namespace Netralitas.Bench.Servers;

/// <summary>The command line by which the benchmark starts itself again as a server.</summary>
internal static class RoleArguments
{
    private const string Option = "--role";

    /// <summary>The arguments of a child.</summary>
    /// <param name="role">What it is.</param>
    /// <param name="store">Path of its SQLite file or its connection string; empty if it keeps nothing.</param>
    public static string[] Of(ServerRole role, string store) => [Option, role.ToString(), store];

    /// <summary>Reads what <see cref="Of"/> made.</summary>
    public static bool TryParse(string[] args, out ServerRole role, out string store)
    {
        (role, store) = (default, args.Length == 3 ? args[2] : "");
        return args.Length == 3 && args[0] == Option && Enum.TryParse(args[1], out role);
    }
}

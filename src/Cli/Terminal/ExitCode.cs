namespace Netralitas.Cli.Terminal;

/// <summary>What the process tells the shell.</summary>
public static class ExitCode
{
    /// <summary>Everything asked for was done.</summary>
    public const int Ok = 0;

    /// <summary>Something was rejected, failed or found broken; the messages say what.</summary>
    public const int Failed = 1;

    /// <summary>The command was not understood, or lacks something; nothing was done.</summary>
    public const int Usage = 2;
}

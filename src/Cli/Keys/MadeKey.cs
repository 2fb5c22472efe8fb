namespace Netralitas.Cli.Keys;

/// <summary>A key just made: the only time it is told.</summary>
/// <param name="Id">Its public part.</param>
/// <param name="Key">The key itself, a secret.</param>
public sealed record MadeKey(string Id, string Key)
{
    /// <summary>Without the key.</summary>
    public override string ToString() => Id;
}

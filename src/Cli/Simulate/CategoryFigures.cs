namespace Netralitas.Cli.Simulate;

/// <summary>An agency's civil servants by category.</summary>
/// <param name="Pns">Persons with a NIP.</param>
/// <param name="Pppk">Persons with an NI PPPK.</param>
public sealed record CategoryFigures(long Pns, long Pppk)
{
    /// <summary>Nobody.</summary>
    public static CategoryFigures None { get; } = new(0, 0);

    /// <summary>Both.</summary>
    public long Persons => Pns + Pppk;
}

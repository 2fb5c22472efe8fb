namespace Netralitas.Cli.Simulate;

/// <summary>An agency of the simulated nation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="IsCentral">Whether it is made up and has to be registered first.</param>
/// <param name="Offset">Its time zone's distance from UTC.</param>
/// <param name="Pns">Persons with a NIP.</param>
/// <param name="Pppk">Persons with an NI PPPK.</param>
/// <param name="Ceremonies">One per unit, in the order of their numbers.</param>
public sealed record SimulatedAgency(
    string Id,
    bool IsCentral,
    TimeSpan Offset,
    int Pns,
    int Pppk,
    IReadOnlyList<SimulatedCeremony> Ceremonies
)
{
    /// <summary>Everyone on its roll.</summary>
    public int Persons => Pns + Pppk;
}

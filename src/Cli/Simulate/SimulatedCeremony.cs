namespace Netralitas.Cli.Simulate;

/// <summary>One unit's ceremony: its civil servants stand in the agency's order, PNS before PPPK.</summary>
/// <param name="Number">Its number within the agency, from 1.</param>
/// <param name="First">The first of its persons, counted over the whole nation from 0.</param>
/// <param name="Pns">Persons with a NIP.</param>
/// <param name="Pppk">Persons with an NI PPPK.</param>
/// <param name="Singly">So many of its last persons are sent one by one instead of in batches.</param>
/// <param name="ReportedLate">Whether it is reported only after its pledges.</param>
public sealed record SimulatedCeremony(int Number, int First, int Pns, int Pppk, int Singly, bool ReportedLate)
{
    /// <summary>Everyone who takes part.</summary>
    public int Persons => Pns + Pppk;

    /// <summary>Those sent in batches: the first ones.</summary>
    public int Batched => Persons - Singly;
}

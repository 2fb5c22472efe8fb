namespace Netralitas.Cli.Simulate;

/// <summary>Spreads the civil servants over agencies and ceremonies; sums are exact, the seed decides the rest.</summary>
/// <param name="nation">Counts and assumed spread.</param>
/// <param name="options">How many persons and agencies, and the seed.</param>
public sealed class Population(Nation nation, SimulationOptions options)
{
    // A ceremony has 0.3 to 2 times the mean before shares are made exact: some 50 to 400 persons.
    private const double SmallestCeremony = 0.3;
    private const double CeremonyRange = 1.7;

    // One ceremony in a hundred is reported only after people have pledged there.
    private const int LateEvery = 100;

    private static readonly TimeSpan CapitalOffset = TimeSpan.FromHours(7);

    private readonly Random random = new(options.Seed);

    /// <summary>Makes the agencies, the largest first.</summary>
    /// <param name="regions">The regional governments there are; as many as needed are taken, spread evenly.</param>
    public IReadOnlyList<SimulatedAgency> Create(IReadOnlyList<RegionalAgency> regions)
    {
        var regional = Math.Min(
            regions.Count,
            options.Agencies - Apportionment.Part(nation.CentralAgencies, nation.Agencies, 0, options.Agencies)
        );
        var members = Enumerable
            .Range(0, regional)
            .Select(i => Regional(regions[(int)((long)i * regions.Count / regional)]))
            .Concat(Enumerable.Range(0, options.Agencies - regional).Select(Central))
            .OrderByDescending(member => member.Weight)
            .ToList();
        var sizes = Apportionment.SplitEachSome(options.Persons, members.ConvertAll(member => member.Weight));
        var agencies = new List<SimulatedAgency>(members.Count);
        var first = 0;
        foreach (var (member, size) in members.Zip(sizes))
        {
            var ceremonies = Ceremonies(first, size);
            var pns = ceremonies.Sum(ceremony => ceremony.Pns);
            agencies.Add(new SimulatedAgency(member.Id, member.IsCentral, member.Offset, pns, size - pns, ceremonies));
            first += size;
        }

        return agencies;
    }

    private Member Regional(RegionalAgency agency)
    {
        var size = nation.Shape.RegencyMedian * Math.Exp(nation.Shape.RegencySpread * Gauss());
        return new Member(
            agency.Id,
            IsCentral: false,
            agency.Offset,
            agency.IsProvince ? size * nation.Shape.ProvinceFactor : size
        );
    }

    private Member Central(int rank)
    {
        var (shape, number) = (nation.Shape, rank + 1);
        var above = (shape.CentralLargest - shape.CentralSmallest) * Math.Exp(-rank / shape.CentralFalloff);
        return new Member($"kl.sim-{number:00}", IsCentral: true, CapitalOffset, shape.CentralSmallest + above);
    }

    private SimulatedCeremony[] Ceremonies(int first, int persons)
    {
        var count = Math.Max(1, (int)Math.Round((double)persons / nation.Shape.PersonsPerCeremony));
        var weights = Enumerable.Range(0, count).Select(_ => CeremonyWeight()).ToList();
        var sizes = Apportionment.SplitEachSome(persons, weights);
        var ceremonies = new SimulatedCeremony[count];
        for (var i = 0; i < count; i++)
        {
            // Over the whole nation's order, so that the nation's sums come out exactly.
            var pppk = Apportionment.Part(nation.Pppk, nation.Persons, first, sizes[i]);
            var singly = Apportionment.Part((long)(options.Singles * 1_000_000), 1_000_000, first, sizes[i]);
            var late = random.Next(LateEvery) == 0;
            ceremonies[i] = new SimulatedCeremony(i + 1, first, sizes[i] - pppk, pppk, singly, late);
            first += sizes[i];
        }

        return ceremonies;
    }

    private double CeremonyWeight()
    {
        var uniform = random.NextDouble();
        return SmallestCeremony + (CeremonyRange * uniform * uniform);
    }

    // Box-Muller: a normal deviate from two uniform ones.
    private double Gauss() =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private sealed record Member(string Id, bool IsCentral, TimeSpan Offset, double Weight);
}

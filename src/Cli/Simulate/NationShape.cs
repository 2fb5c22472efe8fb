namespace Netralitas.Cli.Simulate;

/// <summary>An assumed spread of persons over agencies and ceremonies, in persons unless said otherwise.</summary>
/// <param name="Note">What the assumption is.</param>
/// <param name="CentralLargest">The largest central agency.</param>
/// <param name="CentralFalloff">Ranks after which central agencies are smaller by the factor e.</param>
/// <param name="CentralSmallest">What every central agency has at least.</param>
/// <param name="RegencyMedian">The median regency or city.</param>
/// <param name="RegencySpread">Standard deviation of the logarithm of a regency's size.</param>
/// <param name="ProvinceFactor">How many times a regency a province is.</param>
/// <param name="PersonsPerCeremony">Mean size of a ceremony.</param>
public sealed record NationShape(
    string Note,
    int CentralLargest,
    double CentralFalloff,
    int CentralSmallest,
    int RegencyMedian,
    double RegencySpread,
    double ProvinceFactor,
    int PersonsPerCeremony
);
